// Go to Symbol in Workspace: names and quotes of every article that is open and has been read. Files nobody opened are
// not read for it.
import * as vscode from 'vscode'
import { type ArticleSymbol, buildSymbols, symbolsOf } from '../../core/features/symbols.ts'
import { inTurns } from '../../reading/turns.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { Places } from '../places.ts'
import { isListed } from '../schemes.ts'
import { wordForKind, wordForType } from '../words.ts'
import { SYMBOL_KINDS } from './symbolKinds.ts'

const { l10n } = vscode

export class ArticleSymbols implements vscode.WorkspaceSymbolProvider {
  constructor(private readonly documents: LiveDocuments) {}

  async provideWorkspaceSymbols(
    query: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.SymbolInformation[] | undefined> {
    const found: vscode.SymbolInformation[] = []
    for (const document of vscode.workspace.textDocuments.filter(({ uri }) => isListed(uri))) {
      const article = this.documents.reading(document)?.article
      if (!article) continue
      await inTurns(buildSymbols(article))
      if (token.isCancellationRequested) return undefined
      found.push(...this.symbolsIn(document, query))
    }
    return found
  }

  private symbolsIn(document: vscode.TextDocument, query: string): vscode.SymbolInformation[] {
    const reading = this.documents.reading(document)
    if (!reading) return []
    const places = new Places(document, reading)
    return symbolsOf(reading.article, query).map(({ name, at, what }) => {
      const location = new vscode.Location(document.uri, places.rangeOf(at))
      return new vscode.SymbolInformation(name, kindOf(what), detailOf(what), location)
    })
  }
}

function kindOf(what: ArticleSymbol['what']): vscode.SymbolKind {
  if ('quote' in what) return vscode.SymbolKind.String
  return SYMBOL_KINDS['alias' in what ? what.alias : what.entity]
}

function detailOf(what: ArticleSymbol['what']): string {
  if ('quote' in what) return wordForKind(what.quote)
  if ('alias' in what) return l10n.t('short for {0}', what.of)
  return what.description ?? wordForType(what.entity)
}
