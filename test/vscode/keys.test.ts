import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { newsmark } from './support/editor.ts'

interface Binding {
  readonly command: string
  readonly key: string
  readonly mac?: string
  readonly when: string
}

suite('commands and keys', () => {
  const manifest = () => vscode.extensions.getExtension('newsmark.newsmark')!.packageJSON.contributes

  test('every command of the manifest is there', async () => {
    await newsmark()
    const commands = await vscode.commands.getCommands(true)
    for (const { command } of manifest().commands) assert.ok(commands.includes(command), command)
  })

  test('no key is taken from VS Code, but for Escape while one speaker is in the light', async () => {
    const list = vscode.Uri.parse('vscode://defaultsettings/keybindings.json')
    const text = (await vscode.workspace.openTextDocument(list)).getText()
    const defaults = [...text.matchAll(/"key":\s*"([^"]+)",[^}]*?"command":\s*"([^"]+)"/gs)]
    assert.ok(defaults.length > 100)
    const mac = defaults.some(([, key]) => key?.includes('cmd+'))
    const taken = new Set(defaults.filter(([, , command]) => !command?.startsWith('newsmark.')).map(([, key]) => key))
    for (const binding of manifest().keybindings as Binding[]) {
      const key = (mac && binding.mac) || binding.key
      if (key === 'escape' && binding.when.includes('&& newsmark.focused && !editorHasSelection')) continue
      assert.ok(!taken.has(key), `${key} of ${binding.command}`)
    }
  })
})
