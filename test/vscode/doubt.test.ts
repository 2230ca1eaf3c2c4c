import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { cardsAt, closeAll, eventually, newsmark, openText, positionOf, putCursor } from './support/editor.ts'

const unsourced = `Council closes Tarrow bridge for repairs

The council met on Monday. “Nobody told us that the bridge would close.” It closed on Tuesday.
`

suite('an uncertain quote', () => {
  const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`newsmark.${command}`, ...args)

  teardown(async () => {
    await run('resetLayers')
    await closeAll()
  })

  const openDoubted = async () => {
    const api = await newsmark()
    const editor = await openText(unsourced)
    assert.ok(await api.getArticle(editor.document.uri))
    putCursor(editor, 'told us')
    const mark = await eventually('a question mark', () => api.doubted(editor))
    return { api, editor, mark }
  }

  test('gets a question mark behind it while the cursor is in it', async () => {
    const { api, editor, mark } = await openDoubted()
    assert.deepEqual(mark.start, positionOf(editor.document, ' It closed'))
    putCursor(editor, 'Council closes')
    await eventually('none', () => api.doubted(editor) === undefined)
  })

  test('loses and gets it with its layer and with the reading, while the cursor rests', async () => {
    const { api, editor } = await openDoubted()
    await run('toggle.uncertain')
    await eventually('none', () => api.doubted(editor) === undefined)
    await run('toggle.uncertain')
    await eventually('a question mark', () => api.doubted(editor))
    await run('stopReading')
    await eventually('none', () => api.doubted(editor) === undefined)
    await run('detectAgain')
    await eventually('a question mark', () => api.doubted(editor))
    await editor.edit((edit) => edit.replace(positionOf(editor.document, ' It closed'), ' Mara Velasco said.'))
    await eventually('certain now', () => api.doubted(editor) === undefined)
  })

  test('answers to the pointer only while its layer is shown', async () => {
    const { editor } = await openDoubted()
    assert.match((await cardsAt(editor.document, 'told us')).join(), /Speaker un/)
    await run('toggle.uncertain')
    assert.deepEqual(await cardsAt(editor.document, 'told us'), [])
  })
})
