// What other extensions get from Newsmark: `vscode.extensions.getExtension('newsmark.newsmark').exports`.
import type * as vscode from 'vscode'
import type { Article } from '../core/model.ts'
import type { Painted } from './painter.ts'

export interface NewsmarkApi {
  /**
   * The reading of an open document as it is now: waits until it is there. Undefined when the document is not open or not
   * read as news. Offsets are UTF-16 code units of the document's text. A text longer than the setting
   * `newsmark.maximumLength` is read up to there.
   */
  getArticle(document: vscode.Uri): Promise<Article | undefined>
  /** Fires with the document's address after every reading, and when a document ceases to be read. */
  readonly onDidChangeArticle: vscode.Event<vscode.Uri>
  /** The ranges that carry each mark in an editor now: those on the screen and some text around it. */
  painted(editor: vscode.TextEditor): Painted
  /** What the status item says; undefined while it is hidden. */
  status(): string | undefined
}
