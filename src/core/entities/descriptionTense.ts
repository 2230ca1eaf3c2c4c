// When a description holds, as far as its words tell: “former mayor”, “then-mayor”, “acting president”, “the late singer”.
import type { Description } from '../model.ts'
import type { TextLayer } from '../text/layer.ts'

type Tense = NonNullable<Description['tense']>

const WORDS: readonly (readonly [Tense, string])[] = [
  ['past', 'former ex formerly once onetime erstwhile previous retired'],
  ['then', 'then'],
  ['acting', 'acting interim caretaker'],
  ['outgoing', 'outgoing'],
  ['coming', 'incoming elect designate prospective'],
  ['late', 'late'],
]
const TENSES = new Map(WORDS.flatMap(([tense, list]) => list.split(' ').map((word) => [word, tense] as const)))

/** The tense of the words from token `first` up to `last`, or undefined for what holds now. */
export function tenseOf(layer: TextLayer, kind: Description['kind'], first: number, last: number): Tense | undefined {
  const { lower } = layer.tokens
  if (kind !== 'role' && kind !== 'apposition' && kind !== 'copula') return undefined
  for (let i = first; i < last; i++) {
    // “the head of the former regime” is the head still
    if (/^(?:of|for|at|in|from|with|who|which|that|to|on|'s)$/u.test(lower[i]!)) break
    const tense = TENSES.get(lower[i]!)
    if (tense) return tense
  }
  if (kind === 'copula' && /^(?:was|were)$/u.test(beforeOf(layer, first))) return 'past'
  return undefined
}

// “was then the mayor”, “was also a clerk”
function beforeOf({ tokens }: TextLayer, first: number): string {
  const near = tokens.lower[first - 1] ?? ''
  return /^(?:also|now|then|currently|formerly|once)$/u.test(near) ? (tokens.lower[first - 2] ?? '') : near
}
