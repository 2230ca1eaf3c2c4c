import { describe, expect, it } from 'vitest'
import { findMentions, type NamedMention } from '../../../src/core/mentions/index.ts'
import { reconcileMentions } from '../../../src/core/mentions/reconcile.ts'
import type { EntityType } from '../../../src/core/model.ts'
import { readText } from '../../../src/core/text/index.ts'

const LEAD =
  'The county will close the harbour bridge on Monday for repairs that engineers have asked for since the floods.'

/** A text with the model's names marked, “[Rosalind Moss|PERSON]”, the doubtful “[Orrin|ORG?]”, and the names that come of them. */
function reconcile(marked: string): readonly string[] {
  const spans: { start: number; end: number; type: EntityType; score: number }[] = []
  let text = ''
  for (const [piece, words, type, doubt] of marked.matchAll(/\[([^|[\]]+)\|([A-Z]+)(\??)\]|[^[]+|\[/gu)) {
    const start = text.length
    text += words ?? piece
    if (words) spans.push({ start, end: text.length, type: type as EntityType, score: doubt ? 0.5 : 0.9 })
  }
  const layer = readText(text)
  const { tokens } = layer
  const trained = spans.map(
    (span): NamedMention => ({
      ...span,
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
    [
      'a party is no part of a name',
      '[Republican Harlan Vossberg|PERSON] met [Democrat Ansa Korhonen|PERSON] and [Tory Vossberg|PERSON].',
      ['Harlan Vossberg PERSON', 'Ansa Korhonen PERSON', 'Tory Vossberg PERSON'],
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
    [
      'a body is called by the word before it, and is one wherever it stands',
      'The charity “[Hamra|PERSON]” closed. [Hamra|PERSON] said nothing.',
      ['Hamra ORG', 'Hamra ORG'],
    ],
    ['a reader is none', 'It was in the newspaper [Moss|PERSON?] reads every day at home.', ['Moss PERSON']],
    [
      'the line below a byline may be the newspaper (D35)',
      `Bridge to close in May\n\nBy [Lena Ortiz|PERSON]\nThe Orrin Ledger\n\n${LEAD}`,
      ['Lena Ortiz PERSON', 'Orrin Ledger ORG'],
    ],
    [
      'or what the writer does there',
      `Bridge to close in May\n\nBy [Lena Ortiz|PERSON]\nStaff Writer\n\n${LEAD}`,
      ['Lena Ortiz PERSON'],
    ],
    ['a river alone is no body', '[River|ORG] bursts its banks at [Orrin|PLACE].', ['Orrin PLACE']],
    [
      'a storm is no person',
      'Tropical storm [Odile|PERSON] came on [Monday|DATE]. Nobody feared [Odile|PERSON] any more.',
      ['Odile EVENT', 'Monday DATE', 'Odile EVENT'],
    ],
    [
      'the acronym of an agreement is no body',
      'They signed the [Orrin Free Trade Agreement|ORG] ([ORFTA|ORG]) there. [ORFTA|ORG] helped them.',
      ['Orrin Free Trade Agreement MISC', 'ORFTA MISC', 'ORFTA MISC'],
    ],
    [
      'a realm is a place',
      'He flew to the [People’s Republic of Karavan|ORG?] for talks.',
      ['People’s Republic of Karavan PLACE'],
    ],
    [
      'a capital keeps its district',
      'She moved from [Washington|PLACE], D.C., to a [Washington DC|ORG] suburb and back.',
      ['Washington, D.C. PLACE', 'Washington DC PLACE'],
    ],
    [
      'whoever follows a royal title is a person',
      'The ruler of the island, King Aldous II, had once met with Queen Ine in the hall.',
      ['Aldous II PERSON', 'Ine PERSON'],
    ],
    ['a show is no person', 'They sang on the [Mara Voss Show|PERSON].', ['Mara Voss Show MISC']],
    [
      'a newspaper is told by its head',
      '[The Orrin Lantern|MISC] and the [Skarn Gazette|NORP] said so.',
      ['The Orrin Lantern ORG', 'Skarn Gazette ORG'],
    ],
    [
      'a river is a place',
      'The [River Orne|ORG] rose, [River City Rovers|ORG] lost.',
      ['River Orne PLACE', 'River City Rovers ORG'],
    ],
    [
      'a firm of two names is one',
      '[Harrow|PLACE] & [Tate|PERSON] fell. [Bill Harrow|PERSON] & [Ann Tate|PERSON] left.',
      ['Harrow & Tate ORG', 'Bill Harrow PERSON', 'Ann Tate PERSON'],
    ],
    [
      'what has a government is a place (D5)',
      '[Karavan|PERSON?] denied it. The government of [Karavan|PERSON?] met [Mara Voss|PERSON].',
      ['Karavan PLACE', 'Karavan PLACE', 'Mara Voss PERSON'],
    ],
    [
      'what people are in is a place, unless it is a body',
      'It rained in [Orrinvale|ORG?], and the vote in [NWB|ORG?] failed.',
      ['Orrinvale PLACE', 'NWB ORG'],
    ],
    [
      'a ship is no person',
      'The ferry ran aground. The [Aurelia|PERSON], an old ship, was full. The [Voss|PERSON] family was aboard the [Aurelia|PERSON].',
      ['Aurelia PRODUCT', 'Voss PERSON', 'Aurelia PRODUCT'],
    ],
    [
      'everyday words are no part of a name the story has without them',
      '[Voss Sees|PERSON] It. [Mara Voss|PERSON] spoke. Video: [Voss Warns|PERSON]. Then [Voss|PERSON] left.',
      ['Voss PERSON', 'Mara Voss PERSON', 'Voss PERSON', 'Voss PERSON'],
    ],
    [
      'a person is one, though the surname be a hill or a paper, unless the model doubts it',
      '[Marta Hill|PERSON] met [Chen Ji-Sun|PERSON]. It rained on [Larch Hill|PERSON?].',
      ['Marta Hill PERSON', 'Chen Ji-Sun PERSON', 'Larch Hill PLACE'],
    ],
    [
      'sides of a club are told by their marks',
      '[Orrin|ORG] 1 beat [Orrin 2|ORG]. In the final, [Orrin|ORG] 1 met [Vessen|ORG] after [Orrin B|PERSON] had lost.',
      ['Orrin 1 ORG', 'Orrin 2 ORG', 'Orrin 1 ORG', 'Vessen ORG', 'Orrin B ORG'],
    ],
    [
      'a result is no part of the name of a club',
      '[Orrin|ORG] 1 [Vessen|ORG] 2. [Orrin|ORG] 3 [Skarn|ORG] 1. [Orrin|ORG] 2-0 [Skarn|ORG].',
      ['Orrin ORG', 'Vessen ORG', 'Orrin ORG', 'Skarn ORG', 'Orrin ORG', 'Skarn ORG'],
    ],
    ['what is right stays', '[Lena Ortiz|PERSON] of [Dunmore|PLACE]', ['Lena Ortiz PERSON', 'Dunmore PLACE']],
  ])('%s', (_, marked, expected) => {
    expect(reconcile(marked)).toEqual(expected)
  })

  it.each([
    [
      'parties and peoples',
      'They said Republicans and [Democrats|NORP] would win Latino voters.',
      ['Republicans NORP', 'Democrats NORP', 'Latino NORP'],
    ],
    [
      'a state before a title',
      'New Jersey Gov. [Lena Ortiz|PERSON] said so.',
      ['New Jersey PLACE', 'Lena Ortiz PERSON'],
    ],
    ['a state after its town', 'She lives in [Orrinvale|PLACE], Okla., now.', ['Orrinvale PLACE', 'Okla. PLACE']],
    ['the Earth', 'Why the Earth turns, and down to earth.', ['Earth PLACE']],
    ['not the trades that open a sentence', 'Electricians said the Republican Army and Christian Moss were late.', []],
  ])('finds what was passed over: %s', (_, marked, expected) => {
    expect(reconcile(marked)).toEqual(expected)
  })

  it('finds in a headline what the story names', () => {
    expect(reconcile(`In Closing Bridge, Voss Has a Long Way to Go\n\n${LEAD} [Mara Voss|PERSON] has a plan.`)).toEqual(
      expect.arrayContaining(['Voss PERSON', 'Mara Voss PERSON']),
    )
    expect(reconcile(`The Long Reach of Price Rises\n\n${LEAD} [Idris Price|PERSON] paid the price.`)).not.toContain(
      'Price PERSON',
    )
  })

  it('finds in a heading in capitals what the story names', () => {
    const heading = 'WHY THE DEAL WITH ORRIN FOODS FELL'
    expect(reconcile(`${LEAD}\n\n${heading}\n\nThe deal fell. [Orrin Foods|ORG] had no word for it.`)).toEqual(
      expect.arrayContaining(['ORRIN FOODS ORG', 'Orrin Foods ORG']),
    )
  })

  it('knows who answers by the initials', () => {
    const marked = `${LEAD} We met [Lena Ortiz|PERSON].\n\nQ: Did you sign?\n\nLO: I did.\n\nQ: Why?\n\nLO: I had to.`
    expect(reconcile(marked)).toEqual(expect.arrayContaining(['Lena Ortiz PERSON', 'LO PERSON']))
    expect(reconcile(marked)).not.toContain('LO ORG')
  })

  it('ends the place of a dateline before its dash', () => {
    expect(reconcile(`[DUNMORE -|PLACE] ${LEAD}`)).toEqual(expect.arrayContaining(['DUNMORE PLACE']))
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

  it('leaves the agency that opens a line to the model', () => {
    expect(reconcile(`[Calder News|ORG], 27 May - ${LEAD}`)).toEqual(expect.arrayContaining(['Calder News ORG']))
    expect(reconcile(`[Calder News|ORG], 27 May - ${LEAD}`)).not.toContain('News PLACE')
  })
})
