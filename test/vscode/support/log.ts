// What Newsmark has written into its log: shown by its command, read from the document of the output view.
import * as vscode from 'vscode'
import { eventually } from './editor.ts'

/** The log as it is now. */
export async function logText(): Promise<string> {
  await vscode.commands.executeCommand('newsmark.showLog')
  const log = await eventually('the log is shown', () =>
    vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'output' && /newsmark/i.test(uri.path)),
  )
  const text = log.getText()
  await vscode.commands.executeCommand('workbench.action.closePanel')
  return text
}
