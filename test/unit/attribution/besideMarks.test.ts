// Quotations whose words or whose speaker are easily missed, by rules alone and with the models that ship.
import { describe, expect, it } from 'vitest'
import { type Models, RULES } from '../../../src/core/models.ts'
import { attributionsByModel, shipped } from '../fixtures/reading.ts'
import { readParagraph, writeAll } from './readings.ts'

const BOTH: readonly (readonly [text: string, finds: readonly string[]])[] = [
  // a name in marks within the source, or before it
  [
    '“It is too early to tell,” said Corrado, who is also a host on the show “Harbour Hour.” “I may run.”',
    [
      'direct Corrado, who is also a host on the show: “It is too early to tell,”',
      'direct Corrado, who is also a host on the show: “I may run.”',
    ],
  ],
  ['On “The Harbour Hour,” Corrado said the pier would reopen.', ['indirect Corrado: the pier would reopen']],
  // verbs and nouns that report nothing but what stands in marks
  ['The marchers chanted “no boats, no bread” until noon.', ['mixed The marchers: “no boats, no bread”']],
  ['The crowd broke into chants of “Mend it now” until Tarn spoke.', ['direct The crowd: “Mend it now”']],
  ['Tarn has used the phrase “a safe pair of hands” often.', ['mixed Tarn: “a safe pair of hands”']],
  [
    'Tarn cautioned, “Nobody should count on it,” before she praised the crews.',
    ['direct [warned] Tarn: “Nobody should count on it,”'],
  ],
  // a comma within the marks ends what is said
  [
    'Tarn insisted that the pier was “as good as new,” pointing to the planks.',
    ['mixed [claimed] Tarn: that the pier was “as good as new,”'],
  ],
  // who stands before a colon, or sends what is read
  [
    'Corrado was so upset that I had to change my answer: “Of course I know the man.”',
    ['direct I: “Of course I know the man.”'],
  ],
  [
    'The boats came home early - Ines Corrado: “We lost a whole winter.”',
    ['direct Ines Corrado: “We lost a whole winter.”'],
  ],
  ['Corrado sent out a letter to parents saying: “The school is closed.”', ['direct Corrado: “The school is closed.”']],
  ['At noon, about 200 marchers met at the quay, chanting “Mend it now.”', ['direct 200 marchers: “Mend it now.”']],
  // a speaker told beside other words
  [
    'Corrado said the report was thin. Adding, “It was late, and nobody read it.”',
    ['direct Corrado: “It was late, and nobody read it.”'],
  ],
  [
    'Corrado said the plan reminded her of a bridge, explaining, “It leads nowhere at all.”',
    ['direct Corrado: “It leads nowhere at all.”'],
  ],
  [
    'The book matters because to her, “a pier is a promise that a town makes to itself.”',
    ['mixed her: “a pier is a promise that a town makes to itself.”'],
  ],
  // paragraphs with cues of their own, and a credit before the closing mark
  [
    'Corrado said: “There is no magic in a new pier. ¶ “Another name does not make it hold,” Tarn said.',
    ['direct Corrado: “There is no magic in a new pier.', 'direct Tarn: “Another name does not make it hold,”'],
  ],
  [
    'The keepers left in May. ¶ “We lost a winter of work, and nobody came to see it. ¶ Ines Corrado, Institute of Harbours.”',
    ['direct Ines Corrado, Institute of Harbours: “We lost a winter of work, and nobody came to see it.'],
  ],
]

const READINGS: readonly (readonly [string, Models])[] = [
  ['by rules', RULES],
  ...(attributionsByModel ? [['with models', shipped] as const] : []),
]

describe.each(READINGS)('beside marks, %s', (_, models) => {
  it.each(BOTH)('%s', (text, finds) => {
    expect(writeAll(readParagraph(text, models))).toEqual(expect.arrayContaining([...finds]))
  })

  it('“as if to say” names nobody', () => {
    const found = writeAll(readParagraph('He shrugged, his eyes on the door, as if to say, “Not me.”', models))
    expect(found.filter((line) => / if to: /u.test(line))).toEqual([])
  })
})

describe('words shown twice', () => {
  it('are said where a cue in the same paragraph tells by whom', () => {
    const { text, attributions } = readParagraph(
      '“We lost a winter of work. We lost the boats.” ¶ “Nobody rang,” Corrado said. “We lost a winter of work.”',
    )
    const last = attributions.at(-1)!
    expect(text.slice(last.parts[0]!.start, last.parts[0]!.end)).toBe('“We lost a winter of work.”')
    expect(last.follows).not.toBeNull()
  })
})
