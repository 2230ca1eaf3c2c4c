// Newsmark in a window that speaks German; run by `npm test` in the web worker host (the installed package has its own).
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { article, cardsAt, closeAll, eventually, newsmark, openText, putCursor } from './support/editor.ts'

if (vscode.env.language === 'de') {
  suite('in German', () => {
    teardown(closeAll)

    test('status item, cards and descriptions', async () => {
      const api = await newsmark()
      const editor = await openText(article)
      await eventually('the status item', () => /^\d+ Zitate · \d+ Namen$/u.test(api.status() ?? ''))
      assert.match((await cardsAt(editor.document, 'The deck is sound')).join('\n'), /Wörtliches Zitat/u)
      putCursor(editor, 'The deck is sound')
      assert.match(await vscode.commands.executeCommand('newsmark.describe'), /^Wörtliches Zitat von Mara Velasco/u)
    })
  })
}
