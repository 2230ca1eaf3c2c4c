import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/core/text/index.ts'

/** The blocks of a text as “kind: its first words”. */
const blocks = (text: string) =>
  readText(text).blocks.map((block) => `${block.kind}: ${text.slice(block.start, block.end).replace(/\s+/g, ' ')}`)

const sentences = (text: string) => readText(text).sentences.map(({ start, end }) => text.slice(start, end))

const LEAD =
  'The county will close the harbour bridge on Monday for repairs that engineers have asked for since the spring floods.'

describe('blocks', () => {
  it('tells headline, byline, dateline, heading and paragraphs apart (D34, D35)', () => {
    const text = `Bridge unsafe for years – engineer\n\nBy Lena Ortiz\n\nDUNMORE, Sept 6 (Harbor Press) — ${LEAD}\n\nA long wait\n\n${LEAD}`
    expect(blocks(text)).toEqual([
      'headline: Bridge unsafe for years – engineer',
      'byline: By Lena Ortiz',
      'dateline: DUNMORE, Sept 6 (Harbor Press) —',
      `paragraph: ${LEAD}`,
      'heading: A long wait',
      `paragraph: ${LEAD}`,
    ])
  })

  it.each([
    ['By Lena Ortiz\nThe Dunmore Ledger\n\n', ['byline: By Lena Ortiz', 'byline: The Dunmore Ledger']],
    ['By Lena Ortiz\n\nThe Dunmore Ledger\n\n', ['byline: By Lena Ortiz', 'heading: The Dunmore Ledger']],
    ['By Lena Ortiz\nThe bridge will close\n\n', ['byline: By Lena Ortiz', 'heading: The bridge will close']],
  ])('takes a name in the line below a byline for a part of it: %j (D35)', (lines, expected) => {
    expect(blocks(`Bridge unsafe for years\n\n${lines}${LEAD}`).slice(1, -1)).toEqual(expected)
  })

  it.each([
    ['DUNMORE — ', 'dateline: DUNMORE —'],
    ['FORT DUNMORE, Calder (HP) - ', 'dateline: FORT DUNMORE, Calder (HP) -'],
    ['Dunmore (Harbor Press) – ', 'dateline: Dunmore (Harbor Press) –'],
    ['(Harbor Press) - ', 'dateline: (Harbor Press) -'],
    ['Harbor Press, 26 June - ', 'dateline: Harbor Press, 26 June -'],
  ])('reads the dateline “%s” (D34)', (dateline, expected) => {
    expect(blocks(dateline + LEAD)).toEqual([expected, `paragraph: ${LEAD}`])
  })

  it.each(['Cole — who left in May — ', 'UPDATE - ', 'THE LESSON NOBODY LEARNED — '])(
    'takes “%s” for no dateline',
    (words) => {
      expect(blocks(words + LEAD)).toEqual([`paragraph: ${words}${LEAD}`])
    },
  )

  it('finds the turns of a transcript, also several in a line (case 33)', () => {
    expect(blocks('ORTIZ: Did you sign? COLE: I did.')).toEqual(['turn: ORTIZ: Did you sign?', 'turn: COLE: I did.'])
    expect(blocks('Q: Why now?\nA: Money.')).toEqual(['turn: Q: Why now?', 'turn: A: Money.'])
  })

  it('finds named turns of an interview, but no turn in a lone colon (cases 31, 34)', () => {
    const interview = 'Mara Velasco: It held.\n\nHarbor Courier: Why?\n\nMara Velasco: Steel.'
    expect(blocks(interview).every((block) => block.startsWith('turn: '))).toBe(true)
    expect(blocks(`Velasco: bridge ‘sound as a bell’\n\n${LEAD}`)[0]).toBe(
      'headline: Velasco: bridge ‘sound as a bell’',
    )
  })

  it('takes a name before a colon for a turn where its initials label others', () => {
    const text = `${LEAD}\n\nThe Orrin Post: Why?\n\nMara Velasco: It held.\n\nTOP: How long?\n\nMV: We do not know.`
    expect(
      blocks(text)
        .slice(1)
        .map((block) => block.split(':')[0]),
    ).toEqual(['turn', 'turn', 'turn', 'turn'])
  })

  it('takes no list for a transcript', () => {
    const hours = 'Orrin Light\n\nHours: Daily from 8 to 4\n\nOld Pier\n\nHours: Daily from 9 to 5\n\nFee: Two crowns'
    const squad = 'GOALKEEPERS: Oko (Orrin), Tan (Dunmore)\n\nDEFENDERS: Lind, Abara, Wexley'
    for (const list of [hours, squad])
      expect(blocks(`${LEAD}\n\n${list}`).some((block) => block.startsWith('turn'))).toBe(false)
  })

  it('finds block quotes, captions and boilerplate (cases 35, 41; D36, D37)', () => {
    const text = `${LEAD}\n\n> I resign today.\n\nPhoto: Ida Moss\n\nRead more: The spring floods\n\n${LEAD}`
    expect(blocks(text).map((block) => block.split(':')[0])).toEqual([
      'paragraph',
      'blockquote',
      'caption',
      'boilerplate',
      'paragraph',
    ])
  })

  it('joins lines wrapped at a fixed width, and ends a sentence at every other line end', () => {
    const wrapped = `The county will close the harbour bridge on Monday for the\nrepairs that engineers have asked for since the last spring\nfloods. The work takes six weeks, the council said, and it\ncosts more than the town has.\n\nFerries will run from the old pier.`
    expect(blocks(wrapped)).toHaveLength(2)
    expect(sentences(wrapped)).toHaveLength(3)
    expect(blocks('Harbour\nBridge\nClosed')).toHaveLength(3)
  })

  it('reads CRLF and lone CR as it reads LF (D47)', () => {
    const text = `Bridge closed\n\n${LEAD}\n\n${LEAD}`
    const kinds = (each: string) => readText(each).blocks.map((block) => block.kind)
    expect(kinds(text.replace(/\n/g, '\r\n'))).toEqual(kinds(text))
    expect(kinds(text.replace(/\n/g, '\r'))).toEqual(kinds(text))
  })
})

describe('sentences', () => {
  it.each([
    ['an abbreviation in the middle', 'Gen. Sadiqi of Acme Inc. met the U.S. envoy.', 1],
    ['an abbreviation at the end', 'He left Acme Inc. The firm said so.', 2],
    ['a quote with its cue after a question mark (case 40)', '“Who pays?” Cole asked. Nobody knew.', 2],
    ['a quote with a long name before the cue', '“Who pays?” Commissioner Lena Ortiz asked.', 1],
    ['a quote and a new sentence (case 11)', 'Cole was furious. “Nobody called.” The line was dead.', 3],
    ['a lower-case word after an exclamation (case 40)', '“No!” she said.', 1],
    ['three dots within a sentence', '“[They] … never called.”', 1],
    ['a decimal and a clock', 'It fell 3.5 percent by 10:30 a.m. on Monday.', 1],
  ])('%s', (_, text, count) => {
    expect(sentences(text)).toHaveLength(count)
  })
})
