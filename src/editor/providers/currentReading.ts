// The article of a document exactly as it is now: answers about places must never be about words that have moved on.
import type * as vscode from 'vscode'
import type { Article } from '../../core/model.ts'
import { ownTurn } from '../../reading/turns.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { Places } from '../places.ts'

export interface CurrentReading {
  readonly article: Article
  readonly places: Places
}

/**
 * Waits for the reading that is on its way; undefined when none is to come, or the text was edited again meanwhile. VS Code
 * asks about everything at once when there is a new reading: each answer is made in a turn of its own.
 */
export async function currentReading(
  documents: LiveDocuments,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<CurrentReading | undefined> {
  await documents.whenRead(document)
  await ownTurn()
  const reading = documents.reading(document)
  if (!reading || token.isCancellationRequested || reading.version !== document.version) return undefined
  return { article: reading.article, places: new Places(document, reading) }
}
