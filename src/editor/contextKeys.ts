// The context keys that commands, keys and menus ask for.
import * as vscode from 'vscode'
import type { Focus } from './focus.ts'
import type { LiveDocuments } from './liveDocuments.ts'
import type { Stage } from './views/stage.ts'

/**
 * Keeps what is known about the active editor's document up to date: `newsmark.active` (it is read as news) and
 * `newsmark.chosen` (the reader forced or stopped it); and about the one the side bar speaks of: `newsmark.focused` (one
 * speaker is in the light).
 */
export function registerContextKeys(documents: LiveDocuments, stage: Stage, focus: Focus): vscode.Disposable {
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
    set('newsmark.focused', stage.document !== undefined && focus.has(stage.document))
  }
  update()
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    documents.onDidJudge(update),
    stage.onDidChange(update),
    focus.onDidChange(update),
  )
}
