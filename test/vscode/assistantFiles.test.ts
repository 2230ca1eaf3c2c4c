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
})
