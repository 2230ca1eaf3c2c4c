// What a long text has: colours where the reader looks, and no work for what nobody sees.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { LONG_TEXT } from '../../src/reading/store.ts'
import { closeAll, eventually, newsmark, openText, wordsWith } from './support/editor.ts'

const paragraph = (i: number) =>
  `“Pier ${i} will be ready in May,” Mara Velasco, the county engineer, told the Harbor Courier in Tarrow on Monday. ` +
  `Idris Cole said nobody had asked the residents of Upper Lisk.`

const SECTION = 12
/** Sections of a dozen paragraphs, each with a heading of its own. */
function longText(length: number): string {
  const lines: string[] = []
  for (let i = 0, written = 0; written < length; i++) {
    const line = i % SECTION === 0 ? `What comes ${i / SECTION + 1}` : paragraph(i)
    lines.push(line)
    written += line.length + 2
  }
  return lines.join('\n\n')
}

suite('a long text', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('newsmark.resetLayers')
    await closeAll()
  })

  /** How many tokens a part of the text has, and how many of them are people. */
  const tokensIn = async ({ document }: vscode.TextEditor, range: vscode.Range) => {
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
      'vscode.provideDocumentRangeSemanticTokens',
      document.uri,
      range,
    )
    const types = [...(tokens?.data ?? [])].filter((_, i) => i % 5 === 3)
    return { all: types.length, people: types.filter((type) => type === 0).length }
  }

  test('has semantic tokens on the screen, which follow edits, layers and the end of its reading', async () => {
    const api = await newsmark()
    const editor = await openText(longText(LONG_TEXT + 20_000))
    const { document } = editor
    await api.getArticle(document.uri)
    const end = new vscode.Range(document.lineCount - 3, 0, document.lineCount, 0)
    const { all, people } = await tokensIn(editor, end)
    assert.ok(all >= 8 && people >= 2, `${all} tokens, ${people} people`)
    await vscode.commands.executeCommand('newsmark.toggle.person')
    assert.equal((await tokensIn(editor, end)).people, 0)
    await vscode.commands.executeCommand('newsmark.toggle.person')
    const last = document.lineAt(document.lineCount - 1).range.end
    await editor.edit((edit) => edit.insert(last, ' Lucía Arbelo told the Lisk Observer that she had no answer.'))
    assert.equal((await tokensIn(editor, end)).people, people + 1)
    await vscode.commands.executeCommand('newsmark.stopReading')
    assert.equal((await tokensIn(editor, end)).all, 0)
  })

  test('is painted where it is unfolded, and what unfolds is painted', async () => {
    const api = await newsmark()
    const editor = await openText(`Piers of Tarrow are late\n\n${longText(40_000)}`)
    await api.getArticle(editor.document.uri)
    const open = await eventually('marks', () => wordsWith(api, editor, 'person').length)
    await eventually('everything is folded', async () => {
      await vscode.commands.executeCommand('editor.foldAll')
      return editor.visibleRanges.length > 3
    })
    await vscode.commands.executeCommand('newsmark.toggle.place')
    const folded = wordsWith(api, editor, 'person').length
    assert.ok(folded < open, `${folded} marks of people, ${open} before`)
    await vscode.commands.executeCommand('editor.unfoldAll')
    await eventually('what was folded has marks', () => wordsWith(api, editor, 'person').length >= open)
  })
})
