// The context keys that commands, keys and menus ask for.
import * as vscode from 'vscode'
import { LAYERS } from '../core/features/layers.ts'
import type { Focus } from './focus.ts'
import type { LayerState } from './layerState.ts'
import type { LiveDocuments } from './liveDocuments.ts'

/**
 * Keeps what is known about the active editor's document up to date: `newsmark.active` (it is read as news),
 * `newsmark.chosen` (the reader forced or stopped it), `newsmark.focused` (one speaker is in the light), `newsmark.shown`
 * and `newsmark.layer.…` (what is marked).
 */
export function registerContextKeys(documents: LiveDocuments, layers: LayerState, focus: Focus): vscode.Disposable {
  const known = new Map<string, boolean>()
  const set = (key: string, value: boolean) => {
    if (known.get(key) === value) return
    known.set(key, value)
    void vscode.commands.executeCommand('setContext', key, value)
  }
  const updateLayers = () => {
    set('newsmark.shown', layers.shown)
    for (const layer of LAYERS) set(`newsmark.layer.${layer}`, layers.isOn(layer))
  }
  const update = () => {
    const document = vscode.window.activeTextEditor?.document
    const verdict = document && documents.verdict(document)
    set('newsmark.active', verdict?.news === true)
    set('newsmark.chosen', verdict?.by === 'command')
    set('newsmark.focused', document !== undefined && focus.has(document))
    updateLayers()
  }
  update()
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    documents.onDidJudge(update),
    focus.onDidChange(update),
    layers.onDidChange(updateLayers),
  )
}
