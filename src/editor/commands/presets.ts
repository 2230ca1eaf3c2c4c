// Presets: one command for each, and a list that shows each in the editor while one moves through it.
import * as vscode from 'vscode'
import { PRESETS, type Preset } from '../../core/features/presets.ts'
import type { LayerState } from '../layerState.ts'
import { detailOfPreset, wordForPreset, wordForScope } from '../layerWords.ts'
import { scopeFrom } from './layers.ts'
import { untilClosed } from './untilClosed.ts'

const { l10n } = vscode

export function registerPresetCommands(layers: LayerState): vscode.Disposable {
  const register = vscode.commands.registerCommand
  return vscode.Disposable.from(
    register('newsmark.pickPreset', () => pickPreset(layers)),
    ...PRESETS.map((preset) =>
      register(`newsmark.preset.${preset}`, (scope?: unknown) => layers.setPreset(preset, scopeFrom(scope))),
    ),
  )
}

interface PresetItem extends vscode.QuickPickItem {
  readonly preset: Preset
}

function pickPreset(layers: LayerState): Promise<void> {
  const takeBack = layers.remember()
  const pick = vscode.window.createQuickPick<PresetItem>()
  pick.title = l10n.t('Newsmark: preset ({0})', wordForScope(layers.scope))
  pick.placeholder = l10n.t('Choose what is shown')
  pick.items = PRESETS.map((preset) => ({
    preset,
    label: wordForPreset(preset),
    description: detailOfPreset(preset),
  }))
  const current = pick.items.find(({ preset }) => preset === layers.look().preset)
  if (current) pick.activeItems = [current]
  const atFirst = current ?? pick.items[0]
  let moved = false
  pick.onDidChangeActive(([item]) => {
    // The list opens with an item active; nothing is tried before the reader moves.
    moved ||= item !== atFirst
    if (item && moved) void layers.setPreset(item.preset)
  })
  const accept = () => {
    const [item] = pick.activeItems
    return item && layers.setPreset(item.preset)
  }
  return untilClosed(pick, accept, takeBack)
}
