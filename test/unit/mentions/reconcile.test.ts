import { describe, expect, it } from 'vitest'
import { findMentions, type NamedMention } from '../../../src/core/mentions/index.ts'
import { reconcileMentions } from '../../../src/core/mentions/reconcile.ts'
import type { EntityType } from '../../../src/core/model.ts'
import { readText } from '../../../src/core/text/index.ts'

const LEAD =
  'The county will close the harbour bridge on Monday for repairs that engineers have asked for since the floods.'

/** A text with the model's names marked, “[Dame Rosalind Moss|PERSON]”, and the names that come of them. */
function reconcile(marked: string): readonly string[] {
  const spans: { start: number; end: number; type: EntityType }[] = []
  let text = ''
  for (const [piece, words, type] of marked.matchAll(/\[([^|[\]]+)\|([A-Z]+)\]|[^[]+|\[/gu)) {
    const start = text.length
    text += words ?? piece
    if (words) spans.push({ start, end: text.length, type: type as EntityType })
  }
  const layer = readText(text)
  const { tokens } = layer
  const trained = spans.map(
    (span): NamedMention => ({
      ...span,
      score: 0.9,
      first: tokens.start.indexOf(span.start),
      last: tokens.end.indexOf(span.end) + 1,
    }),
  )
  return reconcileMentions(layer, trained, findMentions).map(
    ({ start, end, type }) => `${text.slice(start, end)} ${type}`,
  )
}

describe('names of a model, put right by form', () => {
  it.each([
    [
      'a title is no part of a name (D2)',
      '[Dame Rosalind Moss|PERSON] met [Gen. Sadiqi|PERSON].',
      ['Rosalind Moss PERSON', 'Sadiqi PERSON'],
    ],
    ['a given name that is a title too stays (D18)', '[Dean Moss|PERSON] spoke.', ['Dean Moss PERSON']],
    ['a head word tells an organisation (D17)', '[Stonemark Capital|PLACE] sold it.', ['Stonemark Capital ORG']],
    [
      'and its short form is one (D12)',
      '[Brightwater Foods|PERSON] fell. [Brightwater|PERSON] said so.',
      ['Brightwater Foods ORG', 'Brightwater ORG'],
    ],
    [
      'unless a person is called so too (D18)',
      '[Cole Foods|ORG] fell. [Idris Cole|PERSON] left. [Cole|PERSON] said so.',
      ['Cole Foods ORG', 'Idris Cole PERSON', 'Cole PERSON'],
    ],
    ['a nickname stands inside the name (case 28)', '[Marta “Cia|PERSON]” Price spoke.', ['Marta “Cia” Price PERSON']],
    ['a party and its place are no name', '[Idris Cole|PERSON] ([D-Calder|ORG]) spoke.', ['Idris Cole PERSON']],
    ['what is right stays', '[Lena Ortiz|PERSON] of [Dunmore|PLACE]', ['Lena Ortiz PERSON', 'Dunmore PLACE']],
  ])('%s', (_, marked, expected) => {
    expect(reconcile(marked)).toEqual(expected)
  })

  it('takes no headline for a name because of its capitals (D33)', () => {
    const headline = '[Film Explores The Evolution Of Prisons|MISC]'
    expect(reconcile(`${headline}\n\n${LEAD}`)).toEqual([])
    expect(
      reconcile(`[Long River Clean Water Act|MISC] Passes\n\n${LEAD} The Long River Clean Water Act passed.`),
    ).toEqual(['Long River Clean Water Act MISC'])
  })

  it('reads the labels of a transcript by rule (case 33)', () => {
    expect(reconcile('[ORTIZ|MISC]: Did you sign?\n\n[COLE|ORG]: I did.')).toEqual(['ORTIZ PERSON', 'COLE PERSON'])
  })

  it('reads a dateline by rule (D34)', () => {
    expect(reconcile(`[DUNMORE|ORG], Sept 6 (Harbor Press) — ${LEAD}`)).toEqual(
      expect.arrayContaining(['DUNMORE PLACE', 'Harbor Press ORG']),
    )
  })
})
