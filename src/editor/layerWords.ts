// The words for presets, scopes and styles.
import { l10n } from 'vscode'
import type { Layer } from '../core/features/layers.ts'
import type { Preset } from '../core/features/presets.ts'
import { STYLES_AT_FIRST, type Style, type Styles } from '../core/features/styles.ts'
import type { Scope } from './layerState.ts'
import { wordForMarkOf } from './words.ts'

export function wordForPreset(preset: Preset): string {
  const words: Record<Preset, string> = {
    reading: l10n.t('Reading'),
    quotes: l10n.t('Quotes'),
    names: l10n.t('Names'),
    sources: l10n.t('Sources'),
    everything: l10n.t('Everything'),
  }
  return words[preset]
}

/** What a preset shows. */
export function detailOfPreset(preset: Preset): string {
  const words: Record<Preset, string> = {
    reading: l10n.t('direct quotes, and thin lines below names'),
    quotes: l10n.t('all quotes with their sources and cue words, no names'),
    names: l10n.t('names alone'),
    sources: l10n.t('sources and cue words alone'),
    everything: l10n.t('every layer, dates and sums of money included'),
  }
  return words[preset]
}

/** Where a choice counts. */
export function wordForScope(scope: Scope): string {
  const words: Record<Scope, string> = {
    user: l10n.t('everywhere'),
    workspace: l10n.t('in this workspace'),
    document: l10n.t('in this document'),
  }
  return words[scope]
}

/** How a layer is marked now, as a legend. */
export function legendOf(layer: Layer, styles: Styles): string {
  if (layer === 'uncertain' || styles[layer] === STYLES_AT_FIRST[layer]) return wordForMarkOf(layer)
  const words: Record<Style, string> = {
    underline: l10n.t('underline'),
    thin: l10n.t('thin underline'),
    background: l10n.t('background'),
    border: l10n.t('border'),
    bold: l10n.t('bold'),
    italic: l10n.t('italic'),
    none: l10n.t('no mark'),
  }
  return words[styles[layer]]
}
