// What the status item says: the article in a few numbers, and behind them how it was recognised, which layers are on,
// how long the reading took, and what was left out.
import { l10n } from 'vscode'
import { type Counts, countArticle } from '../core/features/counts.ts'
import { excerpt } from '../core/features/excerpt.ts'
import { LAYERS } from '../core/features/layers.ts'
import type { Speaker } from '../core/features/speakers.ts'
import type { Reading } from '../reading/store.ts'
import type { Look, Scope } from './layerState.ts'
import { wordForPreset, wordForScope } from './layerWords.ts'
import type { Verdict } from './recognition.ts'
import { wordForLayer } from './words.ts'

export interface StatusText {
  readonly text: string
  readonly lines: readonly string[]
  /** What a click does. */
  readonly command: 'newsmark.pickLayers' | 'newsmark.detectAgain' | 'newsmark.showLog'
}

/** What is known about the document on the screen. */
export interface Known {
  readonly reading: Reading
  readonly verdict: Verdict
  readonly look: Look
  /** Who is in the light, if not everyone is. */
  readonly focus: Speaker | null
  readonly scope: Scope
  /** Whether a trained model is missing. */
  readonly byRules: boolean
  /** Whether the document as it is now could not be read. */
  readonly failed: boolean
}

export function textOfReading(known: Known): StatusText {
  const counts = countArticle(known.reading.article)
  return {
    text: summary(known, counts),
    lines: details(known, counts),
    command: known.failed ? 'newsmark.showLog' : 'newsmark.pickLayers',
  }
}

/** Without a reading: stopped by the reader, failed, or still to come. */
export function textWithoutReading(verdict: Verdict, failed: boolean): StatusText {
  if (!verdict.news) {
    const lines = [l10n.t('You stopped reading this document as news.'), l10n.t('Click to let Newsmark decide again.')]
    return { text: l10n.t('not read'), lines, command: 'newsmark.detectAgain' }
  }
  if (failed) {
    const lines = [l10n.t('The log says why. Click to open it.')]
    return { text: l10n.t('reading failed'), lines, command: 'newsmark.showLog' }
  }
  return { text: l10n.t('reading …'), lines: [recognised(verdict)], command: 'newsmark.pickLayers' }
}

function summary({ reading, look, focus, byRules, failed }: Known, { quotes, names }: Counts): string {
  const parts = [
    quotes === 1 ? l10n.t('1 quote') : l10n.t('{0} quotes', quotes),
    names === 1 ? l10n.t('1 name') : l10n.t('{0} names', names),
    ...(focus ? [l10n.t('only {0}', nameOf(focus, 24))] : []),
    ...(look.shown ? [] : [l10n.t('marks hidden')]),
    ...(failed ? [l10n.t('reading failed')] : reading.complete ? [] : [l10n.t('reading the rest …')]),
    ...(reading.unread > 0 ? [l10n.t('end not read')] : []),
    ...(byRules ? [l10n.t('by rules')] : []),
  ]
  return parts.join(' · ')
}

function details({ reading, verdict, look, focus, scope, byRules, failed }: Known, counts: Counts): string[] {
  const { direct, mixed, indirect, uncertain, speakers } = counts
  const kinds = l10n.t('{0} direct, {1} partly quoted, {2} reported', direct, mixed, indirect)
  const on = LAYERS.filter((layer) => look.layers[layer]).map(wordForLayer)
  const off = LAYERS.filter((layer) => !look.layers[layer]).map(wordForLayer)
  return [
    [
      kinds,
      ...(uncertain > 0 ? [l10n.t('{0} of them uncertain', uncertain)] : []),
      speakers === 1 ? l10n.t('1 speaker') : l10n.t('{0} speakers', speakers),
    ].join('; '),
    recognised(verdict),
    ...(focus ? [l10n.t('Focus on {0}: Escape in the editor ends it.', nameOf(focus, 60))] : []),
    ...(look.shown ? [] : [l10n.t('All marks are hidden.')]),
    ...(look.preset ? [l10n.t('Preset: {0}', wordForPreset(look.preset))] : []),
    ...(on.length > 0 ? [l10n.t('On: {0}', on.join(', '))] : []),
    ...(off.length > 0 ? [l10n.t('Off: {0}', off.join(', '))] : []),
    l10n.t('Layer changes apply {0}.', wordForScope(scope)),
    l10n.t('Read in {0} ms', Math.max(1, Math.round(reading.took))),
    ...(byRules ? [l10n.t('A trained model could not be used, so rules stand in for it: the log says why.')] : []),
    ...(reading.complete || failed
      ? []
      : [l10n.t('A long text: the part on the screen is read first, the rest follows.')]),
    ...(reading.unread > 0
      ? [l10n.t('The last {0} characters are not read: see the setting “newsmark.maximumLength”.', reading.unread)]
      : []),
    failed ? l10n.t('The log says why. Click to open it.') : l10n.t('Click to choose layers.'),
  ]
}

function nameOf({ name }: Speaker, most: number): string {
  return name === null ? l10n.t('Nobody named') : excerpt(name, { start: 0, end: name.length }, most)
}

function recognised({ by }: Verdict): string {
  if (by === 'language') return l10n.t('Read as news: its language is News.')
  if (by === 'setting') return l10n.t('Read as news: the setting “newsmark.detect” says so.')
  if (by === 'command') return l10n.t('Read as news: you said so.')
  return l10n.t('Read as news: its text reads like a news article.')
}
