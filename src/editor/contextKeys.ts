// The context keys that commands, keys and menus ask for.
import * as vscode from 'vscode'
import type { LiveDocuments } from './liveDocuments.ts'

/**
 * Keeps `newsmark.active` (the active editor shows a document that is read as news) and `newsmark.chosen` (the reader
 * forced or stopped it) up to date.
 */
export function registerContextKeys(documents: LiveDocuments): vscode.Disposable {
  const known = new Map<string, boolean>()
  const set = (key: string, value: boolean) => {
    if (known.get(key) === value) return
    known.set(key, value)
    void vscode.commands.executeCommand('setContext', key, value)
  }
  const update = () => {
    const document = vscode.window.activeTextEditor?.document
    const verdict = document && documents.verdict(document)
    set('newsmark.active', verdict?.news === true)
    set('newsmark.chosen', verdict?.by === 'command')
  }
  update()
  return vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(update), documents.onDidJudge(update))
}
