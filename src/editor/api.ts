// What other extensions get from Newsmark: `vscode.extensions.getExtension('newsmark.newsmark').exports`.
import type * as vscode from 'vscode'
import type { Article } from '../core/model.ts'
import type { Painted } from './painter.ts'
import type { Ruled } from './ruler.ts'
import type { ViewEntry } from './views/articleView.ts'

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
  /** Where the question mark of an uncertain quote stands in an editor now: behind the one the cursor is in. */
  doubted(editor: vscode.TextEditor): vscode.Range | undefined
  /** The bars beside the scroll bar of an editor; none unless the setting `newsmark.overviewRuler` asks for them. */
  ruled(editor: vscode.TextEditor): Ruled
  /** What a view of the side bar lists for the document it speaks of, closed entries included. */
  listed(view: 'speakers' | 'entities'): readonly ViewEntry[]
  /** The label of what is selected in a view of the side bar. */
  selected(view: 'speakers' | 'entities'): string | undefined
  /** What the status item says; undefined while it is hidden. */
  status(): string | undefined
}
