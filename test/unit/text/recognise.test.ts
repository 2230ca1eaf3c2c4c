import { describe, expect, it } from 'vitest'
import { recogniseNews } from '../../../src/core/text/recognise.ts'

const NEWS = `Harbour bridge to close for six weeks

The county will close the harbour bridge on Monday, officials said, after engineers found cracks in two of its piers.

“We were warned in the spring,” Mayor Lena Ortiz told reporters outside the town hall. The ministry said it would pay for
a ferry. According to a report seen by the Harbor Courier, the cracks were first photographed last year.`

const RECIPE = `Onion soup

Ingredients

- 1 kg onions
- 50 g butter
- 1 litre stock

Slice the onions. Melt the butter in a heavy pan and cook the onions slowly for forty minutes. Pour in the stock, bring
to the boil and season. Serve your soup with toast and cheese, and keep what is left for the day after.`

const STORY = `I never liked the house. My aunt had left it to me with the cat, and I said to myself that I would sell both before
the winter. You know how it goes: I came for a weekend and I stayed for nine years. “You will see,” my neighbour said, and
I did see. I painted my door green. I learned to row. I wrote to you, and you never wrote back to me.`

const README = `# tide-table

Computes tide tables from harmonic constants.

## Install

\`\`\`
npm install tide-table
\`\`\`

## Use

\`\`\`js
import { tides } from 'tide-table'
const table = tides({ station: 'dunmore', days: 3 });
console.log(table);
\`\`\`

See [the guide](./guide.md) for the options. Issues and pull requests are welcome; please run the tests before you send one.`

describe('recogniseNews', () => {
  it('recognises an article and says by what', () => {
    const found = recogniseNews(NEWS)
    expect(found.isNews).toBe(true)
    expect(found.reasons).toContain('reported-speech')
  })

  it('does so whatever the line ends and the normal form', () => {
    expect(recogniseNews(NEWS.replace(/\n/g, '\r\n').normalize('NFD'))).toEqual(recogniseNews(NEWS))
  })

  it.each([
    ['a recipe', RECIPE],
    ['a story', STORY],
    ['a README', README],
    ['a few words', 'The mayor said on Monday that she would go.'],
    ['nothing', ''],
  ])('leaves %s alone', (_, text) => {
    expect(recogniseNews(text).isNews).toBe(false)
  })
})
