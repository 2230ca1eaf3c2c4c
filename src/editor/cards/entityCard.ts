// The card of an entity.
import * as vscode from 'vscode'
import type { EntityCard, QuoteOnCard } from '../../core/features/entityCard.ts'
import type { EntityValue } from '../../core/features/normalise.ts'
import { drawStrip } from '../../core/features/strip.ts'
import { linkTo } from '../entityLink.ts'
import type { Places } from '../places.ts'
import { wordForSaying, wordForType } from '../words.ts'
import { Card } from './card.ts'

const { l10n } = vscode

/**
 * Writes the card; `bars` shows where in the text the entity is named, which a screen reader cannot read. `here` is where the
 * quote begins that the words under the mouse are the source of.
 */
export function writeEntityCard(
  data: EntityCard,
  document: vscode.Uri,
  places: Places,
  bars: boolean,
  here: number | null = null,
): vscode.MarkdownString {
  const card = new Card()
  const uri = document.toString()
  card.bold(data.name).text(` · ${wordForType(data.type)}`)
  const value = data.value && writeValue(data.value)
  if (value && value !== data.name) card.line().text(value)
  if (data.line) card.line().text(data.line)
  card.rule()
  writeDescriptions(card, data, uri, places)
  if (data.also.length > 0) {
    card.text(`${l10n.t('Also here:')} `).text(data.also.map(({ text, count }) => counted(text, count)).join(', '))
    writeMore(card, data.alsoMore > 0 ? [l10n.t('{0} more', data.alsoMore)] : [])
  }
  for (const { name, words } of data.rivals) card.text(l10n.t('“{0}” may also be {1}', words, name)).line()
  if (data.quotes > 0) writeSaid(card, data, uri, places)
  if (data.about.length > 0) writeAbout(card, data, uri, places)
  if (data.namedWith.length > 0) {
    card.text(`${l10n.t('Named with:')} `)
    card.each(data.namedWith, ({ name, first }) =>
      card.link(name, 'newsmark.reveal', [uri, places.positionOf(first.start)], l10n.t('Go to its first mention')),
    )
    card.line()
  }
  card.text(`${l10n.t('In the text:')} `)
  if (bars && data.mentions > 1) card.text(`${drawStrip(data.spread)} `)
  if (data.first) {
    card.link(
      l10n.t('first'),
      'newsmark.reveal',
      [uri, places.positionOf(data.first.start)],
      l10n.t('Go to the first mention'),
    )
    card.text(' · ')
  }
  card.link(l10n.t('all {0}', data.mentions), 'newsmark.showMentions', [uri, linkTo(data)], l10n.t('Show all mentions'))
  if (here !== null) {
    card.text(' · ')
    card.link(l10n.t('their quote here'), 'newsmark.reveal', [uri, places.positionOf(here)], l10n.t('Go to this quote'))
  }
  if (data.quotes > 0) {
    card.text(' · ')
    card.link(l10n.t('quotes'), 'newsmark.goToQuoteOfSpeaker', [uri, linkTo(data)], l10n.t('Pick one of the quotes'))
  }
  return card.contents
}

/** “2019-09-06”, “USD 1,400,000,000”; null where it would say no more than the words, as of a month without a year. */
function writeValue(value: EntityValue): string | null {
  if ('date' in value) {
    if (!value.date.startsWith('--')) return value.date
    return value.date.length > 4 ? l10n.t('{0}, year not given', value.date.slice(2)) : null
  }
  const { amount, currency } = value.money
  const number = new Intl.NumberFormat(vscode.env.language, { maximumFractionDigits: 4 }).format(amount)
  return currency === null ? l10n.t('{0}, currency not certain', number) : `${currency} ${number}`
}

// What the line under the name does not say already, each with a way to its place.
function writeDescriptions(card: Card, { line, descriptions }: EntityCard, uri: string, places: Places): void {
  const more = descriptions.filter(({ text, kind }) => kind !== 'nickname' && !line?.includes(bare(text)))
  if (more.length === 0) return
  card.text(`${l10n.t('Also described as:')} `)
  card.each(
    more.slice(0, MOST_DESCRIPTIONS),
    ({ text, tense, start }) => {
      card.link(text, 'newsmark.reveal', [uri, places.positionOf(start)], l10n.t('Go to these words'))
      if (tense === 'past' && !/^(?:former|ex\b|retired)/iu.test(bare(text))) card.text(` ${l10n.t('(once)')}`)
    },
    '; ',
  )
  card.line()
}

const MOST_DESCRIPTIONS = 6
const bare = (words: string): string => words.replace(/^(?:the|an?)\s+/iu, '')

function writeSaid(card: Card, data: EntityCard, uri: string, places: Places): void {
  card.text(`${l10n.t('Said:')} `)
  card.each(data.said, (quote) => writeQuote(card, quote, uri, places))
  writeMore(card, [
    ...(data.saidMore > 0 ? [l10n.t('{0} more', data.saidMore)] : []),
    ...(data.reported > 0 ? [l10n.t('{0} reported', data.reported)] : []),
    ...(data.notSaid > 0 ? [l10n.t('{0} not said', data.notSaid)] : []),
  ])
}

function writeAbout(card: Card, data: EntityCard, uri: string, places: Places): void {
  card.text(`${l10n.t('Others about them:')} `)
  card.each(data.about, (quote) => {
    card.text(`${quote.by}: `)
    writeQuote(card, quote, uri, places)
  })
  writeMore(card, data.aboutMore > 0 ? [l10n.t('{0} more', data.aboutMore)] : [])
}

function writeQuote(card: Card, quote: QuoteOnCard, uri: string, places: Places): void {
  const { text, start, stance, modality } = quote
  card.link(text, 'newsmark.reveal', [uri, places.positionOf(start)], l10n.t('Go to this quote'))
  if (stance !== 'said' || modality !== 'actual') card.text(` (${wordForSaying(quote)})`)
}

function writeMore(card: Card, more: readonly string[]): void {
  if (more.length > 0) card.text(` + ${more.join(', ')}`)
  card.line()
}

function counted(text: string, count: number): string {
  return count > 1 ? `${text} (${count}×)` : text
}
