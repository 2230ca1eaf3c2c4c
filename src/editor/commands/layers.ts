// Show and hide: everything, one layer, or the layers picked from a list; everywhere, in a workspace or in a document.
import * as vscode from 'vscode'
import { LAYERS, type Layer } from '../../core/features/layers.ts'
import { type LayerState, SCOPES, type Scope } from '../layerState.ts'
import { legendOf, wordForScope } from '../layerWords.ts'
import { wordForLayer } from '../words.ts'
import { untilClosed } from './untilClosed.ts'

const { l10n } = vscode

const SCOPE_ICONS: Readonly<Record<Scope, string>> = { user: 'globe', workspace: 'root-folder', document: 'file' }

/** The commands that switch take a scope as their argument, so that a key can be bound to each. */
export function registerLayerCommands(layers: LayerState): vscode.Disposable {
  const register = vscode.commands.registerCommand
  return vscode.Disposable.from(
    register('newsmark.toggle', (scope?: unknown) => layers.setShown(!layers.shown, scopeFrom(scope))),
    register('newsmark.pickLayers', () => pickLayers(layers)),
    register('newsmark.pickScope', () => pickScope(layers)),
    register('newsmark.resetLayers', () => layers.reset()),
    ...LAYERS.map((layer) =>
      register(`newsmark.toggle.${layer}`, (scope?: unknown) => toggle(layers, layer, scopeFrom(scope))),
    ),
  )
}

/** While all marks are hidden, switching a layer means seeing it. */
function toggle(layers: LayerState, layer: Layer, scope: Scope | undefined): Promise<void> {
  return layers.set({ [layer]: !layers.shown || !layers.isOn(layer) }, scope)
}

/** A scope from a key binding; anything else means the one that was picked. */
export function scopeFrom(value: unknown): Scope | undefined {
  return SCOPES.find((scope) => scope === value)
}

async function pickScope(layers: LayerState): Promise<void> {
  const items = SCOPES.map((scope) => ({
    scope,
    label: `$(${SCOPE_ICONS[scope]}) ${wordForScope(scope)}`,
    description: scope === layers.scope ? l10n.t('now') : '',
  }))
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t('Newsmark: where layer changes apply'),
  })
  if (picked) await layers.setScope(picked.scope)
}

interface LayerItem extends vscode.QuickPickItem {
  readonly layer: Layer
}

/** The list of layers; the editor follows every tick, and Escape takes them back. */
function pickLayers(layers: LayerState): Promise<void> {
  const takeBack = layers.remember()
  const pick = vscode.window.createQuickPick<LayerItem>()
  const { styles } = layers.look()
  let scope = layers.scope
  const say = () => {
    pick.title = l10n.t('Newsmark: layers ({0})', wordForScope(scope))
  }
  say()
  pick.placeholder = l10n.t('Choose which layers are shown')
  pick.canSelectMany = true
  pick.buttons = SCOPES.map((each) => ({
    iconPath: new vscode.ThemeIcon(SCOPE_ICONS[each]),
    tooltip: l10n.t('Apply {0}', wordForScope(each)),
  }))
  pick.items = LAYERS.map((layer) => ({ layer, label: wordForLayer(layer), description: legendOf(layer, styles) }))
  pick.selectedItems = pick.items.filter(({ layer }) => layers.isOn(layer))
  const switched = new Map<Layer, boolean>()
  pick.onDidTriggerButton(async (button) => {
    scope = SCOPES[pick.buttons.indexOf(button)] ?? scope
    say()
    await takeBack()
    await layers.set(Object.fromEntries(switched), scope)
  })
  pick.onDidChangeSelection((selected) => {
    const on = new Set(selected.map(({ layer }) => layer))
    const changed = LAYERS.filter((layer) => on.has(layer) !== layers.isOn(layer))
    for (const layer of changed) switched.set(layer, on.has(layer))
    if (changed.length > 0) {
      void layers.set(Object.fromEntries(changed.map((layer) => [layer, on.has(layer)])), scope)
    }
  })
  const accept = async () => {
    if (!layers.shown) await layers.setShown(true, scope)
    if (scope !== layers.scope) await layers.setScope(scope)
  }
  return untilClosed(pick, accept, takeBack)
}
