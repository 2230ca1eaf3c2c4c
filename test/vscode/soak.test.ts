// A long working day in a few seconds: thousands of edits in a long article, while layers are toggled and quotes are walked.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, newsmark, openText, pause, report } from './support/editor.ts'
import { usedHeap } from './support/heap.ts'
import { keepsLog, logText } from './support/log.ts'
import { inWords, watchStalls } from './support/stalls.ts'
import { longArticle, typeAllDay } from './support/typist.ts'

const EDITS = 2000
/** After so many edits the typist rests until the text has been read again. */
const BREATH = 100
const LENGTH = 300_000

suite('a long day of typing', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('newsmark.resetLayers')
    await closeAll()
  })

  test('leaves the article of a fresh reading, no error in the log and no memory behind', async function () {
    this.timeout(200_000)
    const api = await newsmark()
    const editor = await openText(longArticle(LENGTH))
    const { document } = editor
    await api.getArticle(document.uri)
    const before = usedHeap()
    const stalls = watchStalls()
    await typeAllDay(editor, EDITS, async (i) => {
      if (i % 90 === 0) await vscode.commands.executeCommand('newsmark.toggle.person')
      if (i % 40 === 0) await vscode.commands.executeCommand('newsmark.nextQuote')
      if (i % 250 === 0) await vscode.commands.executeCommand('newsmark.toggle')
      if (i % BREATH === BREATH - 1) await api.getArticle(document.uri)
    })
    const edited = await api.getArticle(document.uri)
    const worst = stalls.stop()
    await pause(300)
    const after = usedHeap()
    await report(
      `${EDITS} edits in ${LENGTH / 1000} KB: longest stall ${inWords(worst)}` +
        (before === undefined || after === undefined
          ? ', memory of this host unknown'
          : `, memory ${megabytes(before)} before and ${megabytes(after)} after`),
    )
    const fresh = await openText(document.getText())
    assert.deepEqual(edited, await api.getArticle(fresh.document.uri))
    if (keepsLog()) {
      const log = await logText(new RegExp(`Read ${document.getText().length} characters`))
      assert.doesNotMatch(log, /\[error\]/)
    }
    if (before !== undefined && after !== undefined) {
      assert.ok(after < before * 1.2, `${megabytes(before)} have become ${megabytes(after)}`)
    }
  })
})

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
