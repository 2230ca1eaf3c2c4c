// A bare surname where two people of the article share it and either may be meant.
import type { Article, Entity, EntityId, Mention } from '../../model.ts'
import { excerpt } from '../excerpt.ts'
import { lookupOf } from '../lookup.ts'
import { type SpanIndex, spansTouching } from '../spanIndex.ts'
import { distinct } from '../speakers.ts'
import type { CheckCopyInSteps, Finding } from './finding.ts'
import { createNameReader, type NameWord, namedMentions, nameWords } from './nameWords.ts'
import { sentenceAt } from './sentenceAt.ts'

interface Named {
  readonly mention: Mention
  readonly entity: Entity
  readonly words: readonly NameWord[]
}

/** More people of one name are a register, and not a story. */
const MOST_NAMESAKES = 12
/** Whoever is named so many times as often as a namesake is meant by the surname alone. */
const FAR_MORE = 4
/** A title, or a word like “the younger”, tells them apart; “the Rahimi brothers” are both. */
const DISTINGUISHED =
  /(?:^|[\s“"(])(?:the|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lady|Lord|Judge|Prof|Professor|President|Senator|Sen|Gen|General|Rev|Mayor|younger|elder|older|senior|junior|late)\.?\s$/iu

/** Ahmad Rahimi met his cousin Karim Rahimi. Rahimi said … — which of them? */
export const checkAmbiguousSurname: CheckCopyInSteps = function* (article) {
  const { blocks } = lookupOf(article)
  const readName = createNameReader(article.text)
  const findings: Finding[] = []
  for (const [surname, people] of yield* namesakes(article)) {
    if (people.length < 2 || people.length > MOST_NAMESAKES) continue
    findings.push(...checkNamesakes(article, blocks, surname, people, readName))
    yield
  }
  const abouts = new Map<string, number>()
  return findings
    .sort((a, b) => a.start - b.start)
    .map((finding) => ({ ...finding, about: distinct(finding.about, abouts) }))
}

/** The people of each surname, as far as the article gives them a first name. */
function* namesakes(article: Article): Generator<void, ReadonlyMap<string, readonly Entity[]>> {
  const bySurname = new Map<string, Entity[]>()
  for (const entity of article.entities) {
    yield
    const words = entity.type === 'PERSON' ? nameWords(entity.name, { start: 0, end: entity.name.length }) : []
    const surname = words.length > 1 ? surnameOf(words) : undefined
    if (!surname) continue
    const people = bySurname.get(surname.folded)
    if (people) people.push(entity)
    else bySurname.set(surname.folded, [entity])
  }
  return bySurname
}

/** “Sr” and “III” are no surnames. */
const surnameOf = (words: readonly NameWord[]): NameWord | undefined =>
  words.findLast(({ folded }) => !/^(?:jr|sr|ii|iii|iv)$/u.test(folded))

function checkNamesakes(
  article: Article,
  blocks: SpanIndex,
  surname: string,
  people: readonly Entity[],
  readName: ReturnType<typeof createNameReader>,
): Finding[] {
  const named: Named[] = people
    .flatMap((entity) =>
      namedMentions(article, entity).map((mention) => ({ mention, entity, words: readName(mention) })),
    )
    .sort((a, b) => a.mention.start - b.mention.start)
  const counts = new Map<EntityId, number>()
  for (const { entity } of named) counts.set(entity.id, (counts.get(entity.id) ?? 0) + 1)
  const latest = new Map<EntityId, Named>()
  const introduced = new Set<EntityId>()
  const isBare = ({ words, mention }: Named) =>
    words.length === 1 && words[0]!.folded === surname && !DISTINGUISHED.test(before(article.text, mention))
  const findings: Finding[] = []
  for (const here of named) {
    const { entity, words } = here
    const rivals = people.filter(
      ({ id }) => id !== entity.id && introduced.has(id) && counts.get(entity.id)! < FAR_MORE * counts.get(id)!,
    )
    const rival =
      introduced.has(entity.id) && isBare(here)
        ? rivals.find((other) => mayBeMeant(blocks, here, latest.get(entity.id)!, latest.get(other.id)!))
        : undefined
    if (rival) findings.push(findingFor(article, here, rival, latest.get(rival.id)!))
    if (words.length > 1) introduced.add(entity.id)
    latest.set(entity.id, here)
  }
  return findings
}

const before = (text: string, { start }: Mention): string => text.slice(Math.max(0, start - 14), start)

/** The namesake was named last, or in the same paragraph as the one who seems to be meant, and not long ago. */
function mayBeMeant(blocks: SpanIndex, here: Named, own: Named, rival: Named): boolean {
  const block = (named: Named) => spansTouching(blocks, named.mention)[0] ?? -1
  if (block(here) - block(rival) > 2) return false
  return (
    rival.mention.start > own.mention.start ||
    (block(rival) === block(own) && block(here) - block(own) <= 1 && own.words.length > 1)
  )
}

function findingFor(article: Article, here: Named, rival: Entity, seen: Named): Finding {
  const { mention, entity, words } = here
  const { start, end } = mention
  const surname = words[0]!
  const sentence = sentenceAt(article, start) ?? mention
  return {
    start,
    end,
    rule: 'ambiguousSurname',
    problem: 'ambiguousSurname',
    words: [surname.written, entity.name, rival.name],
    related: [{ start: seen.mention.start, end: seen.mention.end }],
    fixes: [entity, rival].map(({ name }) => ({
      kind: 'fullName',
      words: [name],
      preferred: false,
      edits: [{ start: surname.start, end: surname.end, text: name }],
    })),
    about: `${surname.written} ${entity.name} ${rival.name}: ${excerpt(article.text, sentence, 60)}`,
  }
}
