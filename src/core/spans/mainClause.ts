// Where the clause of a noun that reports ends: The claim that nobody signed ⟨drew laughter⟩. Told by counting verbs, and
// left alone where the count does not come out.
import { CLAUSE, lookUpCue } from '../attribution/lexicon/cueLexicon.ts'
import { IS_FINITE, IS_NOUN, TAGS } from '../syntax/inventory.ts'
import type { Range, SpanSheet } from './sheet.ts'
import type { Judged } from './spanFeatures.ts'

const where = (form: RegExp): Uint8Array => Uint8Array.from(TAGS, (tag) => (form.test(tag) ? 1 : 0))
/** has ⟨never been told⟩ */
const GROUP = where(/^(?:VB[NG]?|RB)$/)
const ADVERB = where(/^RB/)
/** Of a word that cannot begin a subject: In his claim …, Asked about the claim … */
const LEADING = where(/^(?:IN|TO|JJ|VB[DGN])$/)

/** Each needs a verb of its own. */
const OPENING =
  /^(?:that|who|which|what|whether|if|because|when|while|although|though|since|until|unless|where|why|how)$/
const JOINING = /^(?:and|or|but|nor)$/

interface Verbs {
  /** The first token of each group of verbs outside marks, and of a quotation that holds the only verb of its clause. */
  readonly at: readonly number[]
  /** The clauses opened before each of them. */
  readonly opened: readonly number[]
  readonly openings: number
  /** A coordination may or may not open a clause, and so may words behind “said”. */
  readonly open: boolean
}

/**
 * The content of a noun with “that”, which stands before the verb of its sentence, without that verb and what follows.
 * The mayor’s claim that every street “keeps its branch” ⟨also came under fire⟩; Contrary to his claim that nobody paid,
 * ⟨three did⟩.
 */
export function beforeMainClause(sheet: SpanSheet, cue: Judged, content: Range): Range {
  const { tags, quoted, layer, sentences, sentence } = sheet
  const { lower, words } = layer.tokens
  if (!IS_NOUN[tags[cue.head]!] || lower[content.first] !== 'that' || content.first < cue.last) return content
  const { first, last } = sentences[sentence[cue.first]!]!
  for (let i = first + 1; i < content.first; i++)
    if ((IS_FINITE[tags[i]!] && lower[i] !== "'s") || quoted[i]) return content
  const { at, opened, openings, open } = countVerbs(sheet, content.first, last)
  if (open || at.length !== openings + 1) return content
  const main = at.findIndex((_, k) => k >= opened[k]!)
  let end = at[main]!
  if (LEADING[tags[first]!]) {
    // the subject of the sentence stands between the clause and the verb
    while (end > content.first && words[end - 1] !== ',' && !endsWithComma(sheet, end - 1)) end--
  } else while (end > content.first && ADVERB[tags[end - 1]!]) end--
  while (end > content.first && words[end - 1] === ',') end--
  return end > content.first + 2 && end < content.last ? { first: content.first, last: end } : content
}

const endsWithComma = ({ partOf, parts, layer: { tokens } }: SpanSheet, at: number): boolean =>
  parts[partOf[at]!]?.last === at + 1 && tokens.words[at - 1] === ','

function countVerbs({ tags, quoted, partOf, parts, layer: { tokens } }: SpanSheet, from: number, to: number): Verbs {
  const at: number[] = []
  const opened: number[] = []
  let openings = 0
  let open = false
  for (let i = from; i < to; i++) {
    if (quoted[i]) {
      const end = Math.min(to, parts[partOf[i]!]?.last ?? i + 1)
      // every street “keeps its branch”: the verb stands within the marks
      if (at.length < openings && tags.subarray(i, i + 3).some((tag) => IS_FINITE[tag])) {
        at.push(i)
        opened.push(openings)
      }
      i = end - 1
    } else if (OPENING.test(tokens.lower[i]!)) openings++
    else if (JOINING.test(tokens.lower[i]!)) open = true
    else if (IS_FINITE[tags[i]!]) {
      at.push(i)
      opened.push(openings)
      while (i + 1 < to && GROUP[tags[i + 1]!]) i++
      if (at.length <= openings && (lookUpCue(tokens.lower[i]!)?.cue.takes ?? 0) & CLAUSE) open = true
    }
  }
  return { at, opened, openings, open }
}
