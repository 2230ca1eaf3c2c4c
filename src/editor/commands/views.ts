// What one does in the side bar: go to an item, sort, follow the cursor, narrow the list down.
import * as vscode from 'vscode'
import { createPreviewType } from '../decorationTypes.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { Places } from '../places.ts'
import { Item, placeOf } from '../views/item.ts'
import type { ViewState } from '../views/viewState.ts'
import type { Views } from '../views/views.ts'
import { filterQuotes } from './filterQuotes.ts'
import { speakerFrom } from './focus.ts'
import { sayNothingHere } from './target.ts'

const { l10n } = vscode

export function registerViewCommands(documents: LiveDocuments, views: Views, state: ViewState): vscode.Disposable {
  const register = vscode.commands.registerCommand
  const place = createPreviewType()
  return vscode.Disposable.from(
    place,
    vscode.window.onDidChangeActiveTextEditor((editor) => editor?.setDecorations(place, [])),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      if (kind !== undefined) textEditor.setDecorations(place, [])
    }),
    register('newsmark.openItem', (item?: unknown) => item instanceof Item && openItem(documents, views, item, place)),
    register('newsmark.sortSpeakersByAppearance', () => state.sortSpeakers('appearance')),
    register('newsmark.sortSpeakersByAmount', () => state.sortSpeakers('amount')),
    register('newsmark.sortEntitiesBySalience', () => state.sortEntities('salience')),
    register('newsmark.sortEntitiesByName', () => state.sortEntities('alphabet')),
    register('newsmark.followCursor', () => state.follow(true)),
    register('newsmark.stopFollowing', () => state.follow(false)),
    register('newsmark.filterQuotes', () => filterQuotes(documents, views, state)),
    register('newsmark.clearFilter', () => {
      const { document } = views.stage
      if (document) state.narrowToSpeakers(document, null)
      state.narrow(null)
    }),
    register('newsmark.showOnlySpeaker', (what?: unknown) => {
      const found = speakerFrom(documents, views, what)
      if (found) state.narrowToSpeakers(found.document, new Set([found.speaker.key]))
      else sayNothingHere(l10n.t('No speaker here: put the cursor into a quote or on a name'))
    }),
  )
}

/**
 * Shows where an item leads while the list keeps the keyboard, so that one can walk on; the item that is already shown
 * takes the keyboard to the editor. So do the lists of VS Code: Enter or a click shows, another goes there.
 */
async function openItem(
  documents: LiveDocuments,
  views: Views,
  shown: Item,
  mark: vscode.TextEditorDecorationType,
): Promise<void> {
  const item = views.renew(shown)
  const { document, editor } = views.stage
  const reading = document && documents.reading(document)
  const span = item && placeOf(item)
  if (!item || !span || !document || !editor || !reading) return
  const range = new Places(document, reading).rangeOf(span)
  const start = new vscode.Selection(range.start, range.start)
  const isThere = editor.selection.isEqual(start) && editor.visibleRanges.some((part) => part.contains(range.start))
  const { viewColumn } = editor
  const there = await vscode.window.showTextDocument(document, {
    preserveFocus: !isThere,
    ...(viewColumn === undefined ? {} : { viewColumn }),
  })
  there.selection = start
  there.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  there.setDecorations(mark, isThere ? [] : [range])
}
