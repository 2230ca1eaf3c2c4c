// The cards of an article's people and organisations for a terminal: the notes a researcher would hand to the desk.
import { bySalience, drawStrip, type EntityCard, entityCard, isNamed, type QuoteOnCard } from '../features/index.ts'
import type { Article, Entity, Stance } from '../model.ts'
import { PLAIN_STYLE, printable, type TextStyle } from './markedLines.ts'

const TYPE_NAMES: Readonly<Partial<Record<Entity['type'], string>>> = { PERSON: 'person', ORG: 'organisation' }
const LABEL_WIDTH = 13

const STANCE_NOTES: Readonly<Partial<Record<Stance, string>>> = {
  claimed: 'claims',
  denied: 'denies',
  refused: 'refuses',
  conceded: 'concedes',
  asked: 'asks',
  demanded: 'demands',
  promised: 'promises',
  warned: 'warns',
  predicted: 'predicts',
  praised: 'praises',
  criticised: 'criticises',
  thought: 'thinks',
}

/**
 * The cards, the most salient first, those without a name behind them; they have one only where they speak. Ends in a
 * line end.
 */
export function toCards(title: string, article: Article, style: TextStyle = PLAIN_STYLE): string {
  const speaking = new Set(article.quotes.map(({ speaker }) => speaker))
  const shown = article.entities.filter(
    (entity) => TYPE_NAMES[entity.type] && (isNamed(article, entity) || speaking.has(entity.id)),
  )
  const paragraphOf = paragraphCounter(article)
  const ordered = bySalience(article, shown)
  const cards = [
    ...ordered.filter((entity) => isNamed(article, entity)),
    ...ordered.filter((entity) => !isNamed(article, entity)),
  ].flatMap((entity) => {
    const card = entityCard(article, entity.id)
    return card ? [writeCard(card, style, paragraphOf)] : []
  })
  const body = cards.length > 0 ? cards.join('\n') : style.aside('nobody is named\n')
  return `${style.title(printable(title))}\n\n${body}`
}

function writeCard(card: EntityCard, style: TextStyle, paragraphOf: (offset: number) => number): string {
  const head = card.line
    ? `${style.heading(printable(card.name))}, ${printable(card.line)}`
    : style.heading(printable(card.name))
  const lines = [`${head} ${style.aside(`· ${TYPE_NAMES[card.type]}`)}`]
  const add = (label: string, values: readonly string[]): void => {
    values.forEach((value, i) => {
      lines.push(`  ${style.aside((i === 0 ? label : '').padEnd(LABEL_WIDTH))}${printable(value)}`)
    })
  }
  const more = card.descriptions.filter(
    ({ text, kind }) => kind !== 'nickname' && !card.line?.toLowerCase().includes(bare(text).toLowerCase()),
  )
  add(
    'told',
    more.length > 0
      ? [
          more
            .map(({ text, tense }) => `${text}${tense === 'past' && !SAYS_PAST.test(text) ? ' (once)' : ''}`)
            .join('; '),
        ]
      : [],
  )
  add(
    'also',
    card.also.length > 0
      ? [card.also.map(({ text, count }) => (count > 1 ? `${text} (${count}×)` : text)).join(', ')]
      : [],
  )
  add(
    'not',
    card.rivals.map(({ name, words }) => `“${words}” may also be ${name}`),
  )
  add('said', [
    ...card.said.map(quoted),
    ...rest([
      [card.saidMore, 'more in quotation marks'],
      [card.reported, 'reported'],
    ]),
  ])
  add('of them', [...card.about.map((quote) => `${quote.by}: ${quoted(quote)}`), ...rest([[card.aboutMore, 'more']])])
  add('with', card.namedWith.length > 0 ? [card.namedWith.map(({ name }) => name).join(' · ')] : [])
  const paragraph = card.first ? paragraphOf(card.first.start) : 0
  const where = paragraph > 0 ? `first in paragraph ${paragraph}` : 'first above the story'
  add('in the text', [`${card.mentions > 1 ? `${drawStrip(card.spread)} ` : ''}${timesOf(card)}, ${where}`])
  return `${lines.join('\n')}\n`
}

const SAYS_PAST = /\b(?:former|formerly|ex|retired|once)\b/iu
const bare = (words: string): string => words.replace(/^(?:the|an?)\s+/iu, '')

const quoted = ({ text, stance }: QuoteOnCard): string =>
  STANCE_NOTES[stance] ? `${text} (${STANCE_NOTES[stance]})` : text

const rest = (counts: readonly (readonly [number, string])[]): readonly string[] => {
  const some = counts.filter(([count]) => count > 0)
  return some.length > 0 ? [`+ ${some.map(([count, what]) => `${count} ${what}`).join(', ')}`] : []
}

function timesOf({ mentions, counts }: EntityCard): string {
  const kinds = [
    ...(counts.named > 0 ? [`${counts.named} by name`] : []),
    ...(counts.nominal > 0 ? [`${counts.nominal} by description`] : []),
    ...(counts.pronoun > 0 ? [`${counts.pronoun} by pronoun`] : []),
  ]
  return kinds.length > 1
    ? `${mentions} mentions (${kinds.join(', ')})`
    : mentions > 1
      ? `${mentions} mentions`
      : 'one mention'
}

/** Blocks counted as a reader counts paragraphs: the headline is none. */
function paragraphCounter({ blocks }: Article): (offset: number) => number {
  const starts = blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'turn' || kind === 'blockquote')
    .map(({ start }) => start)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
