// The hover: the card of the entity under the mouse, then that of the quote it is named in; a source has a link to its quote.
// What is not shown does not answer.
import * as vscode from 'vscode'
import { entityCard } from '../../core/features/entityCard.ts'
import { isQuoteShown, layerOfEntity } from '../../core/features/layers.ts'
import { mentionAt, quoteAt, startOf } from '../../core/features/lookup.ts'
import { quoteCard } from '../../core/features/quoteCard.ts'
import { writeEntityCard } from '../cards/entityCard.ts'
import { writeQuoteCard } from '../cards/quoteCard.ts'
import type { Config } from '../config.ts'
import type { LayerState } from '../layerState.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { Places } from '../places.ts'

export class CardHover implements vscode.HoverProvider {
  constructor(
    private readonly documents: LiveDocuments,
    private readonly layers: LayerState,
    private readonly config: Config,
  ) {}

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const reading = this.documents.reading(document)
    if (!reading || !this.layers.look(document).shown || !this.config.of(document).hover) return undefined
    const { article } = reading
    const places = new Places(document, reading)
    const offset = places.offsetAt(position)
    const visible = this.layers.visible(document)
    const mention = mentionAt(article, offset)
    const named = mention && mention.entity !== null && visible.has(layerOfEntity(mention.type)) ? mention : null
    const found = quoteAt(article, offset)
    const quote = found && isQuoteShown(found, visible) ? found : null
    const entity = named ? entityCard(article, named.entity!) : null
    const part = quote?.parts.find(({ start, end }) => start <= offset && offset <= end)
    const isSource = entity !== null && !part
    const said = quote && !isSource ? quoteCard(article, quote.id) : null
    const here = quote && isSource ? startOf(quote) : null
    const contents = [
      ...(entity ? [writeEntityCard(entity, document.uri, places, !this.config.readsAloud, here)] : []),
      ...(said ? [writeQuoteCard(said, document.uri, places, entity !== null)] : []),
    ]
    const range = entity ? named : (part ?? null)
    return contents.length > 0 ? new vscode.Hover(contents, range ? places.rangeOf(range) : undefined) : undefined
  }
}
