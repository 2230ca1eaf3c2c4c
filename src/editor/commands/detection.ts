// Read this document as news, stop reading it, or leave it to Newsmark again.
import * as vscode from 'vscode'
import type { LiveDocuments } from '../liveDocuments.ts'
import type { Log } from '../log.ts'
import type { Choice } from '../recognition.ts'

export function registerDetectionCommands(documents: LiveDocuments, log: Log): vscode.Disposable {
  const register = vscode.commands.registerCommand
  const choose = async (choice: Choice | null) => {
    const document = vscode.window.activeTextEditor?.document
    if (document) await documents.choose(document, choice)
  }
  return vscode.Disposable.from(
    register('newsmark.readAsNews', () => choose('read')),
    register('newsmark.stopReading', () => choose('stop')),
    register('newsmark.detectAgain', () => choose(null)),
    register('newsmark.showLog', () => log.show()),
  )
}
