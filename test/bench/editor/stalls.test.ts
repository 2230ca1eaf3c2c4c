// How long the extension host could not answer while somebody types in a long article and Newsmark reads along, against
// the same typing in the same text while Newsmark leaves it alone.
import * as vscode from 'vscode'
import { closeAll, newsmark, openText, report } from '../../vscode/support/editor.ts'
import { inWords, type Stall, watchStalls } from '../../vscode/support/stalls.ts'
import { longArticle, typeAllDay } from '../../vscode/support/typist.ts'

const EDITS = 2000
const LENGTH = 300_000
const ROUNDS = 2
/** After so many edits the typist rests until the text has been read again. */
const BREATH = 100

suite('stalls', () => {
  test('while one types', async function () {
    this.timeout(600_000)
    const rounds: { readonly read: Stall; readonly alone: Stall }[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const alone = await typeAlone()
      const read = await typeAndRead()
      await report(`longest stall ${inWords(read)}; without Newsmark ${inWords(alone)}`)
      rounds.push({ read, alone })
    }
    const worst = (of: 'read' | 'alone') => Math.max(...rounds.map((round) => round[of].gap))
    const times = worst('read') / worst('alone')
    await report(
      `${EDITS} edits in ${LENGTH / 1000} KB, ${ROUNDS} times: longest stall ${worst('read').toFixed(0)} ms (bar 50), ` +
        `${times.toFixed(1)} × that of VS Code alone`,
    )
  })
})

async function typeAndRead(): Promise<Stall> {
  const api = await newsmark()
  const editor = await openText(longArticle(LENGTH))
  const { uri } = editor.document
  const { executeCommand } = vscode.commands
  await api.getArticle(uri)
  const stalls = watchStalls()
  await typeAllDay(editor, EDITS, async (i) => {
    if (i % 90 === 0) await executeCommand('newsmark.toggle.person')
    if (i % 40 === 0) await executeCommand('newsmark.nextQuote')
    if (i % 250 === 0) await executeCommand('newsmark.toggle')
    if (i % BREATH === BREATH - 1) await api.getArticle(uri)
  })
  await api.getArticle(uri)
  const worst = stalls.stop()
  await executeCommand('newsmark.resetLayers')
  await closeAll()
  return worst
}

async function typeAlone(): Promise<Stall> {
  await newsmark()
  const editor = await openText(longArticle(LENGTH), 'plaintext')
  await vscode.commands.executeCommand('newsmark.stopReading')
  const stalls = watchStalls()
  await typeAllDay(editor, EDITS)
  const worst = stalls.stop()
  await vscode.commands.executeCommand('newsmark.detectAgain')
  await closeAll()
  return worst
}
