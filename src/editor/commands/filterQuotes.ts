// The list of what the side bar shows: kinds of quotes, sure and uncertain ones, speakers. What is ticked is shown; the
// side bar follows every tick, and Escape takes them back.
import * as vscode from 'vscode'
import { speakersOf } from '../../core/features/speakers.ts'
import type { QuoteKind } from '../../core/model.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { say } from '../say.ts'
import type { ViewState } from '../views/viewState.ts'
import type { Views } from '../views/views.ts'
import { wordForLayer } from '../words.ts'
import { untilClosed } from './untilClosed.ts'

const { l10n } = vscode
const KINDS: readonly QuoteKind[] = ['direct', 'mixed', 'indirect']

type Choice =
  | { readonly by: 'layers' }
  | { readonly by: 'kind'; readonly kind: QuoteKind }
  | { readonly by: 'sureness'; readonly uncertain: boolean }
  | { readonly by: 'speaker'; readonly key: string }

interface FilterItem extends vscode.QuickPickItem {
  readonly choice: Choice | null
}

export function filterQuotes(documents: LiveDocuments, views: Views, state: ViewState): Promise<void> {
  const { document } = views.stage
  const article = document && documents.reading(document)?.article
  if (!document || !article) {
    say(l10n.t('No article to filter'))
    return Promise.resolve()
  }
  const speakers = speakersOf(article)
  const now = state.filterOf(document)
  const heading = (label: string): FilterItem => ({ label, kind: vscode.QuickPickItemKind.Separator, choice: null })
  const tick = (label: string, picked: boolean, choice: Choice): FilterItem => ({ label, picked, choice })
  const layerOfKind = { direct: 'directQuote', mixed: 'mixedQuote', indirect: 'indirectQuote' } as const
  const items = [
    tick(l10n.t('Only what lies on shown layers'), now.layers !== null, { by: 'layers' }),
    heading(l10n.t('Kinds')),
    ...KINDS.map((kind) => tick(wordForLayer(layerOfKind[kind]), now.kinds.has(kind), { by: 'kind', kind })),
    heading(l10n.t('How sure')),
    tick(l10n.t('Certain quotes'), now.sure, { by: 'sureness', uncertain: false }),
    tick(l10n.t('Uncertain quotes'), now.uncertain, { by: 'sureness', uncertain: true }),
    heading(l10n.t('Speakers')),
    ...speakers.map(({ key, name }) =>
      tick(name?.trim() || l10n.t('Nobody named'), now.speakers?.has(key) ?? true, { by: 'speaker', key }),
    ),
  ]
  const takeBack = state.remember(document)
  const pick = vscode.window.createQuickPick<FilterItem>()
  pick.title = l10n.t('Newsmark: what the side bar lists')
  pick.placeholder = l10n.t('Choose what is listed')
  pick.canSelectMany = true
  pick.items = items
  pick.selectedItems = items.filter(({ picked }) => picked)
  pick.onDidChangeSelection((selected) => apply(document, speakers.length, chosenIn(selected), state))
  return untilClosed(pick, () => undefined, takeBack)
}

function chosenIn(selected: readonly FilterItem[]): readonly Choice[] {
  return selected.flatMap(({ choice }) => choice ?? [])
}

function apply(document: vscode.TextDocument, mostSpeakers: number, chosen: readonly Choice[], state: ViewState): void {
  const kinds = new Set(chosen.flatMap((choice) => (choice.by === 'kind' ? choice.kind : [])))
  const speakers = new Set(chosen.flatMap((choice) => (choice.by === 'speaker' ? choice.key : [])))
  const has = (uncertain: boolean) =>
    chosen.some((choice) => choice.by === 'sureness' && choice.uncertain === uncertain)
  const byLayers = chosen.some(({ by }) => by === 'layers')
  const all = kinds.size === KINDS.length && has(false) && has(true) && !byLayers
  state.narrowToSpeakers(document, speakers.size === mostSpeakers ? null : speakers)
  state.narrow(all ? null : { kinds, sure: has(false), uncertain: has(true), byLayers })
}
