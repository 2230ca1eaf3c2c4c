// A model small enough to be trained in a test, on invented sentences in which names are marked: “[Mara Voss|PERSON] left”.

import { SPELLING_BUCKETS, SPELLING_CLASSES } from '../../../src/core/tagger/spelling.ts'
import { packWordTable, readWordTable, type WordTable } from '../../../src/core/tagger/wordTable.ts'
import { trainEntities } from '../../../training/entities.ts'
import { type LabelledDocument, labelDocument } from '../../../training/labelled.ts'

const PEOPLE = ['Mara Voss', 'Tobin Hale', 'Ines Corrado', 'Piet Sandrup', 'Lena Ortiz', 'Wyn Abara']
const PLACES = ['Dunmore', 'Port Sela', 'Harrowby', 'Marnfell', 'Tessaly', 'Quillow']
const FRAMES = [
  'Mayor [P|PERSON] said the bridge in [L|PLACE] is sound.',
  'The road to [L|PLACE] was closed, [P|PERSON] said.',
  '“It will hold,” said [P|PERSON], who lives in [L|PLACE].',
  'Rain fell in [L|PLACE] all night and the river rose.',
  'Mrs. [P|PERSON] told the council that nobody had asked her.',
  'The council met in [L|PLACE] and agreed on nothing.',
]

/** Text with its marks taken out, and the mentions they marked. */
export function readMarked(id: string, marked: string) {
  const entities: { start: number; end: number; type: string }[] = []
  let text = ''
  let from = 0
  for (const match of marked.matchAll(/\[([^|\]]+)\|([A-Z]+)\]/g)) {
    text += marked.slice(from, match.index)
    entities.push({ start: text.length, end: text.length + match[1]!.length, type: match[2]! })
    text += match[1]
    from = match.index + match[0].length
  }
  return { id, text: text + marked.slice(from), entities }
}

export const tinyDocuments = (): LabelledDocument[] =>
  Array.from({ length: 20 }, (_, i) => {
    const lines = FRAMES.map((frame, k) =>
      frame
        .replace('[P|', `[${PEOPLE[(i + k) % PEOPLE.length]}|`)
        .replace('[L|', `[${PLACES[(i * 5 + k) % PLACES.length]}|`),
    )
    return labelDocument(readMarked(`tiny ${i}`, lines.join('\n\n')))
  })

const noSpelling = { weights: new Int8Array(SPELLING_BUCKETS * SPELLING_CLASSES), scale: 1 }

export const packEmptyTable = (): ArrayBuffer => packWordTable([], new Map(), { count: 0, small: 0 }, noSpelling)
export const emptyTable = (): WordTable => readWordTable(packEmptyTable())

export const trainTinyModel = (words: WordTable): ArrayBuffer =>
  trainEntities(tinyDocuments(), words, { seeds: 1, rounds: 4, least: 0.02 }, () => {})
