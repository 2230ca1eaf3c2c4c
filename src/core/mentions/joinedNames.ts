// “Harrow & Tate” is one name, also where the model has seen two; so is “Washington, D.C.”
import type { TextLayer } from '../text/layer.ts'
import type { NamedMention } from './index.ts'

/** Names with nothing but “&” between them, united: a firm, or a place that has two halves. */
export function uniteJoined({ tokens }: TextLayer, mentions: readonly NamedMention[]): readonly NamedMention[] {
  const united: NamedMention[] = []
  for (const mention of mentions) {
    const before = united.at(-1)
    const joined =
      before &&
      before.last + 1 === mention.first &&
      tokens.words[before.last] === '&' &&
      tokens.sentence[before.first] === tokens.sentence[mention.first] &&
      isPart(before) &&
      isPart(mention)
    if (!joined) united.push(mention)
    else {
      const places = before.type === 'PLACE' && mention.type === 'PLACE'
      united[united.length - 1] = {
        ...before,
        type: places ? 'PLACE' : 'ORG',
        score: Math.min(before.score, mention.score),
        last: mention.last,
        end: mention.end,
      }
    }
  }
  return united
}

/** “Bill Harrow & Ann Tate” are two. */
const isPart = ({ type, first, last }: NamedMention): boolean =>
  type === 'ORG' || ((type === 'PERSON' || type === 'PLACE') && last - first === 1)

const CAPITAL = 'washington'
const DISTRICT = /^d\.?c\.?$/u

/** “Washington, DC”, “Washington D.C.”: the city with its district, whatever the model made of the two. */
export function uniteCapital({ tokens }: TextLayer, mentions: readonly NamedMention[]): readonly NamedMention[] {
  const { lower, words, sentence, end } = tokens
  const united: NamedMention[] = []
  for (const mention of mentions) {
    const { first } = mention
    const at = words[first + 1] === ',' ? first + 2 : first + 1
    const district = lower[first] === CAPITAL && DISTRICT.test(lower[at] ?? '') && sentence[at] === sentence[first]
    if (district && mention.last <= at + 1) united.push({ ...mention, type: 'PLACE', last: at + 1, end: end[at]! })
    else if ((united.at(-1)?.last ?? 0) <= first) united.push(mention)
  }
  return united
}
