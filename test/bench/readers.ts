// Who is measured: Newsmark's tokens, names and whole reading; compromise's full pass; wink-nlp with its lite model.
import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { annotate, type Models } from '../../src/core/index.ts'
import { readText } from '../../src/core/text/index.ts'

export interface Reader {
  readonly name: string
  /** Reads one text; the number is what was found, so that nothing is optimised away. */
  read(text: string): number
}

interface Countable {
  readonly length: number
}

/** The same question answered by Newsmark, first, and by its peers. */
export interface Contest {
  readonly title: string
  readonly readers: readonly [own: Reader, ...others: Reader[]]
}

export function makeContests(models: Models): readonly Contest[] {
  const wink = winkNLP(model)
  const bare = winkNLP(model, [])
  const peers: Reader[] = [
    {
      name: 'compromise: people, places, organizations',
      read(text) {
        const doc = compromise(text)
        doc.compute('offset')
        const found = [doc.people(), doc.places(), doc.organizations()] as unknown as Countable[]
        return found.reduce((sum, view) => sum + view.length, 0)
      },
    },
    {
      name: 'wink-nlp: tokens, sentences, parts of speech, entities',
      read: (text) => wink.readDoc(text).tokens().length(),
    },
  ]
  return [
    {
      title: 'tokens',
      readers: [
        { name: 'Newsmark: structure, sentences, tokens', read: (text) => readText(text).tokens.count },
        { name: 'compromise: tokenize', read: (text) => (compromise.tokenize(text) as unknown as Countable).length },
        { name: 'wink-nlp: tokens only', read: (text) => bare.readDoc(text).tokens().length() },
      ],
    },
    {
      title: 'names',
      readers: [
        { name: 'Newsmark: tokens and names', read: (text) => models.findMentions(readText(text)).length },
        ...peers,
      ],
    },
    { title: 'the whole reading: names, quotes, who said them, entities', readers: [wholeReader(models), ...peers] },
  ]
}

export const wholeReader = (models: Models): Reader => ({
  name: 'Newsmark: everything',
  read: (text) => annotate(text, models).quotes.length,
})
