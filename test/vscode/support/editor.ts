// What the suites do in the editor: open texts, wait for what must come, read hovers.
import * as vscode from 'vscode'
import type { NewsmarkApi } from '../../../src/editor/api.ts'
import { channelAddress } from './channel.ts'
import { storeText } from './memoryFiles.ts'

export const article = `Council reopens Tarrow bridge after repairs

TARROW, Sept 6 (Harbor Press) — The bridge over the Lisk is safe again, the county said on Monday.

“The deck is sound,” Mara Velasco, the county engineer, said at a news conference. “We tested every bolt.”

Idris Cole, a former mayor of Tarrow, called the repairs “reckless and late”. He said nobody had asked the residents.

“Nobody asked us,” Cole told the Harbor Courier. Velasco declined to comment on Tuesday.
`

export const recipe = `# Barley soup

- 200 g barley
- 2 carrots

Wash the barley. Chop the carrots and fry them for five minutes, then add water and cook until soft. Season with salt.
`

export async function newsmark(): Promise<NewsmarkApi> {
  const extension = vscode.extensions.getExtension<NewsmarkApi>('newsmark.newsmark')
  if (!extension) throw new Error('Newsmark is not installed in this window')
  return extension.activate()
}

/** Opens a text as a file of its own. */
export async function openText(
  content: string,
  language = 'news',
  column = vscode.ViewColumn.Active,
): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(storeText(content, language)), column)
}

/**
 * Opens an unsaved document. VS Code gives the next one the same name and may still have the backup of the one before: at
 * most one in a suite.
 */
export async function openUnsaved(content: string, language: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }))
}

/** Opens a file of samples/, the folder of the window. */
export async function openSample(name: string, column?: vscode.ViewColumn): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0]
  if (!folder) throw new Error('The window shows no folder')
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name))
  return vscode.window.showTextDocument(document, column ?? vscode.ViewColumn.One)
}

/** Closes all editors; what was edited is thrown away. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  await vscode.commands.executeCommand('notifications.clearAll')
  await eventually('unsaved texts are gone', () => !vscode.workspace.textDocuments.some(({ isUntitled }) => isUntitled))
}

/** Asks again until the answer is not undefined or false. */
export async function eventually<Value>(
  what: string,
  ask: () => Value | undefined | false | Promise<Value | undefined | false>,
): Promise<Value> {
  const end = Date.now() + 10_000
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (Date.now() > end) throw new Error(`in vain: ${what}`)
    await pause(25)
  }
}

/** Settles with the next complete reading of a document; also when it ceases to be read. Ask before what brings it about. */
export function nextReading(api: NewsmarkApi, { uri }: vscode.TextDocument): Promise<void> {
  return new Promise((resolve) => {
    const watching = api.onDidChangeArticle((changed) => {
      if (changed.toString() !== uri.toString()) return
      watching.dispose()
      resolve()
    })
  })
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** The position of some words; the cursor stands right before them. */
export function positionOf(document: vscode.TextDocument, words: string): vscode.Position {
  const offset = document.getText().indexOf(words)
  if (offset === -1) throw new Error(`not in the document: ${words}`)
  return document.positionAt(offset)
}

export function putCursor(editor: vscode.TextEditor, words: string): void {
  const position = positionOf(editor.document, words)
  editor.selection = new vscode.Selection(position, position)
}

/** The words from the cursor on. */
export function wordsAtCursor(editor: vscode.TextEditor, length = 12): string {
  return editor.document.getText().slice(editor.document.offsetAt(editor.selection.active)).slice(0, length)
}

/** The words that carry a mark now. */
export function wordsWith(
  api: NewsmarkApi,
  editor: vscode.TextEditor,
  mark: keyof ReturnType<NewsmarkApi['painted']>,
): string[] {
  return (api.painted(editor)[mark] ?? []).map((range) => editor.document.getText(range))
}

/** The cards a hover over some words shows, as Markdown with its entities decoded. */
export async function cardsAt(document: vscode.TextDocument, words: string): Promise<string[]> {
  const position = positionOf(document, words).translate(0, 1)
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  )
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => decode(typeof content === 'string' ? content : content.value))
}

function decode(markdown: string): string {
  return markdown.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))).replaceAll('&nbsp;', ' ')
}

/** Writes a line into the report: a figure that is worth seeing and nothing to fail over. */
export async function report(line: string): Promise<void> {
  const address = channelAddress()
  if (address) await fetch(`${address}/report`, { method: 'POST', body: `      ${line}\n` })
  else console.log(line)
}
