// Quotation marks: how they pair, where an unclosed quotation ends, and what the marks are for.
import { describe, expect, it } from 'vitest'
import { findQuotations, type Quotation } from '../../../src/core/quotes/index.ts'
import { readText } from '../../../src/core/text/index.ts'

interface Found {
  readonly text: string
  readonly quotations: readonly Quotation[]
}

/** ¶ is a blank line. The first paragraph is there so that the text under test is no headline. */
function find(marked: string): Found {
  const text = `The hall was full on Monday and the doors stayed open all night.\n\n${marked.replace(/ ?¶ ?/g, '\n\n')}`
  return { text, quotations: findQuotations(readText(text)) }
}

const write = ({ text, quotations }: Found): readonly string[] =>
  quotations.map(({ parts }) => parts.map(({ start, end }) => text.slice(start, end)).join(' + '))

describe('marks that pair', () => {
  it.each([
    ['straight', 'She said, "It is late."', ['"It is late."']],
    ['curly', 'She said, “It is late.”', ['“It is late.”']],
    ['single', 'She said, ‘It is late.’', ['‘It is late.’']],
    ['straight single', "She said, 'It is late.' The keepers' lamp burned.", ["'It is late.'"]],
    ['guillemets', 'She said « Il est tard », and left.', ['« Il est tard »']],
    ['guillemets turned inwards', 'She said »Es ist spät«, and left.', ['»Es ist spät«']],
    ['German', 'She said „Es ist spät“, and left.', ['„Es ist spät“']],
    ['typewriter', "She said, ``It is late.''", ["``It is late.''"]],
    ['mixed', 'She said, “It is late."', ['“It is late."']],
    ['nested', '“He said, ‘Go,’ and left,” she said.', ['“He said, ‘Go,’ and left,”', '‘Go,’']],
    [
      'nested alike',
      'He read: "They ask: "Who are you?" and wait." So it went.',
      ['"They ask: "Who are you?" and wait."', '"Who are you?"'],
    ],
    ['over sentences', '“It is late. We are tired. Go home,” she said.', ['“It is late. We are tired. Go home,”']],
    ['with brackets', 'She said (“in jest”) it was late.', ['“in jest”']],
    ['after a dash', 'She said it—“late”—and left.', ['“late”']],
    ['beside a clitic', 'The crew of “Petrel”’s sister ship slept.', ['“Petrel”']],
  ])('%s', (_title, text, expected) => expect(write(find(text))).toEqual(expected))
})

describe('what is no mark', () => {
  it.each([
    ['possessives', "The keepers' call and the cook's stew."],
    ['possessives with curly marks', 'The keepers’ call and the cook’s stew.'],
    ['words that begin with an apostrophe', 'Give ’em the ’90s back, and rock ’n’ roll.'],
    ['the same with straight marks', "Give 'em the '90s back, and rock 'n' roll."],
    ['the wrong mark at the beginning of a word', 'It was ‘til dawn that they played.'],
    ['inches and feet', 'A 6" pipe and a 5\'10" post.'],
    ['a stray mark', 'The hall " was full.'],
  ])('%s', (_title, text) => expect(write(find(text))).toEqual([]))

  it('an inch mark inside a quotation does not end it', () => {
    expect(write(find('“We cut a 6" pipe,” he said.'))).toEqual(['“We cut a 6" pipe,”'])
  })

  it('a plural possessive inside British marks does not end them', () => {
    expect(write(find('‘It’s the keepers’ call,’ she said.'))).toEqual(['‘It’s the keepers’ call,’'])
  })
})

describe('over paragraphs', () => {
  it('a mark opened again goes on with the quotation', () => {
    const found = find('“We tried. ¶ “Nobody came,” he said.')
    expect(write(found)).toEqual(['“We tried. + “Nobody came,”'])
    expect(found.quotations[0]!.closed).toBe(true)
  })

  it('a closing mark some paragraphs on ends it too', () => {
    expect(write(find('He read: “We tried. ¶ Nobody came. ¶ We left.” He sat down.'))).toEqual([
      '“We tried. + Nobody came. + We left.”',
    ])
  })

  it('block quotations are one', () => {
    expect(write(find('He wrote: ¶ > I resign. ¶ > Today.'))).toEqual(['I resign. + Today.'])
  })
})

describe('a closing mark that is missing', () => {
  it.each([
    ['ends before the cue', '“We tried, she said. The vote is on Monday. ¶ The hall emptied.', ['“We tried,']],
    ['ends with its sentence', 'She called it “late. The vote is on Monday. ¶ The hall emptied.', ['“late.']],
    ['ends before the next mark', 'She said “late and he said “early” twice.', ['“late and he said ', '“early”']],
  ])('%s', (_title, text, expected) => {
    const found = find(text)
    expect(write(found).map((each) => each.trim())).toEqual(expected.map((each) => each.trim()))
    expect(found.quotations[0]!.closed).toBe(false)
  })

  it('never swallows the paragraphs that follow', () => {
    const { text, quotations } = find('He said: “We tried. ¶ The hall emptied. ¶ The lamp went out.')
    expect(quotations.every(({ parts }) => parts.every(({ end }) => end <= text.indexOf('The hall emptied')))).toBe(
      true,
    )
  })
})

describe('use', () => {
  it.each([
    ['speech', 'She said, “It is far too late for that.”'],
    ['speech', '“It is late,” she said.'],
    ['scare', 'The so-called “caretaker” council met.'],
    ['title', 'Her memoir, “The Long Thaw”, sold out.'],
    ['title', 'He sang “Bring the Boats Home” twice.'],
    ['title', 'She has written “Esme,” a play about the thaw.'],
    ['speech', '“Esme, please wait for me,” a play began.'],
    ['nickname', 'Marek “Bricks” Dunne walked in.'],
    ['word', 'The word “shall” was struck out.'],
    ['other', 'They caused a “minor” leak.'],
  ])('%s: %s', (use, text) => expect(find(text).quotations.map((each) => each.use)).toEqual([use]))
})

describe('turns of an interview', () => {
  const turns = [
    'Q: Why did you build it?',
    'A: We had no harbour then.',
    'Q: And now?',
    'A: Now we have one.',
    'Q: Who paid?',
    'A: I did. I sold the mill.',
  ]

  it('go on over the paragraphs that follow, until the next turn', () => {
    const text = turns.toSpliced(2, 0, 'My father rowed out from the beach.', '(LAUGHTER)', 'He fished alone.')
    expect(write(find(text.join(' ¶ '))).at(1)).toBe(
      'We had no harbour then. + My father rowed out from the beach. + He fished alone.',
    )
  })

  it('end with their paragraph where the story tells the rest', () => {
    const last = write(find([...turns, 'She left the pier at dusk.'].join(' ¶ '))).at(-1)
    expect(last).toBe('I did. I sold the mill.')
    expect(write(find(['Q: Did you sign?', 'The hall fell silent.', 'A: I did.'].join(' ¶ ')))).toEqual([
      'Did you sign?',
      'I did.',
    ])
  })
})

it('nests by index, outer first', () => {
  const { quotations } = find('“He told me, ‘Go,’” she said. “I went.”')
  expect(quotations.map(({ inside }) => inside)).toEqual([null, 0, null])
})

it('reads a page of nothing but marks', () => {
  for (const marks of ['"', '“', '”', "'", '’', '‘ ”', '« » „ “'])
    expect(() => findQuotations(readText(`${marks} `.repeat(2000)))).not.toThrow()
})
