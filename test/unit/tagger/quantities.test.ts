import { describe, expect, it } from 'vitest'
import type { EntityType } from '../../../src/core/model.ts'
import { amendQuantities } from '../../../src/core/tagger/quantities.ts'
import { readText } from '../../../src/core/text/index.ts'

/** The text with the tagger's mentions marked, “[April 16|DATE]”, and what becomes of them. */
function amended(marked: string): string[] {
  const spans: { start: number; end: number; type: EntityType }[] = []
  let text = ''
  let from = 0
  for (const match of marked.matchAll(/\[([^|\]]+)\|([A-Z]+)\]/g)) {
    text += marked.slice(from, match.index)
    spans.push({ start: text.length, end: text.length + match[1]!.length, type: match[2] as EntityType })
    text += match[1]
    from = match.index + match[0].length
  }
  text += marked.slice(from)
  const layer = readText(text)
  const mentions = spans.map((span) => ({
    ...span,
    score: 0.8,
    first: layer.tokens.start.indexOf(span.start),
    last: layer.tokens.end.indexOf(span.end) + 1,
  }))
  return amendQuantities(layer, mentions).map(({ start, end, type }) => `${text.slice(start, end)} ${type}`)
}

describe('dates and sums the tagger has not quite', () => {
  it.each<[string, string[]]>([
    ['The council votes on [Wednesday|MISC] night.', ['Wednesday DATE']],
    ['The hearing is set for [April 16|DATE] and 17.', ['April 16 and 17 DATE']],
    ['The fair runs from [July 2|DATE] to 9 in [Dunmore|PLACE].', ['July 2 to 9 DATE', 'Dunmore PLACE']],
    ['A cabin costs 5,000-[6,000 baht|MONEY].', ['5,000-6,000 baht MONEY']],
    ['It cost 2 million [Karavan|NORP] shillings.', ['2 million Karavan shillings MONEY']],
    ['He paid 30 [Karavan dollars|MONEY] for it.', ['30 Karavan dollars MONEY']],
    ['The river rose in [2014, 2015|DATE] and [2017|DATE].', ['2014 DATE', '2015 DATE', '2017 DATE']],
    ['A man in his [20s|DATE] was seen.', []],
    ['She wrote it in her early [20s|DATE].', []],
    ['He lives on [small-dollar|MONEY] donors.', []],
    [
      'She sings the hits of the ’80s on a saturday in [Dunmore|PLACE].',
      ['80s DATE', 'saturday DATE', 'Dunmore PLACE'],
    ],
    ['It closed on [Sept. 6|DATE], [2019|DATE].', ['Sept. 6, 2019 DATE']],
    ['It opens on [Friday|DATE], [July 4|DATE], and not on [Monday|DATE].', ['Friday, July 4 DATE', 'Monday DATE']],
    ['It cost 5,000 won, and Dunmore 2 won the cup.', ['5,000 won MONEY']],
    ['It costs a few hundred yuan.', ['hundred yuan MONEY']],
    ['The repair cost $3.2 million, [Cole|PERSON] said.', ['$3.2 million MONEY', 'Cole PERSON']],
  ])('%s', (marked, expected) => {
    expect(amended(marked)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['In [May 2016|DATE] and 17 other months it rained.', ['May 2016 DATE']],
    ['The score was 3-[4|MISC].', ['4 MISC']],
    ['In [March|DATE], [2019|DATE] was far.', ['March DATE', '2019 DATE']],
    ['On [Friday|DATE], [2019|DATE] began.', ['Friday DATE', '2019 DATE']],
    ['On [April 16|DATE] and [April 17|DATE] it rained.', ['April 16 DATE', 'April 17 DATE']],
    ['[Friday Harbour|PLACE] is closed.', ['Friday Harbour PLACE']],
    ['He won 12,000 [Karavan|NORP] votes.', ['Karavan NORP']],
  ])('leaves alone: %s', (marked, expected) => {
    expect(amended(marked)).toEqual(expected)
  })
})
