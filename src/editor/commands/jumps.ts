// From quote to quote with the keyboard, of anyone or of one speaker.
import * as vscode from 'vscode'
import { type Direction, jump, nearestQuote, speakerAt } from '../../core/features/jumps.ts'
import { entityAt, quotesBy, startOf } from '../../core/features/lookup.ts'
import type { Quote } from '../../core/model.ts'
import type { LayerState } from '../layerState.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { say } from '../say.ts'
import { bringToFront } from './front.ts'
import { activeTarget, editorOf, goTo, positionFrom, type Target } from './target.ts'

const { l10n } = vscode

export function registerJumpCommands(documents: LiveDocuments, layers: LayerState): vscode.Disposable {
  const register = vscode.commands.registerCommand
  return vscode.Disposable.from(
    register('newsmark.nextQuote', () => jumpToQuote(documents, layers, 'next')),
    register('newsmark.previousQuote', () => jumpToQuote(documents, layers, 'previous')),
    register('newsmark.nextQuoteOfSpeaker', () => jumpToQuoteOfSpeaker(documents, 'next')),
    register('newsmark.previousQuoteOfSpeaker', () => jumpToQuoteOfSpeaker(documents, 'previous')),
    register('newsmark.reveal', reveal),
  )
}

function jumpToQuote(documents: LiveDocuments, layers: LayerState, direction: Direction): void {
  const target = activeTarget(documents)
  const quote = target && nearestQuote(target.article, target.cursor, direction, layers.visible())
  if (target && quote) goTo(target.editor, target.places.positionOf(startOf(quote)))
  else say(l10n.t('No quote in this article'))
}

function jumpToQuoteOfSpeaker(documents: LiveDocuments, direction: Direction): void {
  const target = activeTarget(documents)
  const quote = target && jump(quotesOfSpeaker(target), target.cursor, direction)
  if (target && quote) goTo(target.editor, target.places.positionOf(startOf(quote)))
  else say(l10n.t('No speaker here: put the cursor into a quote or on a name'))
}

/** What is said by the speaker at the cursor. */
function quotesOfSpeaker({ article, cursor }: Target): readonly Quote[] {
  const speaker = speakerAt(article, cursor, entityAt(article, cursor)?.id ?? null)
  return quotesBy(article, speaker)
}

/** Where the links of a card lead: a place in a document that is on the screen. */
async function reveal(uri?: unknown, place?: unknown): Promise<void> {
  const position = positionFrom(place)
  const editor = editorOf(uri)
  if (!editor || !position) return
  goTo(await bringToFront(editor), editor.document.validatePosition(position))
}
