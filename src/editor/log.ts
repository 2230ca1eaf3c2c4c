// The one place Newsmark reports to: its output channel. Nothing pops up.
import * as vscode from 'vscode'

export type Log = vscode.LogOutputChannel

export function createLog(): Log {
  return vscode.window.createOutputChannel('Newsmark', { log: true })
}

/** An error as the log shows it: with its stack where there is one. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
