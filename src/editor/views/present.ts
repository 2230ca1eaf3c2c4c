// How an item looks and sounds. Labels and tooltips are plain text: words of an article are never Markdown.
import * as vscode from 'vscode'
import { contextOf } from '../../core/features/context.ts'
import { doubtOf } from '../../core/features/doubt.ts'
import { excerpt, excerptOfQuote } from '../../core/features/excerpt.ts'
import { countQuotesOf } from '../../core/features/lookup.ts'
import type { Speaker } from '../../core/features/speakers.ts'
import { roleOf } from '../../core/features/summaryLine.ts'
import { whoSays } from '../../core/features/whoSays.ts'
import type { Article, Entity, EntityType, Quote } from '../../core/model.ts'
import { headingForType, wordForDoubt, wordForKind, wordForSaying, wordForType } from '../words.ts'
import { type Item, placeOf } from './item.ts'

const { l10n } = vscode

/** Behind it the stance is still to be seen in a side bar of usual width. */
const EXCERPT = 40

/** An item in words. */
export interface Presentation {
  readonly label: string
  /** A part of the label that stands out. */
  readonly highlight?: readonly [number, number]
  /** Stands to the right of the label, in the muted colour. */
  readonly description: string
  /** Made when it is asked for. */
  readonly tooltip: () => string
  readonly icon: string | null
  /** What a screen reader says. */
  readonly speech: string
  /** What menus know the item by. */
  readonly context: string
}

const TYPE_ICONS: Readonly<Record<EntityType, string>> = {
  PERSON: 'person',
  ORG: 'briefcase',
  PLACE: 'location',
  FACILITY: 'home',
  NORP: 'organization',
  DATE: 'calendar',
  MONEY: 'credit-card',
  PRODUCT: 'package',
  EVENT: 'milestone',
  MISC: 'tag',
}

/** Says an item; `lineOf` gives the line of an offset as editors count. */
export function present(item: Item, lineOf: (offset: number) => number): Presentation {
  const { article, subject } = item
  const place = placeOf(item)
  const line = place ? l10n.t('line {0}', lineOf(place.start)) : ''
  switch (subject.kind) {
    case 'speaker':
      return presentSpeaker(article, subject.speaker)
    case 'quote':
      return presentQuote(article, subject.quote, line, item.parent?.subject.kind === 'quote')
    case 'type': {
      const label = headingForType(subject.type)
      const description = String(subject.count)
      return {
        label,
        description,
        tooltip: () => '',
        icon: TYPE_ICONS[subject.type],
        speech: `${label}, ${description}`,
        context: 'type',
      }
    }
    case 'more': {
      const label = l10n.t('{0} more', subject.count)
      return { label, description: '', tooltip: () => '', icon: null, speech: label, context: 'more' }
    }
    case 'entity':
      return presentEntity(article, subject.entity)
    case 'mention': {
      const { text, place: words } = contextOf(article.text, subject.mention)
      const highlight = [words.start, words.end] as const
      return {
        label: text,
        highlight,
        description: line,
        tooltip: () => '',
        icon: null,
        speech: `${line}: ${text}`,
        context: 'mention',
      }
    }
  }
}

function presentSpeaker(article: Article, { entity, name, quotes, words }: Speaker): Presentation {
  const label = name?.trim() || l10n.t('Nobody named')
  const role = entity ? roleOf(article, entity) : null
  const description = `${countQuotes(quotes.length)}, ${words === 1 ? l10n.t('1 word') : l10n.t('{0} words', words)}`
  return {
    label,
    description,
    tooltip: () => [label, role, description].filter(Boolean).join('\n'),
    icon: entity ? TYPE_ICONS[entity.type] : 'comment-unresolved',
    speech: [label, role, description].filter(Boolean).join(', '),
    context: entity ? 'speaker.named' : 'speaker',
  }
}

function presentQuote(article: Article, quote: Quote, line: string, nested: boolean): Presentation {
  const label = excerptOfQuote(article.text, quote, EXCERPT) || '…'
  const saying = wordForSaying(quote)
  const who = whoSays(article, quote) ?? l10n.t('Nobody named')
  const inDoubt = doubtOf(quote)
  const doubt = inDoubt ? [wordForDoubt(inDoubt)] : []
  const kind = wordForKind(quote.kind)
  const facts = [kind, saying, ...doubt, line]
  return {
    label,
    description: [nested ? `${who}: ${saying}` : saying, ...doubt].join(' · '),
    tooltip: () => {
      const words = quote.parts.map((part) => excerpt(article.text, part, 400)).join(' … ')
      return `${words}\n${[who, ...facts].join(' · ')}`
    },
    icon:
      doubt.length > 0 ? 'question' : { direct: 'quote', mixed: 'comment-discussion', indirect: 'comment' }[quote.kind],
    speech: [label, ...(nested ? [who] : []), ...facts].join(', '),
    context: 'quote',
  }
}

function presentEntity(article: Article, entity: Entity): Presentation {
  const label = entity.name.trim() || '…'
  const description = roleOf(article, entity) ?? ''
  const said = countQuotesOf(article, entity.id)
  const named = entity.mentions.length
  const counts = [
    named === 1 ? l10n.t('1 mention') : l10n.t('{0} mentions', named),
    ...(said > 0 ? [countQuotes(said)] : []),
  ].join(', ')
  const type = wordForType(entity.type)
  return {
    label,
    description,
    tooltip: () => [`${label} · ${type}`, description, counts].filter(Boolean).join('\n'),
    icon: null,
    speech: [label, type, description, counts].filter(Boolean).join(', '),
    context: said > 0 ? 'entity.speaks' : 'entity',
  }
}

function countQuotes(count: number): string {
  return count === 1 ? l10n.t('1 quote') : l10n.t('{0} quotes', count)
}
