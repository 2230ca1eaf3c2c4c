// The card of a quote. An uncertain one says so before anything else.
import * as vscode from 'vscode'
import type { QuoteCard } from '../../core/features/quoteCard.ts'
import type { Places } from '../places.ts'
import { wordForKind, wordForModality, wordForSourcing, wordForStance, wordForSureness } from '../words.ts'
import { Card } from './card.ts'
import { explain } from './explain.ts'

const { l10n } = vscode
const MOST_REASONS = 3
const MOST_HELD = 3

/** Writes the card; the short form, below the card of an entity, leaves the reasons out. */
export function writeQuoteCard(
  data: QuoteCard,
  document: vscode.Uri,
  places: Places,
  short: boolean,
): vscode.MarkdownString {
  const card = new Card()
  if (short) card.rule()
  if (data.doubt === 'speaker') writeDoubt(card, data)
  else writeHead(card, data)
  writeCircumstances(card, data)
  if (!short) {
    card.rule()
    const reasons = data.why.map(({ reason, words }) => explain(reason, words)).slice(0, MOST_REASONS)
    if (reasons.length > 0) card.text(`${l10n.t('Why:')} ${reasons.join(' ')}`).line()
    card.text(l10n.t('How sure: {0}', wordForSureness(data.sure)))
  }
  writeLinks(card, data, document.toString(), places)
  return card.contents
}

function writeDoubt(card: Card, { candidates, speaker }: QuoteCard): void {
  const names = candidates.length > 0 ? candidates : speaker ? [speaker.name] : []
  if (names.length === 0) card.bold(l10n.t('Speaker unknown'))
  else card.bold(l10n.t('Speaker uncertain:')).text(` ${names.join(` ${l10n.t('or')} `)}`)
}

function writeHead(card: Card, { kind, doubt, speaker, source }: QuoteCard): void {
  card.bold(doubt ? l10n.t('Uncertain whether this is said') : wordForKind(kind))
  const name = speaker?.name ?? source
  if (name === null) return
  card.text(` · ${kind === 'indirect' ? l10n.t('from') : l10n.t('said by')} `).bold(name)
  if (speaker?.description) card.text(`, ${speaker.description}`)
}

function writeCircumstances(card: Card, data: QuoteCard): void {
  const { kind, relay, addressee, manner, time, stance, modality, inside } = data
  const parts = [
    data.doubt ? wordForKind(kind) : null,
    relay ? l10n.t('passed on by {0}', relay) : null,
    addressee ? l10n.t('to {0}', addressee) : null,
    manner,
    time && writeTime(time),
    sourceOf(data),
    stance === 'said' ? null : l10n.t('stance: {0}', wordForStance(stance)),
    wordForModality(modality),
    inside && (inside.name ? l10n.t('inside what {0} said', inside.name) : l10n.t('inside another quote')),
  ]
  const told = parts.filter((part) => part !== null)
  if (told.length > 0) card.line().text(told.join(' · '))
}

/** “Tuesday (2021-03-02)”; a month or a day without its year says no more than its words. */
const writeTime = ({ words, date }: NonNullable<QuoteCard['time']>): string =>
  date && date !== words && !date.startsWith('--') ? `${words} (${date})` : words

/** A group, a role, a paper, or nobody who is named, and then the reason that is given for that. */
function sourceOf({ sourcing, anonymity }: QuoteCard): string | null {
  if (anonymity) return l10n.t('anonymous source: “{0}”', anonymity)
  return wordForSourcing(sourcing)
}

function writeLinks(card: Card, data: QuoteCard, uri: string, places: Places): void {
  const links: [string, number, string][] = []
  const add = (words: string, place: number | null, tooltip: string) => {
    if (place !== null) links.push([words, place, tooltip])
  }
  if (data.inside) add(l10n.t('the quote around it'), data.inside.start, l10n.t('Go to the quote this one is in'))
  for (const { name, text, start } of data.holds.slice(0, MOST_HELD))
    add(l10n.t('inside: {0}', name ?? text), start, l10n.t('Go to the quote in this one'))
  add(l10n.t('same words elsewhere'), data.repeats, l10n.t('Go to the other place of these words'))
  add(l10n.t('previous'), data.previous, l10n.t('Go to the quote before'))
  add(l10n.t('next'), data.next, l10n.t('Go to the next quote'))
  add(l10n.t('next by the same speaker'), data.nextBySpeaker, l10n.t('Go to the next quote of this speaker'))
  if (links.length === 0) return
  card.line()
  card.each(links, ([words, place, tooltip]) =>
    card.link(words, 'newsmark.reveal', [uri, places.positionOf(place)], tooltip),
  )
}
