// Offsets of an article as positions of its document and back: the one place where they are converted.
import * as vscode from 'vscode'
import type { Span } from '../core/model.ts'
import { toNow, toThen } from '../reading/drift.ts'
import type { Reading } from '../reading/store.ts'

/** The places of a reading in its document as it is now, edits since the reading counted in. */
export class Places {
  constructor(
    private readonly document: vscode.TextDocument,
    private readonly reading: Reading,
  ) {}

  positionOf(offset: number): vscode.Position {
    return this.document.positionAt(toNow(this.reading.drift, offset))
  }

  rangeOf(span: Span): vscode.Range {
    return new vscode.Range(this.positionOf(span.start), this.positionOf(span.end))
  }

  /** The article's offset at a position; -1 before the part of a long text that has been read so far. */
  offsetAt(position: vscode.Position): number {
    const { complete, drift } = this.reading
    const at = this.document.offsetAt(position)
    return !complete && at < toNow(drift, 0) ? -1 : toThen(drift, at)
  }

  /** The part of the article in a range of the document. */
  spanOf(range: vscode.Range): Span {
    return { start: this.offsetAt(range.start), end: this.offsetAt(range.end) }
  }
}
