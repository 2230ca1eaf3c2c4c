// Noun phrases that stand for people and bodies without naming them: “the spokesman”, “a senior official”, “residents”,
// “the Orrian relief front”. Read from the words around a role or body noun.
import type { NamedMention } from '../mentions/index.ts'
import { lexicon } from '../mentions/lexicon.ts'
import { isRoleNoun } from '../mentions/roleWords.ts'
import { remembering } from '../remember.ts'
import type { TextLayer } from '../text/layer.ts'
import { AUXILIARIES, DETERMINERS, isVerb, PREPOSITIONS, SUBORDINATORS } from './grammar.ts'
import { yearsOldBefore } from './yearsOld.ts'

export interface RolePhrase {
  /** Tokens from the determiner through the head, `last` exclusive. */
  readonly first: number
  readonly last: number
  /** The head noun, singular, in lower case: “spokesman”. */
  readonly head: string
  readonly kind: 'person' | 'body'
  readonly plural: boolean
  readonly reference: 'definite' | 'indefinite' | 'possessed' | 'bare'
  /** The words between determiner and head, in lower case. */
  readonly modifiers: readonly string[]
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean))

const BODIES = words(`group company firm party government ministry agency court council committee organisation
  organization front union university bank hospital school college newspaper paper magazine channel broadcaster outlet
  station team club department military army navy parliament senate assembly board authority commission federation
  association movement militia regime administration alliance coalition office embassy foundation institute charity
  church fund network corporation airline manufacturer maker retailer startup start-up panel tribunal watchdog bureau
  secretariat junta cabinet congress house chamber force squad unit brigade faction league band orchestra museum
  business developer operator supplier publisher producer carrier lender insurer body institution body council`)
const PLURAL_PEOPLE = words(
  'people police officials authorities troops residents families relatives children women men',
)
const INDEFINITE = words(
  'a an another one some several many few any no each every most two three four five six seven eight nine ten dozens hundreds thousands all both other',
)
const POSSESSED = words('his her its their my our your whose')
const NOT_HEADS = words('private minor second major general novel marine anchor executive crown relative')
/** Words read back from the head before the phrase is taken to have no determiner. */
const FARTHEST = 8

interface Head {
  readonly head: string
  readonly kind: 'person' | 'body'
  readonly plural: boolean
}

/** The singular of a role or body noun and what it stands for, or null for other words. */
export const readHead = remembering((word: string): Head | null => {
  if (/^(?:no|some|any|every)(?:body|one)$/u.test(word)) return null
  if (PLURAL_PEOPLE.has(word)) return { head: word, kind: 'person', plural: true }
  if (isRoleNoun(word) || lexicon().actors.has(word)) {
    const one = singular(word)
    const plural = one !== word && (isRoleNoun(one) || lexicon().actors.has(one))
    return { head: plural ? one : word, kind: 'person', plural }
  }
  if (BODIES.has(word)) return { head: word, kind: 'body', plural: false }
  const one = singular(word)
  if (one === word) return null
  if (isRoleNoun(one) || lexicon().actors.has(one)) return { head: one, kind: 'person', plural: true }
  return BODIES.has(one) ? { head: one, kind: 'body', plural: true } : null
})

function singular(word: string): string {
  if (/(?:wo)?men$/u.test(word)) return word.replace(/men$/u, 'man')
  if (/ies$/u.test(word)) return word.replace(/ies$/u, 'y')
  if (/(?:ss|sh|ch|x)es$/u.test(word)) return word.slice(0, -2)
  return /[^s]s$/u.test(word) ? word.slice(0, -1) : word
}

/** The role phrases of a text in order; none begins inside a name, none is the title of one. */
export function findRolePhrases(layer: TextLayer, mentions: readonly NamedMention[]): readonly RolePhrase[] {
  const { lower, words: written, sentence, count } = layer.tokens
  const named = new Int32Array(count).fill(-1)
  mentions.forEach((mention, index) => {
    named.fill(index, mention.first, mention.last)
  })
  const found: RolePhrase[] = []
  let free = 0
  for (let i = 0; i < count; i++) {
    if (named[i] !== -1) continue
    const noun = readHead(lower[i]!) ?? readEpithet(i)
    if (!noun || !endsPhrase(i)) continue
    const first = readBack(i)
    const determiner = lower[first]!
    const hasDeterminer = first < i && (DETERMINERS.has(determiner) || POSSESSED.has(determiner))
    if (!hasDeterminer && !noun.plural && !written[first]!.match(/^\p{Lu}/u)) continue
    if (!hasDeterminer && NOT_HEADS.has(lower[i]!)) continue
    free = i + 1
    const possessor = lower.slice(first, i).some((word) => word === "'s")
    found.push({
      first,
      last: i + 1,
      ...noun,
      reference:
        possessor || POSSESSED.has(determiner)
          ? 'possessed'
          : !hasDeterminer
            ? 'bare'
            : INDEFINITE.has(determiner)
              ? 'indefinite'
              : 'definite',
      modifiers: lower
        .slice(hasDeterminer ? first + 1 : first, i)
        .filter(
          (word) => /\p{L}/u.test(word) && word !== "'s" && !(noun.head.endsWith('-year-old') && word === 'year'),
        ),
    })
  }
  return found

  // “The 26-year-old wept”
  function readEpithet(i: number): ReturnType<typeof readHead> {
    const at = lower[i] === 'old' ? yearsOldBefore(layer, i + 1) : -1
    return at < 0 ? null : { head: `${lower[at]}-year-old`, kind: 'person', plural: false }
  }

  // “party leader”: the leader is the head; “General Sadiqi”: a title; “the group-stage match”: no body at all
  function endsPhrase(i: number): boolean {
    const next = i + 1
    if (next >= count || sentence[next] !== sentence[i]) return true
    if (lower[next] === '-' || lower[next] === '–') return layer.tokens.start[next]! > layer.tokens.end[i]!
    if (named[next] !== -1) return mentions[named[next]!]!.type === 'DATE'
    if (lower[next] === "'s" || lower[next] === "'") return true
    const following = readHead(lower[next]!)
    if (following) return false
    return (
      !/^\p{L}/u.test(lower[next]!) ||
      isClosed(lower[next]!) ||
      isVerb(lower[next]!) ||
      lexicon().verbs.has(lower[next]!) ||
      lower[next] === 'left' ||
      /(?:ly|ing|ed)$/u.test(lower[next]!)
    )
  }

  function readBack(head: number): number {
    let i = head
    while (i > free && head - i < FARTHEST && sentence[i - 1] === sentence[head]) {
      const word = lower[i - 1]!
      if (DETERMINERS.has(word) || POSSESSED.has(word)) return i - 1
      if (named[i - 1] !== -1) {
        if (mentions[named[i - 1]!]!.type === 'DATE') break
        i = mentions[named[i - 1]!]!.first
        continue
      }
      if (!/^[\p{L}\d'’-]+$/u.test(word)) break
      if (isClosed(word)) break
      if (isVerb(word) && !DETERMINERS.has(lower[i - 2] ?? '')) break
      i--
    }
    return i
  }
}

const isClosed = remembering(
  (word: string): boolean =>
    PREPOSITIONS.has(word) ||
    AUXILIARIES.has(word) ||
    SUBORDINATORS.has(word) ||
    DETERMINERS.has(word) ||
    /^(?:and|or|but|nor|so|yet|who|which|that|whom|whose|what|how|why|not|n't|also|he|she|it|they|we|i|you|him|them|us|me|there|then|now|here|only|just|even|still|already|more|less|too|again|ago|later|yesterday|today|tomorrow|earlier|out|up|off|down|away|back)$/u.test(
      word,
    ),
)
