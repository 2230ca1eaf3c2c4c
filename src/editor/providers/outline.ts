// The outline: who said what, then who and what is named.
import * as vscode from 'vscode'
import { buildOutline, type Outline, type OutlineName, type OutlineSpeaker } from '../../core/features/outline.ts'
import { stepwise } from '../../core/stepwise.ts'
import { inTurns } from '../../reading/turns.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { Places } from '../places.ts'
import { headingForType, wordForKind } from '../words.ts'
import { SYMBOL_KINDS } from './symbolKinds.ts'

const { l10n, SymbolKind } = vscode

export class ArticleOutline implements vscode.DocumentSymbolProvider {
  /** For which version of a document VS Code was told an outline, or that there is none. */
  private readonly told = new Map<vscode.TextDocument, { readonly version: number; readonly isArticle: boolean }>()

  constructor(private readonly documents: LiveDocuments) {}

  /** Whether VS Code keeps an answer that is wrong by now: it asks once for each version of a document. */
  takeOutdated(): boolean {
    let isOutdated = false
    for (const [document, { version, isArticle }] of this.told) {
      const reading = this.documents.reading(document)
      if (document.isClosed || version !== document.version) this.told.delete(document)
      else if (isArticle ? !reading : reading?.complete) {
        this.told.delete(document)
        isOutdated = true
      }
    }
    return isOutdated
  }

  async provideDocumentSymbols(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentSymbol[] | undefined> {
    const { version } = document
    const read = await this.documents.whenRead(document)
    this.told.set(document, { version, isArticle: read !== undefined })
    if (!read) return undefined
    const outline = stepwise(() => buildOutline(read.article))
    await inTurns(outline.steps())
    const reading = this.documents.reading(document)
    if (reading?.article !== read.article || token.isCancellationRequested) return undefined
    const places = new Places(document, reading)
    const { speakers, more, names } = outline.result()
    const said = group(l10n.t('Who said what'), SymbolKind.String, [
      ...speakers.map((speaker) => symbolOfSpeaker(speaker, places)),
      ...(more ? [symbolOfMore(more, places)] : []),
    ])
    const named = names.flatMap(({ type, names }) =>
      group(
        headingForType(type),
        SYMBOL_KINDS[type],
        names.map((name) => symbolOfName(name, places)),
      ),
    )
    return [...said, ...named]
  }
}

/**
 * A heading stands where its first entry stands. No entry is longer than a paragraph: of a longer one VS Code would pin the
 * first line to the top of the editor while the reader scrolls through it.
 */
function group(name: string, kind: vscode.SymbolKind, children: vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  const first = children[0]
  if (!first) return []
  const symbol = new vscode.DocumentSymbol(name, '', kind, first.range, first.selectionRange)
  symbol.children = children
  return [symbol]
}

function symbolOfSpeaker({ entity, name, quotes }: OutlineSpeaker, places: Places): vscode.DocumentSymbol {
  const children = quotes.map(({ quote, text, at }) => {
    const range = places.rangeOf(at)
    return new vscode.DocumentSymbol(text || '…', wordForKind(quote.kind), SymbolKind.String, range, range)
  })
  const first = children[0]!
  const kind = entity ? SYMBOL_KINDS[entity.type] : SymbolKind.String
  const detail = quotes.length === 1 ? l10n.t('1 quote') : l10n.t('{0} quotes', quotes.length)
  const symbol = new vscode.DocumentSymbol(
    name?.trim() || l10n.t('Nobody named'),
    detail,
    kind,
    first.range,
    first.selectionRange,
  )
  symbol.children = children
  return symbol
}

/** Stands for the quotes that are left out, where the first of them is. */
function symbolOfMore({ count, at }: NonNullable<Outline['more']>, places: Places): vscode.DocumentSymbol {
  const range = places.rangeOf(at)
  return new vscode.DocumentSymbol(l10n.t('{0} more', count), '', SymbolKind.String, range, range)
}

function symbolOfName({ entity, description, at }: OutlineName, places: Places): vscode.DocumentSymbol {
  const range = places.rangeOf(at)
  return new vscode.DocumentSymbol(
    entity.name.trim() || '…',
    description ?? '',
    SYMBOL_KINDS[entity.type],
    range,
    range,
  )
}
