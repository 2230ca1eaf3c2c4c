// Inlay hints, off until the setting asks for them: the name behind “he” and “the spokesman”, and before a quote that
// does not say whose it is. A hint leads to the first mention, and the pointer on it shows the card found there.
import * as vscode from 'vscode'
import { type NameHint, nameHints } from '../../core/features/nameHints.ts'
import type { Config } from '../config.ts'
import type { LayerState } from '../layerState.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import type { Places } from '../places.ts'
import { currentReading } from './currentReading.ts'

const { l10n } = vscode

export class NameHints implements vscode.InlayHintsProvider {
  constructor(
    private readonly documents: LiveDocuments,
    private readonly layers: LayerState,
    private readonly config: Config,
    readonly onDidChangeInlayHints: vscode.Event<void>,
  ) {}

  async provideInlayHints(
    document: vscode.TextDocument,
    range: vscode.Range,
    token: vscode.CancellationToken,
  ): Promise<vscode.InlayHint[] | undefined> {
    const { inlayHints } = this.config.of(document)
    const { shown, visible } = this.layers.look(document)
    if (inlayHints === 'off' || !shown) return undefined
    const reading = await currentReading(this.documents, document, token)
    if (!reading) return undefined
    const { article, places } = reading
    const found = nameHints(article, places.spanOf(range), inlayHints).filter(
      ({ uncertain }) => !uncertain || visible.has('uncertain'),
    )
    return found.map((hint) => toInlayHint(hint, document, places)).filter(({ position }) => range.contains(position))
  }
}

function toInlayHint(hint: NameHint, { uri }: vscode.TextDocument, places: Places): vscode.InlayHint {
  const first = places.rangeOf(hint.first)
  const name = hint.uncertain ? `${hint.name}?` : hint.name
  const part = new vscode.InlayHintLabelPart(name.replace(/\s+/gu, ' '))
  part.location = new vscode.Location(uri, first)
  const isBefore = hint.side === 'before'
  // VS Code’s own padding is a hair: “he” and a name behind it read as one word.
  const label = isBefore ? [part, new vscode.InlayHintLabelPart(':')] : [new vscode.InlayHintLabelPart(' '), part]
  const inlay = new vscode.InlayHint(places.positionOf(hint.at), label)
  inlay.tooltip = hint.uncertain
    ? l10n.t('{0}, but that is uncertain. First mentioned in line {1}.', hint.name, first.start.line + 1)
    : l10n.t('{0}, first mentioned in line {1}.', hint.name, first.start.line + 1)
  inlay.paddingRight = isBefore
  return inlay
}
