import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {
  article,
  closeAll,
  eventually,
  newsmark,
  nextReading,
  openSample,
  openText,
  openUnsaved,
  recipe,
  wordsWith,
} from './support/editor.ts'

suite('which documents are read', () => {
  teardown(closeAll)

  test('a document of the language News', async () => {
    const api = await newsmark()
    const editor = await openText('Cole resigns')
    assert.ok(await api.getArticle(editor.document.uri))
  })

  test('.news and .news.txt files are News, .txt files stay plain text', async () => {
    assert.equal((await openSample('merger.news')).document.languageId, 'news')
    assert.equal((await openSample('ferry.txt')).document.languageId, 'plaintext')
  })

  test('a plain text file that reads like news', async () => {
    const api = await newsmark()
    const editor = await openSample('ferry.txt')
    await eventually('its people are marked', () => wordsWith(api, editor, 'person').length > 0)
  })

  test('an unsaved text', async () => {
    const api = await newsmark()
    const editor = await openUnsaved(article, 'plaintext')
    assert.ok(editor.document.isUntitled)
    await eventually('its people are marked', () => wordsWith(api, editor, 'person').includes('Mara Velasco'))
  })

  test('a Markdown file that reads like news', async () => {
    const api = await newsmark()
    const editor = await openSample('interview.md')
    assert.equal(editor.document.languageId, 'markdown')
    await eventually('its quotes are marked', () => wordsWith(api, editor, 'person').length > 0)
  })

  test('a text that cannot be edited', async () => {
    const api = await newsmark()
    const provider = vscode.workspace.registerTextDocumentContentProvider('press', {
      provideTextDocumentContent: () => article,
    })
    try {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('press://archive/bridge.txt'))
      const editor = await vscode.window.showTextDocument(document)
      await eventually('it is marked', () => wordsWith(api, editor, 'person').includes('Mara Velasco'))
    } finally {
      provider.dispose()
    }
  })

  test('other plain text stays untouched', async () => {
    const api = await newsmark()
    for (const language of ['plaintext', 'markdown']) {
      const editor = await openText(recipe, language)
      assert.equal(await api.getArticle(editor.document.uri), undefined)
      assert.deepEqual(api.painted(editor), {})
      assert.equal(api.status(), undefined)
    }
  })

  test('a text becomes news while it is pasted, and stays so while it is edited', async () => {
    const api = await newsmark()
    const editor = await openText('', 'plaintext')
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), article))
    await eventually('the pasted article is marked', () => wordsWith(api, editor, 'directQuote').length > 0)
    const readAgain = nextReading(api, editor.document)
    await editor.edit((edit) => edit.delete(new vscode.Range(2, 0, 6, 0)))
    await readAgain
    assert.ok(await api.getArticle(editor.document.uri))
  })

  test('an emptied text is judged afresh', async () => {
    const api = await newsmark()
    const editor = await openText(article, 'plaintext')
    await eventually('read', () => api.getArticle(editor.document.uri))
    await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, editor.document.lineCount, 0)))
    await eventually('left alone', async () => (await api.getArticle(editor.document.uri)) === undefined)
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), recipe))
    // What is written later into another text has been judged: so has this.
    const later = await openText('', 'plaintext')
    await later.edit((edit) => edit.insert(new vscode.Position(0, 0), article))
    await eventually('the other text is marked', () => wordsWith(api, later, 'person').length > 0)
    assert.equal(await api.getArticle(editor.document.uri), undefined)
  })
})

suite('the reader decides', () => {
  teardown(async () => {
    await vscode.workspace.getConfiguration('newsmark').update('detect', undefined, vscode.ConfigurationTarget.Global)
    await closeAll()
  })

  test('a command reads any document, another stops, a third leaves it to Newsmark', async () => {
    const api = await newsmark()
    const editor = await openText('“No,” said Mara Velasco.', 'plaintext')
    const { uri } = editor.document
    assert.equal(await api.getArticle(uri), undefined)
    await vscode.commands.executeCommand('newsmark.readAsNews')
    assert.ok(await api.getArticle(uri))
    await eventually('it is marked', () => wordsWith(api, editor, 'person').includes('Mara Velasco'))
    await vscode.commands.executeCommand('newsmark.stopReading')
    assert.equal(await api.getArticle(uri), undefined)
    assert.deepEqual(api.painted(editor), {})
    assert.equal(api.status(), 'not read')
    await vscode.commands.executeCommand('newsmark.detectAgain')
    assert.equal(await api.getArticle(uri), undefined)
    assert.equal(api.status(), undefined)
  })

  test('a stopped article comes back', async () => {
    const api = await newsmark()
    const editor = await openText(article)
    await vscode.commands.executeCommand('newsmark.stopReading')
    assert.equal(await api.getArticle(editor.document.uri), undefined)
    await vscode.commands.executeCommand('newsmark.detectAgain')
    await eventually('it is marked again', () => wordsWith(api, editor, 'person').length > 0)
  })

  test('a document of another language is read by command, with cards and outline', async () => {
    const api = await newsmark()
    const editor = await openText(article, 'json')
    await vscode.commands.executeCommand('newsmark.readAsNews')
    assert.ok(await api.getArticle(editor.document.uri))
    const symbols = await eventually('an outline', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        editor.document.uri,
      )
      return found?.some(({ name }) => name === 'People') && found
    })
    assert.ok(symbols.length > 0)
  })

  test('an outline comes and goes as the reader decides, without an edit', async () => {
    const { executeCommand } = vscode.commands
    const editor = await openText(article, 'plaintext')
    const names = async () =>
      (
        await executeCommand<vscode.DocumentSymbol[] | undefined>(
          'vscode.executeDocumentSymbolProvider',
          editor.document.uri,
        )
      )?.map(({ name }) => name) ?? []
    await eventually('an outline', async () => (await names()).length > 0)
    await executeCommand('newsmark.stopReading')
    await eventually('no outline', async () => (await names()).length === 0)
    await executeCommand('newsmark.readAsNews')
    await eventually('an outline again', async () => (await names()).length > 0)
    await executeCommand('newsmark.detectAgain')
  })

  test('the setting reads every plain text, or none', async () => {
    const api = await newsmark()
    const config = vscode.workspace.getConfiguration('newsmark')
    const editor = await openText(recipe, 'plaintext')
    await config.update('detect', 'always', vscode.ConfigurationTarget.Global)
    await eventually('everything is read', () => api.getArticle(editor.document.uri))
    await config.update('detect', 'never', vscode.ConfigurationTarget.Global)
    const news = await openText(article, 'plaintext')
    assert.equal(await api.getArticle(news.document.uri), undefined)
    assert.ok(await api.getArticle((await openText(article)).document.uri))
  })
})
