// Who is measured: Newsmark's tokens and names, compromise's full pass, wink-nlp with its lite model.
import { readFileSync } from 'node:fs'
import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { type Models, openModels } from '../../src/core/index.ts'
import { readText } from '../../src/core/text/index.ts'

export interface Reader {
  readonly name: string
  /** Reads one text; the number is what was found, so that nothing is optimised away. */
  read(text: string): number
}

const load = (name: string): ArrayBuffer => {
  const bytes = readFileSync(new URL(`../../models/${name}`, import.meta.url))
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}

/** Opens word table and model as the product does. */
export function openNames(): Models {
  const { models, problems } = openModels({ words: load('words.bin'), entities: load('entities.bin') })
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return models
}

interface Countable {
  readonly length: number
}

export function makeReaders(): { newsmark: Reader; others: Reader[]; tokens: Reader[] } {
  const models = openNames()
  const wink = winkNLP(model)
  return {
    newsmark: { name: 'Newsmark: tokens and names', read: (text) => models.findMentions(readText(text)).length },
    others: [
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
    ],
    tokens: [
      { name: 'Newsmark: structure, sentences, tokens', read: (text) => readText(text).tokens.count },
      { name: 'compromise: tokenize', read: (text) => (compromise.tokenize(text) as unknown as Countable).length },
      { name: 'wink-nlp: tokens only', read: (text) => winkTokens(text) },
    ],
  }
}

const bare = winkNLP(model, [])
const winkTokens = (text: string): number => bare.readDoc(text).tokens().length()
