// Folding: sections, turns of a conversation, quotations over paragraphs, and what is not the story. Without an article
// VS Code folds by indentation, as it always does.
import * as vscode from 'vscode'
import { type Fold, foldsOf } from '../../core/features/folding.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { currentReading } from './currentReading.ts'

const KINDS: Readonly<Partial<Record<Fold['kind'], vscode.FoldingRangeKind>>> = {
  section: vscode.FoldingRangeKind.Region,
  boilerplate: vscode.FoldingRangeKind.Comment,
}

export class ArticleFolding implements vscode.FoldingRangeProvider {
  constructor(
    private readonly documents: LiveDocuments,
    readonly onDidChangeFoldingRanges: vscode.Event<void>,
  ) {}

  async provideFoldingRanges(
    document: vscode.TextDocument,
    _context: vscode.FoldingContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.FoldingRange[] | undefined> {
    const reading = await currentReading(this.documents, document, token)
    if (!reading) return undefined
    const { article, places } = reading
    const taken = new Set<number>()
    return foldsOf(article).flatMap((fold) => {
      const { start, end } = places.rangeOf(fold)
      // VS Code knows one fold to a line; the longest comes first.
      if (end.line <= start.line || taken.has(start.line)) return []
      taken.add(start.line)
      return [new vscode.FoldingRange(start.line, end.line, KINDS[fold.kind])]
    })
  }
}
