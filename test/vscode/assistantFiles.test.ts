import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, newsmark } from './support/editor.ts'

suite('the files that tools for assistants read', () => {
  teardown(closeAll)

  const ask = async (file: string): Promise<{ readonly file: string; readonly total: number }> => {
    const { content } = await vscode.lm.invokeTool('newsmark_list_quotes', {
      input: { file },
      toolInvocationToken: undefined,
    })
    const [part] = content
    assert.ok(part instanceof vscode.LanguageModelTextPart)
    return JSON.parse(part.value)
  }
  const folder = () => vscode.workspace.workspaceFolders![0]!.uri

  test('lie in the workspace, by their path and by their address', async () => {
    await newsmark()
    const { total } = await ask('ferry.txt')
    assert.ok(total > 3)
    for (const address of [`${folder()}/ferry.txt`, `${folder().path}/ferry.txt`, `${folder()}/%66erry.txt`]) {
      assert.deepEqual(await ask(address), { ...(await ask('ferry.txt')) }, address)
    }
  })

  test('and nowhere else, however the way out is written', async () => {
    await newsmark()
    for (const way of ['..%2F', '%2e%2e/', '%2e%2e%2F', '..%5C', 'sub/..%2f..%2f']) {
      await assert.rejects(() => ask(`${folder()}/${way}package.json`), /No file/)
      await assert.rejects(() => ask(`${folder().path}/${way}package.json`), /No file/)
    }
    await assert.rejects(() => ask(`${folder().path}/../package.json`), /No file/)
    await assert.rejects(() => ask('../package.json'), /No file/)
    await assert.rejects(() => ask('file:///etc/hostname'), /No file/)
  })

  test('may be written in UTF-16, and pictures are none', async function () {
    await newsmark()
    if (vscode.workspace.fs.isWritableFileSystem(folder().scheme) !== true) this.skip()
    const file = vscode.Uri.joinPath(folder(), `utf16-${Date.now()}.txt`)
    const picture = vscode.Uri.joinPath(folder(), `picture-${Date.now()}.png`)
    const text = '\ufeffWorks to begin\n\n“We dig in May,” said Petra Oyelaran of Dunmore.\n'
    try {
      await vscode.workspace.fs.writeFile(file, new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer))
      await vscode.workspace.fs.writeFile(
        picture,
        Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 0, 0]),
      )
      assert.equal((await ask(file.toString())).total, 1)
      await assert.rejects(() => ask(picture.toString()), /not a text file/)
    } finally {
      for (const each of [file, picture]) await vscode.workspace.fs.delete(each)
    }
  })
})
