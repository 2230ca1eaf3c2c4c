// Someone is accused, and the article neither quotes them nor says that they were asked.
import { entityWithId, mentionOf } from '../../findings.ts'
import type { Article, Entity, EntityId, Mention, Quote, Span } from '../../model.ts'
import { lookupOf, speaks, startOf } from '../lookup.ts'
import { spansTouching } from '../spanIndex.ts'
import type { CheckCopyInSteps, Finding } from './finding.ts'

const ACCUSES = /^(?:accus|blam|condemn|denounc|slam|blast|lambast|criticis|criticiz|castigat|rebuk)/iu
const IS_ACCUSED =
  /^,?\s(?:(?:who\s)?(?:was|were|is|are|has been|have been|had been|stands|stood)\s)(?:\w+ly\s)?(?:accused|blamed|condemned|denounced|criticised|criticized)\b/iu
/** Behind a name: whoever could not be reached, or would not speak, was asked. */
const WAS_ASKED =
  /^(?:['’]s?)?(?:[,\s]+[^\s.]+){0,8}?[,\s]+(?:declin|refus(?:ed|es) to|did(?: not|n['’]t) (?:immediately |respond|repl|return|answer|comment|want to)|ha[ds](?: not|n['’]t) (?:yet )?(?:respond|repl|return|answer|comment)|could not be (?:immediately )?(?:reached|contacted)|couldn['’]t be reached|was not (?:immediately )?available|were not (?:immediately )?available|den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|was approached|were approached|was contacted|were contacted|was asked|were asked)/iu
/** Before a name. */
const ASKED =
  /(?:approached|contacted|asked|reach(?:ed)?|comment from|response from|reply from|statement from|(?:calls?|messages?|e-?mails?|questions?|requests?) (?:sent |left )?(?:to|for|with))\s(?:the\s|\p{Lu}\S*\s){0,3}$/iu

/** Whom a verb accuses stands right behind it. */
const FURTHEST = 60

/** Opponents accused the mayor, Petra Oyelaran, of hiding the report. */
export const checkAccusedNotQuoted: CheckCopyInSteps = function* (article) {
  const accusations = new Map<EntityId, Span[]>()
  const note = (entity: EntityId, { start, end }: Span) => {
    const places = accusations.get(entity)
    if (places) places.push({ start, end })
    else accusations.set(entity, [{ start, end }])
  }
  for (const quote of article.quotes) {
    const accused = quote.modality === 'actual' ? accusedIn(article, quote) : null
    if (accused) note(accused.entity!, accused)
    yield
  }
  for (const mention of article.mentions) {
    if (mention.entity !== null && IS_ACCUSED.test(article.text.slice(mention.end, mention.end + 80)))
      note(mention.entity, mention)
    yield
  }
  const asked = new Set(article.quotes.map(({ addressee, stance }) => (stance === 'asked' ? addressee?.entity : null)))
  return [...accusations]
    .map(([id, places]) => ({ accused: entityWithId(article, id), places }))
    .flatMap(({ accused, places }) =>
      accused && isAnswerable(article, accused) && !asked.has(accused.id) && !isHeard(article, accused)
        ? [findingFor(accused, inStory(article, places))]
        : [],
    )
    .sort((a, b) => a.start - b.start)
}

/** Who is accused: the name that the accusation begins with. “Friday’s test” and “the plan of Cole” are no persons. */
function accusedIn(article: Article, quote: Quote): Mention | null {
  const { text } = article
  const { cue } = quote
  const content = startOf(quote)
  if (!cue || !ACCUSES.test(text.slice(cue.start, cue.end)) || content < cue.end || content > cue.end + FURTHEST)
    return null
  const window = { start: cue.end, end: content + 25 }
  const { mentions } = lookupOf(article)
  for (const at of spansTouching(mentions, window)) {
    const mention = mentionOf(article, mentions.owner[at]!)
    if (mention.start < cue.end || mention.entity === null || mention.entity === quote.speaker) continue
    const between = text.slice(cue.end, mention.start)
    const after = text.slice(mention.end, mention.end + 12)
    return /^\s(?:(?:the|their|his|her|its)\s)?(?:[\p{L}-]+,?\s){0,4}$/u.test(between) &&
      !/\b(?:of|for|by|in|at)\b/u.test(between) &&
      /^(?:,|\.|\s(?:of|for|as|over|on|after|in|saying)\b)/u.test(after)
      ? mention
      : null
  }
  return null
}

/** People and organisations can be asked; countries and crowds cannot. */
const isAnswerable = (article: Article, { type, mentions }: Entity): boolean =>
  (type === 'PERSON' || type === 'ORG') && mentions.some((index) => mentionOf(article, index).kind === 'named')

/** Speaks, speaks through someone, or is said to have been asked or to have given no answer. */
function isHeard(article: Article, accused: Entity): boolean {
  const { text } = article
  if (speaks(article, accused.id)) return true
  const { sources } = lookupOf(article)
  return accused.mentions.some((index) => {
    const mention = mentionOf(article, index)
    return (
      // “Oyelaran’s lawyer said”
      spansTouching(sources, mention).length > 0 ||
      WAS_ASKED.test(text.slice(mention.end, mention.end + 120)) ||
      ASKED.test(text.slice(Math.max(0, mention.start - 80), mention.start))
    )
  })
}

/** A headline repeats what the story says: its place comes last. */
function inStory({ blocks }: Article, places: readonly Span[]): readonly Span[] {
  const end = blocks.find(({ kind }) => kind === 'paragraph')?.start ?? 0
  return [...places.filter(({ start }) => start >= end), ...places.filter(({ start }) => start < end)]
}

function findingFor(accused: Entity, [first, ...others]: readonly Span[]): Finding {
  return {
    ...first!,
    rule: 'accusedNotQuoted',
    problem: 'accusedNotQuoted',
    words: [accused.name],
    related: others.slice(0, 5),
    fixes: [],
    about: accused.name,
  }
}
