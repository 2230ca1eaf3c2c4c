// Go to Definition (F12) leads to the first mention, Go to References (Shift+F12) lists all; peek shows both in place.
import * as vscode from 'vscode'
import { definitionAt } from '../../core/features/definition.ts'
import { referencesAt } from '../../core/features/references.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { currentReading } from './currentReading.ts'

export class FirstMention implements vscode.DefinitionProvider {
  constructor(private readonly documents: LiveDocuments) {}

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.LocationLink[] | undefined> {
    const reading = await currentReading(this.documents, document, token)
    if (!reading) return undefined
    const { article, places } = reading
    const definition = definitionAt(article, places.offsetAt(position))
    if (!definition) return undefined
    return [
      {
        originSelectionRange: places.rangeOf(definition.origin),
        targetUri: document.uri,
        targetRange: places.rangeOf(definition.sentence),
        targetSelectionRange: places.rangeOf(definition.target),
      },
    ]
  }
}

export class AllMentions implements vscode.ReferenceProvider {
  constructor(private readonly documents: LiveDocuments) {}

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[] | undefined> {
    const reading = await currentReading(this.documents, document, token)
    if (!reading) return undefined
    const { article, places } = reading
    const spans = referencesAt(article, places.offsetAt(position), includeDeclaration)
    return spans?.map((span) => new vscode.Location(document.uri, places.rangeOf(span)))
  }
}
