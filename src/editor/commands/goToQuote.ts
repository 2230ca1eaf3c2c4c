// The list of quotes: who, what, where. Moving through it shows each in the editor; Escape goes back to where one was.
import * as vscode from 'vscode'
import { excerptOfQuote } from '../../core/features/excerpt.ts'
import { speakerAt, walkableQuotes } from '../../core/features/jumps.ts'
import { entityAt, extentOf, quotesBy, startOf } from '../../core/features/lookup.ts'
import { whoSays } from '../../core/features/whoSays.ts'
import { entityWithId } from '../../core/findings.ts'
import type { Entity, Quote } from '../../core/model.ts'
import { inTurns } from '../../reading/turns.ts'
import { createPreviewType } from '../decorationTypes.ts'
import { linkedEntity } from '../entityLink.ts'
import type { LayerState } from '../layerState.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { say } from '../say.ts'
import { wordForKindInLine, wordForSaying } from '../words.ts'
import { activeTarget, goTo, linkOf, type Target, targetOf } from './target.ts'
import { untilClosed } from './untilClosed.ts'

const { l10n } = vscode

interface Item extends vscode.QuickPickItem {
  readonly quote: Quote
}

export function registerGoToQuote(documents: LiveDocuments, layers: LayerState): vscode.Disposable {
  const preview = createPreviewType()
  const register = vscode.commands.registerCommand
  return vscode.Disposable.from(
    preview,
    register('newsmark.goToQuote', async () => {
      const target = activeTarget(documents)
      const quotes = target ? walkableQuotes(target.article, layers.visible()) : []
      if (target && quotes.length > 0) await pickQuote(target, quotes, preview)
      else say(l10n.t('No quote in this article'))
    }),
    register('newsmark.goToQuoteOfSpeaker', async (what?: unknown, which?: unknown) => {
      const [uri, link] = linkOf(what, which)
      const target = await targetOf(documents, uri)
      const speaker = target && speakerOf(target, link)
      const quotes = target && speaker ? quotesBy(target.article, speaker.id) : []
      if (target && speaker && quotes.length > 0) await pickQuote(target, quotes, preview, speaker.name)
      else say(l10n.t('No speaker here: put the cursor into a quote or on a name'))
    }),
  )
}

/** Shows the list once it is made: of a long article that takes some turns. */
async function pickQuote(
  target: Target,
  quotes: readonly Quote[],
  preview: vscode.TextEditorDecorationType,
  speaker?: string,
): Promise<void> {
  const items: Item[] = []
  await inTurns(pushItems(items, quotes, target))
  const { editor, places } = target
  const { selection, visibleRanges } = editor
  const pick = vscode.window.createQuickPick<Item>()
  pick.title = speaker === undefined ? l10n.t('Go to quote') : l10n.t('Go to quote of {0}', speaker)
  pick.placeholder = l10n.t('Type a speaker or some words')
  pick.matchOnDetail = true
  pick.items = items
  // Before the first quote it is the first: with none chosen, Enter would do nothing.
  const current = quotes.findLast((quote) => startOf(quote) <= target.cursor) ?? quotes[0]
  if (current) pick.activeItems = pick.items.filter(({ quote }) => quote === current)

  pick.onDidChangeActive(([item]) => {
    const range = item && places.rangeOf(extentOf(item.quote))
    editor.setDecorations(preview, range ? [range] : [])
    if (range) editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  })
  const goBack = () => {
    // Who clicked into the text meanwhile went there.
    if (!visibleRanges[0] || !editor.selection.isEqual(selection)) return
    editor.revealRange(visibleRanges[0], vscode.TextEditorRevealType.AtTop)
  }
  const goThere = () => {
    const [item] = pick.activeItems
    if (item) goTo(editor, places.positionOf(startOf(item.quote)))
    else goBack()
  }
  void untilClosed(pick, goThere, goBack).then(() => editor.setDecorations(preview, []))
}

/** The entity a link names; else who speaks, or is named, at the cursor. */
function speakerOf({ article, cursor }: Target, link: unknown): Entity | null {
  if (link !== undefined) return linkedEntity(article, link)
  const speaker = speakerAt(article, cursor, entityAt(article, cursor)?.id ?? null)
  return entityWithId(article, speaker) ?? null
}

function* pushItems(items: Item[], quotes: readonly Quote[], target: Target): Generator<void, void> {
  for (const quote of quotes) {
    items.push(itemOf(quote, target))
    yield
  }
}

function itemOf(quote: Quote, { article, places }: Target): Item {
  const line = places.positionOf(startOf(quote)).line + 1
  return {
    label: `${whoSays(article, quote) ?? l10n.t('Nobody named')} · ${excerptOfQuote(article.text, quote, 80)}`,
    detail: [l10n.t('Line {0}', line), wordForKindInLine(quote.kind), wordForSaying(quote)].join(' · '),
    quote,
  }
}
