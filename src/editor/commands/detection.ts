// Read the document in front as news, stop reading it, or leave it to Newsmark again.
import * as vscode from 'vscode'
import type { LiveDocuments } from '../liveDocuments.ts'
import type { Log } from '../log.ts'
import type { Choice } from '../recognition.ts'
import type { Stage } from '../views/stage.ts'

export function registerDetectionCommands(documents: LiveDocuments, stage: Stage, log: Log): vscode.Disposable {
  const register = vscode.commands.registerCommand
  const choose = async (choice: Choice | null) => {
    if (stage.document) await documents.choose(stage.document, choice)
  }
  return vscode.Disposable.from(
    register('newsmark.readAsNews', () => choose('read')),
    register('newsmark.stopReading', () => choose('stop')),
    register('newsmark.detectAgain', () => choose(null)),
    register('newsmark.showLog', () => log.show()),
  )
}
