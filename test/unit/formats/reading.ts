// A reading made by hand, so that a format's test does not depend on what the engine finds.
import type { Article, Span } from '../../../src/core/model.ts'

const TEXT =
  'Bridge shut\r\n\r\nVelasco denied that the deck was rotten.\r\n“It is safe,” said Cole, according to the Courier.'

const span = (words: string): Span => {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}

/** Two speakers, one of them relayed; CRLF line ends. */
export const READING: Article = {
  text: TEXT,
  blocks: [],
  sentences: [],
  mentions: [
    { ...span('Velasco'), type: 'PERSON', kind: 'named', entity: 'e1', score: 0.9 },
    { ...span('Cole'), type: 'PERSON', kind: 'named', entity: 'e2', score: 0.9 },
    { ...span('Courier'), type: 'ORG', kind: 'named', entity: 'e3', score: 0.9 },
  ],
  entities: [
    { id: 'e1', name: 'Velasco', type: 'PERSON', aliases: [], descriptions: [], mentions: [0] },
    { id: 'e2', name: 'Cole', type: 'PERSON', aliases: ['Bricks'], descriptions: [], mentions: [1] },
    { id: 'e3', name: 'Courier', type: 'ORG', aliases: [], descriptions: [], mentions: [2] },
  ],
  quotes: [
    {
      id: 'q1',
      kind: 'indirect',
      parts: [span('the deck was rotten')],
      source: span('Velasco'),
      cue: span('denied'),
      speaker: 'e1',
      relay: null,
      addressee: null,
      stance: 'denied',
      modality: 'actual',
      sourcing: 'named',
      anonymity: null,
      time: null,
      manner: null,
      inside: null,
      repeats: null,
      score: 0.8,
      why: [],
      alternatives: [],
    },
    {
      id: 'q2',
      kind: 'direct',
      parts: [span('“It is safe,”')],
      source: span('Cole'),
      cue: span('said'),
      speaker: 'e2',
      relay: { span: span('the Courier'), entity: 'e3' },
      addressee: null,
      stance: 'said',
      modality: 'actual',
      sourcing: 'named',
      anonymity: null,
      time: null,
      manner: null,
      inside: null,
      repeats: null,
      score: 0.4,
      why: [],
      alternatives: [{ speaker: 'e1', score: 0.3 }],
    },
  ],
}
