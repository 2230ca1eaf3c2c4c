// What Newsmark has written into its log: shown by its command, read from the document of the output view.
import * as vscode from 'vscode'
import { hasHands } from './channel.ts'
import { eventually } from './editor.ts'

/** Whether what is written into the log can be read: the Node host of the VS Code server lacks the module that writes it. */
export const keepsLog = (): boolean => !(hasHands() && globalThis.process?.versions?.node)

/** The log, once it has a line like this one: VS Code writes it a while after it was told. */
export async function logText(line: RegExp): Promise<string> {
  await vscode.commands.executeCommand('newsmark.showLog')
  const text = await eventually(`the log has ${line}`, () => {
    const log = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'output' && /newsmark/i.test(uri.path))
    return log && line.test(log.getText()) && log.getText()
  })
  await vscode.commands.executeCommand('workbench.action.closePanel')
  return text
}
