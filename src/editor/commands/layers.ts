// Show and hide: everything, one layer, or the layers picked from a list.
import * as vscode from 'vscode'
import { LAYERS, type Layer } from '../../core/features/layers.ts'
import type { LayerState } from '../layerState.ts'
import { wordForLayer, wordForMarkOf } from '../words.ts'

const { l10n } = vscode

export function registerLayerCommands(layers: LayerState): vscode.Disposable {
  const register = vscode.commands.registerCommand
  return vscode.Disposable.from(
    register('newsmark.toggle', () => layers.setShown(!layers.shown)),
    register('newsmark.pickLayers', () => pickLayers(layers)),
    register('newsmark.resetLayers', () => layers.reset()),
    ...LAYERS.map((layer) => register(`newsmark.toggle.${layer}`, () => toggle(layers, layer))),
  )
}

/** While all marks are hidden, switching a layer means seeing it. */
function toggle(layers: LayerState, layer: Layer): Promise<void> {
  return layers.set({ [layer]: !layers.shown || !layers.isOn(layer) })
}

/** The list of layers; the editor follows every tick, and Escape takes them back. */
function pickLayers(layers: LayerState): Promise<void> {
  const before = layers.shown
  const items = LAYERS.map((layer) => ({
    layer,
    label: wordForLayer(layer),
    description: wordForMarkOf(layer),
  }))
  const chosen = items.filter(({ layer }) => layers.isOn(layer))
  const original = Object.fromEntries(LAYERS.map((layer) => [layer, layers.isOn(layer)]))
  const pick = vscode.window.createQuickPick<(typeof items)[number]>()
  pick.title = l10n.t('Newsmark: layers')
  pick.placeholder = l10n.t('Choose which layers are shown')
  pick.canSelectMany = true
  pick.items = items
  pick.selectedItems = chosen
  return new Promise((resolve) => {
    let accepted = false
    const apply = (selected: readonly { readonly layer: Layer }[]) => {
      const on = new Set(selected.map(({ layer }) => layer))
      const changed = LAYERS.filter((layer) => on.has(layer) !== layers.isOn(layer))
      if (changed.length > 0) void layers.set(Object.fromEntries(changed.map((layer) => [layer, on.has(layer)])))
    }
    pick.onDidChangeSelection(apply)
    pick.onDidAccept(() => {
      accepted = true
      if (!layers.shown) void layers.setShown(true)
      pick.hide()
    })
    pick.onDidHide(async () => {
      pick.dispose()
      if (!accepted && LAYERS.some((layer) => layers.isOn(layer) !== original[layer])) await layers.set(original)
      if (!accepted && layers.shown !== before) await layers.setShown(before)
      resolve()
    })
    pick.show()
  })
}
