// What a text says of somebody beside the name: the role before it, the apposition after it, age, origin, “is the …”,
// “known as …” and nicknames in marks.
import type { NamedMention } from '../mentions/index.ts'
import { lexicon } from '../mentions/lexicon.ts'
import { isRoleNoun, isTitleWord, SHORT_TITLES } from '../mentions/roleWords.ts'
import type { Description } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'
import { tenseOf } from './descriptionTense.ts'
import { AUXILIARIES, DETERMINERS, isVerb, PREPOSITIONS, SUBORDINATORS } from './grammar.ts'
import { officeBefore } from './office.ts'
import { readHead } from './rolePhrases.ts'
import { readSharedRole } from './sharedRole.ts'
import { yearsOldWithin } from './yearsOld.ts'

export interface TokenDescription extends Description {
  readonly first: number
  readonly last: number
  /** The role and body nouns it is made of, singular: what “the …” may later refer to. */
  readonly heads: readonly string[]
}

const LONGEST_ROLE = 9
const LONGEST_APPOSED = 14
const LONGEST_APPOSITION = 22

/** What stands around one name. `next` is the name after it, where there is one. */
export function describe(
  layer: TextLayer,
  mentions: readonly NamedMention[],
  index: number,
): readonly TokenDescription[] {
  const { tokens } = layer
  const mention = mentions[index]!
  const sentence = layer.sentences[tokens.sentence[mention.first]!]!
  const make = (kind: Description['kind'], first: number, last: number): TokenDescription => {
    const tense = tenseOf(layer, kind, first, last)
    return {
      kind,
      start: tokens.start[first]!,
      end: tokens.end[last - 1]!,
      ...(tense && { tense }),
      first,
      last,
      heads: headsOf(layer, first, last),
    }
  }
  const out: TokenDescription[] = []
  const role =
    mention.type === 'PERSON'
      ? (readRoleApposed(layer, mention, sentence) ??
        readRoleBefore(layer, mentions, index, sentence.first) ??
        readSharedRole(layer, mentions, index, sentence.first))
      : null
  if (role) out.push(make('role', role.first, role.last))
  // “Idris “Bricks” Cole”
  for (let i = mention.first + 1; i < mention.last - 2; i++)
    if (/^["“]$/u.test(tokens.words[i]!)) {
      let close = i + 1
      while (close < mention.last && !/^["”]$/u.test(tokens.words[close]!)) close++
      if (close > i + 1 && close < mention.last) out.push(make('nickname', i + 1, close))
      break
    }
  const after = readAfter(layer, mention, sentence.last)
  for (const { kind, first, last } of after) out.push(make(kind, first, last))
  if (mention.type === 'PERSON' && !after.some(({ kind }) => kind === 'age')) {
    const apposed = after.find(({ kind }) => kind === 'apposition')
    const at = Math.max(
      yearsOldWithin(layer, Math.max(sentence.first, mention.first - LONGEST_ROLE), mention.first),
      apposed ? yearsOldWithin(layer, apposed.first, apposed.last) : -1,
    )
    if (at >= 0 && !tokens.lower.slice(at, mention.first).includes(',')) out.push(make('age', at, at + 1))
  }
  return out
}

/** Where the role before a name begins: “former vice president Idris Cole”, “the front’s spokesman Idris Cole”. */
function readRoleBefore(
  layer: TextLayer,
  mentions: readonly NamedMention[],
  index: number,
  from: number,
): { first: number; last: number } | null {
  const { lower } = layer.tokens
  const mention = mentions[index]!
  let i = mention.first
  if (lower[i - 1] === ',' && i - 2 >= from && isRole(lower[i - 2]!)) i--
  if (i - 1 < from) return null
  const office = officeBefore(lower, mentions, index, Math.max(from, mention.first - LONGEST_ROLE))
  const nearest = (lower[i - 1] === '.' ? lower[i - 2] : lower[i - 1]) ?? ''
  if (office < 0 && !isRole(nearest.replace(/\.$/u, ''))) return null
  let first = office < 0 ? i : office
  let previous = index - 1
  while (previous >= 0 && mentions[previous]!.last > first) previous--
  while (first > from && mention.first - first < LONGEST_ROLE) {
    const word = lower[first - 1]!
    const name = mentions[previous]
    if (name && name.last === first) {
      if (name.type === 'DATE' || name.type === 'MONEY' || name.type === 'PERSON') break
      first = name.first
      previous--
      continue
    }
    const ofName = /^(?:of|for|at)$/u.test(word)
    // “the 26-year-old sailor”
    const isAge = /^\d{1,3}$/u.test(word) && lower[first] === '-'
    if (ofName || word === ',' || !(isAge || /^[\p{L}'’.&-]+$/u.test(word))) break
    if (DETERMINERS.has(word)) {
      // “the front’s spokesman”: the owner belongs to the role, “the” to the owner
      if (lower.slice(first, mention.first).includes("'s") || /^(?:his|her|its|their)$/u.test(word)) first--
      break
    }
    if (!isRole(word.replace(/\.$/u, '')) && (isClosed(word) || isVerb(word))) break
    first--
  }
  while (first < mention.first && /^(?:and|-|'s|\.)$/u.test(lower[first]!)) first++
  if (first >= mention.first) return null
  // a lone “Mr” says nothing but the gender
  const told = lower
    .slice(first, mention.first)
    .filter((word) => /\p{L}/u.test(word) && !/^(?:mr|mrs|ms|miss)\.?$/u.test(word))
  return told.length > 0 ? { first, last: i } : null
}

/** “A spokesman for the mayor, Dominic Ayle, disputed”: the role comes first and the name is its apposition. */
function readRoleApposed(
  layer: TextLayer,
  mention: NamedMention,
  sentence: { readonly first: number; readonly last: number },
): { first: number; last: number } | null {
  const { lower } = layer.tokens
  const comma = mention.first - 1
  if (lower[comma] !== ',' || !/^[,.;:)—–”"]$|^(?:who|said|told)$/u.test(lower[mention.last] ?? '.')) return null
  let first = comma
  while (first > sentence.first && comma - first < LONGEST_APPOSED && !isEdge(lower[first - 1]!)) first--
  while (first < comma && /^(?:and|but|or|that|while|when|as|because|to|by|with|from)$/u.test(lower[first]!)) first++
  if (lower[first] === 'the' && !lower.slice(first, comma).includes("'s")) first++
  else if (first >= comma || (!DETERMINERS.has(lower[first]!) && !lower.slice(first, comma).includes("'s"))) return null
  const heads = headsOf(layer, first, comma)
  return heads.length > 0 && heads.some((head) => readHead(head)?.kind === 'person') ? { first, last: comma } : null
}

const isEdge = (word: string): boolean =>
  /^(?:[,.;:()!?—–"“”‘]|--|said|says|told)$/u.test(word) ||
  (word !== "'s" && isVerb(word)) ||
  /^(?:he|she|it|they|who|which|after|before|when|while|because|since|until|against|than|as|if|although)$/u.test(word)

const isRole = (word: string): boolean =>
  SHORT_TITLES.has(word) || isRoleNoun(word) || lexicon().actors.has(word) || isTitleWord(word)

const isClosed = (word: string): boolean =>
  PREPOSITIONS.has(word) ||
  AUXILIARIES.has(word) ||
  SUBORDINATORS.has(word) ||
  /^(?:and|or|but|that|which|who|he|she|it|they|not)$/u.test(word)

interface Piece {
  readonly kind: Description['kind']
  readonly first: number
  readonly last: number
}

function readAfter(layer: TextLayer, mention: NamedMention, limit: number): readonly Piece[] {
  const { lower, words } = layer.tokens
  const pieces: Piece[] = []
  let i = mention.last
  if (i >= limit) return pieces
  if (lower[i] === ',' && i + 1 < limit) {
    let at = i + 1
    if (/^\d{2}$/u.test(lower[at]!) && (at + 1 >= limit || /^[,.]$/u.test(lower[at + 1]!))) {
      pieces.push({ kind: 'age', first: at, last: at + 1 })
      i = at + 1
      at = i + 1
      if (at >= limit) return pieces
    }
    // “Cole, 43, of Dunmore”
    if (/^(?:of|from)$/u.test(lower[at]!) && /^\p{Lu}/u.test(words[at + 1] ?? '')) {
      const end = untilComma(layer, at, limit)
      if (end - at <= 6) pieces.push({ kind: 'origin', first: at, last: end })
    } else if (lower[at] === 'who' && /^(?:is|was)$/u.test(lower[at + 1] ?? '')) {
      // “Cole, who was the mayor until 2019, left”
      const told = /^(?:also|now|then|currently|formerly|once)$/u.test(lower[at + 2] ?? '') ? at + 3 : at + 2
      if (
        told < limit &&
        /^(?:a|an|the)$/u.test(lower[told]!) &&
        headsOf(layer, told, endOfApposition(layer, told, limit)).length > 0
      )
        pieces.push({ kind: 'copula', first: told, last: endOfApposition(layer, told, limit) })
    } else if (opensApposition(layer, at, limit)) {
      const end = endOfApposition(layer, at, limit)
      if (end > at) pieces.push({ kind: 'apposition', first: at, last: end })
    }
  } else if (/^(?:is|was|becomes|became)$/u.test(lower[i]!)) {
    const at = /^(?:also|now|then|currently|formerly|once)$/u.test(lower[i + 1] ?? '') ? i + 2 : i + 1
    if (at < limit && /^(?:a|an|the)$/u.test(lower[at]!) && opensApposition(layer, at, limit))
      pieces.push({ kind: 'copula', first: at, last: endOfApposition(layer, at, limit) })
  }
  const known = knownAs(layer, mention.last, limit)
  if (known) pieces.push(known)
  return pieces
}

// an article, a possessor or a role word must open it: “Cole, the mayor”, “Cole, former mayor of Dunmore”
function opensApposition(layer: TextLayer, at: number, limit: number): boolean {
  const { lower } = layer.tokens
  const word = lower[at]!
  const end = endOfApposition(layer, at, limit)
  if (end - at > LONGEST_APPOSITION || end <= at) return false
  const determined = /^(?:a|an|the|his|her|its|their|one|another)$/u.test(word)
  const owned = lower.slice(at, Math.min(end, at + 6)).includes("'s")
  if (!determined && !owned && !isTitleWord(word) && !readHead(word)) return false
  // “After the storm closed Dunmore, the council met”: a new clause, no apposition
  if (lower[at - 1] === ',' && !closesThere(layer, end, limit)) return false
  return headsOf(layer, at, end).length > 0 || (determined && lower[at - 1] === ',')
}

const closesThere = (layer: TextLayer, end: number, limit: number): boolean =>
  end >= limit || /^(?:[,.;:)—–”"!?]|--|who|whose|which|that|and|but)$/u.test(layer.tokens.lower[end]!)

/** Up to the comma, dash, relative clause or stop that ends it. */
function endOfApposition(layer: TextLayer, at: number, limit: number): number {
  const { lower } = layer.tokens
  let i = at
  while (
    i < limit &&
    !/^(?:[,.;:()!?—–"“”]|--|who|whose|which|that|and|but)$/u.test(lower[i]!) &&
    !isPredicate(lower, i, at)
  )
    i++
  // “the head of roads and bridges”
  if (
    lower[i] === 'and' &&
    i + 1 < limit &&
    !isVerb(lower[i + 1]!) &&
    /^(?:of|for)$/u.test(lower.slice(at, i).find((word) => word === 'of' || word === 'for') ?? '')
  )
    return i + 2 <= limit && !/^\p{Lu}/u.test(layer.tokens.words[i + 1]!) ? i + 2 : i
  return i
}

// “led by”, “based in” go on describing; “vowed to” is what somebody did
function isPredicate(lower: readonly string[], i: number, from: number): boolean {
  if (i === from || lower[i] === "'s" || !isVerb(lower[i]!)) return false
  // “a retired baker”
  if (DETERMINERS.has(lower[i - 1]!) && /(?:ed|en)$/u.test(lower[i]!)) return false
  return (
    AUXILIARIES.has(lower[i]!) ||
    !(
      /(?:ed|en)$|^(?:led|held|built|made|run|set|known|born|found|won|lost|sent)$/u.test(lower[i]!) &&
      /^(?:by|in|at|for|on|from|with|to|under|as|during|between|since|after|before|into|out|off|up|over)$/u.test(
        lower[i + 1] ?? '',
      )
    )
  )
}

function untilComma(layer: TextLayer, at: number, limit: number): number {
  let i = at
  while (i < limit && !/^[,.;:()]$/u.test(layer.tokens.lower[i]!)) i++
  return i
}

// “Cole, known as “Bricks”, left”
function knownAs(layer: TextLayer, from: number, limit: number): Piece | null {
  const { lower, words } = layer.tokens
  let i = from
  while (i < limit && i - from < 5 && /^(?:,|also|better|widely|popularly|is|was|,)$/u.test(lower[i]!)) i++
  if (!/^(?:known|nicknamed|dubbed)$/u.test(lower[i] ?? '')) return null
  i++
  while (i < limit && /^(?:as|by|locally|the|his|her|nickname)$/u.test(lower[i]!)) i++
  if (/^["“‘']$/u.test(words[i] ?? '')) i++
  let end = i
  while (end < limit && /^[\p{Lu}\p{Nd}]/u.test(words[end]!)) end++
  return end > i ? { kind: 'nickname', first: i, last: end } : null
}

/** Role and body nouns before the first “of”, “who” or comma; of a compound the last one: “relief front spokesman”. */
export function headsOf(layer: TextLayer, first: number, last: number): readonly string[] {
  const { lower } = layer.tokens
  const heads: string[] = []
  for (let i = first; i < last; i++) {
    if (/^(?:of|for|at|in|from|with|who|which|that|to|on)$/u.test(lower[i]!) && heads.length > 0) break
    if (lower[i] === "'s") heads.length = 0
    const head = readHead(lower[i]!)
    if (!head || head.plural) continue
    const next = i + 1 < last ? readHead(lower[i + 1]!) : null
    if (!next) heads.push(head.head)
  }
  return heads
}
