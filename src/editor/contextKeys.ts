// The context keys that commands, keys and menus ask for.
import * as vscode from 'vscode'
import type { LiveDocuments } from './liveDocuments.ts'

/** Keeps `newsmark.active` (the active editor shows news) and `newsmark.readable` (it shows a text at all) up to date. */
export function registerContextKeys(documents: LiveDocuments): vscode.Disposable {
  const known = new Map<string, boolean>()
  const set = (key: string, value: boolean) => {
    if (known.get(key) === value) return
    known.set(key, value)
    void vscode.commands.executeCommand('setContext', key, value)
  }
  const update = () => {
    const document = vscode.window.activeTextEditor?.document
    set('newsmark.active', document !== undefined && documents.verdict(document)?.news === true)
    set('newsmark.readable', document !== undefined)
  }
  update()
  return vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(update), documents.onDidJudge(update))
}
