// The card of a quote. An uncertain one says so before anything else.
import * as vscode from 'vscode'
import type { QuoteCard } from '../../core/features/quoteCard.ts'
import type { Places } from '../places.ts'
import { wordForKind, wordForSourcing, wordForStance, wordForSureness } from '../words.ts'
import { Card } from './card.ts'
import { explain } from './explain.ts'

const { l10n } = vscode
const MOST_REASONS = 3

/** Writes the card; the short form, below the card of an entity, leaves the reasons out. */
export function writeQuoteCard(
  data: QuoteCard,
  document: vscode.Uri,
  places: Places,
  short: boolean,
): vscode.MarkdownString {
  const card = new Card()
  if (short) card.rule()
  if (data.sure === 'low') writeDoubt(card, data)
  else writeHead(card, data)
  writeCircumstances(card, data)
  if (!short) {
    card.rule()
    const reasons = data.why.map(({ reason, words }) => explain(reason, words)).slice(0, MOST_REASONS)
    if (reasons.length > 0) card.text(`${l10n.t('Why:')} ${reasons.join(' ')}`).line()
    card.text(l10n.t('Sure: {0}', wordForSureness(data.sure)))
  }
  writeLinks(card, data, document.toString(), places)
  return card.contents
}

function writeDoubt(card: Card, { candidates, speaker }: QuoteCard): void {
  const names = candidates.length > 0 ? candidates : speaker ? [speaker.name] : []
  if (names.length === 0) card.bold(l10n.t('Speaker unknown'))
  else card.bold(l10n.t('Speaker uncertain:')).text(` ${names.join(` ${l10n.t('or')} `)}`)
}

function writeHead(card: Card, { kind, speaker, source }: QuoteCard): void {
  card.bold(wordForKind(kind))
  const name = speaker?.name ?? source
  if (name === null) return
  card.text(` · ${kind === 'indirect' ? l10n.t('from') : l10n.t('said by')} `).bold(name)
  if (speaker?.description) card.text(`, ${speaker.description}`)
}

function writeCircumstances(card: Card, { kind, sure, relay, addressee, stance, sourcing }: QuoteCard): void {
  const source = wordForSourcing(sourcing)
  const parts = [
    ...(sure === 'low' ? [wordForKind(kind)] : []),
    ...(relay ? [l10n.t('passed on by {0}', relay)] : []),
    ...(addressee ? [l10n.t('to {0}', addressee)] : []),
    ...(source ? [source] : []),
    l10n.t('stance: {0}', wordForStance(stance)),
  ]
  card.line().text(parts.join(' · '))
}

function writeLinks(card: Card, data: QuoteCard, uri: string, places: Places): void {
  const links: [string, number, string][] = []
  const add = (words: string, place: number | null, tooltip: string) => {
    if (place !== null) links.push([words, place, tooltip])
  }
  add(l10n.t('previous'), data.previous, l10n.t('Go to the quote before'))
  add(l10n.t('next'), data.next, l10n.t('Go to the next quote'))
  add(l10n.t('next by the same speaker'), data.nextBySpeaker, l10n.t('Go to the next quote of this speaker'))
  if (links.length === 0) return
  card.line()
  card.each(links, ([words, place, tooltip]) =>
    card.link(words, 'newsmark.reveal', [uri, places.positionOf(place)], tooltip),
  )
}
