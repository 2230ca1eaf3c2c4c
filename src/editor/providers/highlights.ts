// Marks every mention of the entity under the cursor, and keeps VS Code from marking every “the”.
import * as vscode from 'vscode'
import { mentionsOfSame } from '../../core/features/highlights.ts'
import type { LayerState } from '../layerState.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { Places } from '../places.ts'

// An entity of a long text may have thousands of mentions; these many are converted at one go.
const MOST = 2000

export class MentionHighlights implements vscode.DocumentHighlightProvider {
  constructor(
    private readonly documents: LiveDocuments,
    private readonly layers: LayerState,
  ) {}

  async provideDocumentHighlights(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentHighlight[] | undefined> {
    if (!this.layers.look(document).shown) return undefined
    // Right after a document was opened its first reading is on the way, and VS Code does not ask twice.
    const reading = this.documents.reading(document) ?? (await this.documents.whenRead(document))
    if (!reading || token.isCancellationRequested) return undefined
    const places = new Places(document, reading)
    const mentions = mentionsOfSame(reading.article, places.offsetAt(position)).slice(0, MOST)
    // VS Code asks the next provider, its own, unless it gets something: an empty mark that nobody sees.
    if (mentions.length === 0) return [new vscode.DocumentHighlight(new vscode.Range(position, position))]
    return mentions.map((mention) => new vscode.DocumentHighlight(places.rangeOf(mention)))
  }
}
