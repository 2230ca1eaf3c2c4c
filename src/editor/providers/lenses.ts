// CodeLens, off until the setting asks for it: over a paragraph who speaks in it, over the headline what the article has.
import * as vscode from 'vscode'
import {
  type HeadlineLens,
  headlineLens,
  type SpeakerLens,
  speakerLensesInSteps,
} from '../../core/features/speakerLenses.ts'
import { entityWithId } from '../../core/findings.ts'
import type { Article } from '../../core/model.ts'
import { inTurns } from '../../reading/turns.ts'
import type { Config } from '../config.ts'
import { linkTo } from '../entityLink.ts'
import type { LayerState, Look } from '../layerState.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import type { Places } from '../places.ts'
import { currentReading } from './currentReading.ts'

const { l10n } = vscode

// VS Code lays every lens out before it shows one.
const MOST = 3000

export class SpeakerLenses implements vscode.CodeLensProvider {
  constructor(
    private readonly documents: LiveDocuments,
    private readonly layers: LayerState,
    private readonly config: Config,
    readonly onDidChangeCodeLenses: vscode.Event<void>,
  ) {}

  async provideCodeLenses(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeLens[] | undefined> {
    const { codeLens } = this.config.of(document)
    const look = this.layers.look(document)
    if (codeLens === 'off' || !look.shown) return undefined
    const reading = await currentReading(this.documents, document, token)
    if (!reading) return undefined
    const { article, places } = reading
    const headline = codeLens === 'quotes' ? null : headlineLens(article)
    const lenses = headline ? [lensOfHeadline(headline, places)] : []
    if (codeLens !== 'headline') await inTurns(pushLenses(lenses, document.uri, article, look, places))
    return token.isCancellationRequested ? undefined : lenses
  }
}

/** Adds the lenses of the speakers, a paragraph with each step. */
function* pushLenses(
  lenses: vscode.CodeLens[],
  document: vscode.Uri,
  article: Article,
  { visible }: Look,
  places: Places,
): Generator<void, void> {
  const all: SpeakerLens[] = []
  yield* speakerLensesInSteps(article, visible, all)
  // An uncertain quote’s speaker goes with the layer of uncertain quotes.
  const speakers = all.filter(({ uncertain }) => !uncertain || visible.has('uncertain')).slice(0, MOST)
  const uri = document.toString()
  for (const [index, lens] of speakers.entries()) {
    yield
    const isAlone = speakers[index - 1]?.at.start !== lens.at.start && speakers[index + 1]?.at.start !== lens.at.start
    lenses.push(...lensesOfSpeaker(article, lens, isAlone, uri, places))
  }
}

function lensOfHeadline({ at, counts }: HeadlineLens, places: Places): vscode.CodeLens {
  const { quotes, speakers, names } = counts
  const title = [
    quotes === 1 ? l10n.t('1 quote') : l10n.t('{0} quotes', quotes),
    speakers === 1 ? l10n.t('1 speaker') : l10n.t('{0} speakers', speakers),
    names === 1 ? l10n.t('1 name') : l10n.t('{0} names', names),
  ].join(' · ')
  const tooltip = l10n.t('Go to one of the quotes')
  return new vscode.CodeLens(firstLine(at.start, places), { title, tooltip, command: 'newsmark.goToQuote' })
}

/** Where two speak in one paragraph a “next” would be anyone’s: their lists lead on. */
function lensesOfSpeaker(
  article: Article,
  lens: SpeakerLens,
  isAlone: boolean,
  uri: string,
  places: Places,
): vscode.CodeLens[] {
  const range = firstLine(lens.at.start, places)
  if (lens.name === null) return []
  const name = withoutIcons(lens.uncertain ? `${lens.name}?` : lens.name)
  const speaker = entityWithId(article, lens.speaker)
  if (!speaker) return [new vscode.CodeLens(range, { title: name, command: '' })]
  const which = lens.first === lens.last ? `${lens.first}` : `${lens.first}–${lens.last}`
  const title = lens.of === 1 ? name : `${name} · ${l10n.t('{0} of {1}', which, lens.of)}`
  const jump = (words: string, tooltip: string, place: number | null) =>
    place === null
      ? []
      : [
          new vscode.CodeLens(range, {
            title: words,
            tooltip,
            command: 'newsmark.reveal',
            arguments: [uri, places.positionOf(place)],
          }),
        ]
  return [
    new vscode.CodeLens(range, {
      title,
      tooltip: l10n.t('Pick one of the quotes'),
      command: 'newsmark.goToQuoteOfSpeaker',
      arguments: [uri, linkTo(speaker)],
    }),
    ...(isAlone
      ? [
          ...jump(l10n.t('previous'), l10n.t('Go to the quote of this speaker before'), lens.previous),
          ...jump(l10n.t('next'), l10n.t('Go to the next quote of this speaker'), lens.next),
        ]
      : []),
  ]
}

function firstLine(offset: number, places: Places): vscode.Range {
  const position = places.positionOf(offset)
  return new vscode.Range(position, position)
}

/** In a title `$(zap)` would become a picture; words of the article stay words. */
function withoutIcons(words: string): string {
  return words.replace(/\$\([a-z0-9~-]+\)/giu, '\\$&')
}
