// Shows where an entry of the side bar leads while the list keeps the keyboard, so that one can walk on; the entry that is
// already shown takes the keyboard to the editor. So do the lists of VS Code: Enter or a click shows, another goes there.
import * as vscode from 'vscode'
import { createPreviewType } from '../decorationTypes.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { Places } from '../places.ts'
import { Item, placeOf } from '../views/item.ts'
import type { Views } from '../views/views.ts'
import { showEditor } from './front.ts'

export function registerOpenItem(documents: LiveDocuments, views: Views): vscode.Disposable {
  const mark = createPreviewType()
  let shown: { readonly editor: vscode.TextEditor; readonly at: vscode.Position } | null = null
  const clear = () => {
    shown?.editor.setDecorations(mark, [])
    shown = null
  }

  const open = async (entry: Item) => {
    const item = views.renew(entry)
    const { document, editor } = views.stage
    const reading = document && documents.reading(document)
    const span = item && placeOf(item)
    if (!span || !document || !editor || !reading) return
    const range = new Places(document, reading).rangeOf(span)
    const isShown = shown?.editor === editor && shown.at.isEqual(range.start)
    clear()
    const there = await showEditor(editor, !isShown)
    there.selection = new vscode.Selection(range.start, range.start)
    there.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
    if (isShown) return
    there.setDecorations(mark, [range])
    shown = { editor: there, at: range.start }
  }

  return vscode.Disposable.from(
    mark,
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (textEditor === shown?.editor && !selections[0]?.active.isEqual(shown.at)) clear()
    }),
    vscode.commands.registerCommand('newsmark.openItem', (entry?: unknown) =>
      entry instanceof Item ? open(entry) : undefined,
    ),
  )
}
