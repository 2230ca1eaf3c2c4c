// What the suites of the copy desk do: open a text that is checked, list what was found, take an action.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { eventually, newsmark, openText, positionOf } from './editor.ts'

export function setForUser(setting: string, value: unknown): Thenable<void> {
  return vscode.workspace.getConfiguration('newsmark').update(setting, value, vscode.ConfigurationTarget.Global)
}

export function findingsIn(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Newsmark')
}

/** The rules that found something. */
export function rulesIn(document: vscode.TextDocument): string[] {
  return findingsIn(document).map(({ code }) => String(code))
}

/** Opens a text and turns the copy desk on. */
export async function openChecked(text: string, language = 'news') {
  const api = await newsmark()
  await setForUser('copyDesk.enabled', true)
  const editor = await openText(text, language)
  assert.ok(await api.getArticle(editor.document.uri))
  await eventually('checked', () => findingsIn(editor.document).length > 0)
  return { editor, document: editor.document }
}

/** What the light bulb offers at some words. */
export async function actionsAt(document: vscode.TextDocument, words: string): Promise<vscode.CodeAction[]> {
  const place = positionOf(document, words)
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(place, place.translate(0, 1)),
    undefined,
    // So many are resolved, as VS Code does with the one that is chosen.
    50,
  )
}

/** Takes the first action whose title matches. */
export async function takeAction(document: vscode.TextDocument, words: string, title: RegExp): Promise<void> {
  const actions = await actionsAt(document, words)
  const action = actions.find((each) => title.test(each.title))
  assert.ok(action, `${title} is not among ${actions.map((each) => each.title).join(' | ')}`)
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit))
  if (action.command) {
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []))
  }
}
