// Expand Selection: from a name over the quoted words and the quote to the sentence, the paragraph and the article.
import * as vscode from 'vscode'
import { spansAround } from '../../core/features/selection.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { currentReading } from './currentReading.ts'

export class ArticleSelection implements vscode.SelectionRangeProvider {
  constructor(private readonly documents: LiveDocuments) {}

  async provideSelectionRanges(
    document: vscode.TextDocument,
    positions: readonly vscode.Position[],
    token: vscode.CancellationToken,
  ): Promise<vscode.SelectionRange[] | undefined> {
    const reading = await currentReading(this.documents, document, token)
    if (!reading) return undefined
    const { article, places } = reading
    return positions.map((position) => {
      const word = document.getWordRangeAtPosition(position) ?? new vscode.Range(position, position)
      const ranges = spansAround(article, places.offsetAt(position)).map((span) => places.rangeOf(span))
      return chain([word, ...ranges.filter((range) => range.contains(word) && !range.isEqual(word))])
    })
  }
}

function chain(ranges: readonly vscode.Range[]): vscode.SelectionRange {
  const [outermost, ...inner] = ranges.toReversed()
  return inner.reduce(
    (parent, range) => new vscode.SelectionRange(range, parent),
    new vscode.SelectionRange(outermost!),
  )
}
