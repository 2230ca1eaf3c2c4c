// Go to Symbol in Workspace: names and quotes of every article that is open and has been read. Files nobody opened are
// not read for it.
import * as vscode from 'vscode'
import { type ArticleSymbol, symbolsOf } from '../../core/features/symbols.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { Places } from '../places.ts'
import { isListed } from '../schemes.ts'
import { wordForKind, wordForType } from '../words.ts'
import { SYMBOL_KINDS } from './symbolKinds.ts'

const { l10n } = vscode

export class ArticleSymbols implements vscode.WorkspaceSymbolProvider {
  constructor(private readonly documents: LiveDocuments) {}

  provideWorkspaceSymbols(query: string): vscode.SymbolInformation[] {
    return vscode.workspace.textDocuments.flatMap((document) => {
      const reading = this.documents.reading(document)
      if (!reading || !isListed(document.uri)) return []
      const places = new Places(document, reading)
      return symbolsOf(reading.article, query).map(({ name, at, what }) => {
        const location = new vscode.Location(document.uri, places.rangeOf(at))
        return new vscode.SymbolInformation(name, kindOf(what), detailOf(what), location)
      })
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
