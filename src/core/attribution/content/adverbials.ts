// What stands between a cue and its content and is neither: on Tuesday, in a statement, through a translator.
import {
  ADVERB,
  AUXILIARY,
  CAPITAL,
  DETERMINER,
  LETTERS,
  NUMBER,
  PREPOSITION,
  PRONOUN,
  QUOTED,
  SUBORDINATOR,
  TIME,
} from '../lexicon/wordClasses.ts'
import { is, type Line } from '../line.ts'
import { isAdverbial } from '../phrases/index.ts'

/** on Tuesday, in a statement, through a translator: skipped, as long as only adverbials stand there. */
export function skipAdverbials(line: Line, from: number, limit: number): number {
  let at = from
  for (;;) {
    if (at >= limit) return at
    if (is(line, at, TIME) || (is(line, at, ADVERB) && !is(line, at, PRONOUN) && line.lower[at] !== 'there')) {
      at++
      continue
    }
    if (
      (!is(line, at, PREPOSITION) && line.lower[at] !== 'citing') ||
      (line.lower[at] === 'to' && is(line, at + 1, LETTERS) && !is(line, at + 1, DETERMINER | CAPITAL | PRONOUN))
    )
      return at
    const end = adverbialEnd(line, at, limit)
    // only worth skipping when something that can be content follows
    if (is(line, end, QUOTED) && line.lower[end - 1] === 'to') return end - 1
    if (end >= limit || is(line, end, QUOTED) || /^(?:that|[:,.;?!])$/.test(line.lower[end]!)) at = end
    else if (isAdverbial(line, at)) at = shortAdverbialEnd(line, at, limit)
    else return at
    if (line.lower[at] === ',' && !is(line, at + 1, QUOTED)) {
      const aside = at + 1
      if (line.lower[aside] === 'that') return aside
      // telling members in Dunmore, Vermont, ⟨that⟩ …
      if (is(line, aside, CAPITAL) && line.lower[aside + 1] === ',' && line.lower[aside + 2] === 'that')
        return aside + 2
      return at
    }
  }
}

function adverbialEnd(line: Line, from: number, limit: number): number {
  let at = from + 1
  while (
    at < limit &&
    !is(line, at, QUOTED | AUXILIARY) &&
    !(is(line, at, SUBORDINATOR) && !is(line, at, PREPOSITION)) &&
    !/^[,:;.]$/.test(line.lower[at]!)
  ) {
    // ended with footage of Ortiz ⟨saying⟩, “No.”: what follows is what she says
    if (line.lower[at] === 'that' || line.lower[at] === 'saying') break
    at++
  }
  return at
}

/** in a statement ⟨…⟩: preposition, determiner, one or two nouns, or a date. */
function shortAdverbialEnd(line: Line, from: number, limit: number): number {
  let at = from + 1
  // on the Sunday; but: said on Sunday ⟨the pier was shut⟩
  let dated = false
  while (at < limit && is(line, at, DETERMINER | TIME | NUMBER)) {
    if (dated && is(line, at, DETERMINER) && !is(line, at, NUMBER)) return at
    dated ||= is(line, at, TIME | NUMBER)
    at++
  }
  if (
    at < limit &&
    is(line, at, LETTERS) &&
    !is(line, at, CAPITAL | PRONOUN | SUBORDINATOR | AUXILIARY) &&
    is(line, at - 1, DETERMINER)
  )
    at++
  return Math.max(at, from + 1)
}
