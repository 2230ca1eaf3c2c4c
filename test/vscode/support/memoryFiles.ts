// A file system in memory: texts for the suites under names of their own, on the desktop and in the browser alike.
import * as vscode from 'vscode'

const scheme = 'newsmark-test'
const endings: Readonly<Record<string, string>> = { news: 'news', plaintext: 'txt', markdown: 'md', json: 'json' }

class MemoryFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event
  private readonly files = new Map<string, Uint8Array>()

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined)
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.readFile(uri).length }
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const content = this.files.get(uri.path)
    if (!content) throw vscode.FileSystemError.FileNotFound(uri)
    return content
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.files.set(uri.path, content)
  }

  readDirectory(): [string, vscode.FileType][] {
    return []
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri)
  }

  delete(uri: vscode.Uri): void {
    this.files.delete(uri.path)
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.files.set(to.path, this.readFile(from))
    this.files.delete(from.path)
  }
}

const files = new MemoryFiles()
let count = 0

/** Stores a text under a name that no other text of this run has, with the ending of its language. */
export function storeText(content: string, language: string): vscode.Uri {
  if (count === 0) vscode.workspace.registerFileSystemProvider(scheme, files)
  const uri = vscode.Uri.from({ scheme, path: `/${++count}.${endings[language] ?? 'txt'}` })
  files.writeFile(uri, new TextEncoder().encode(content))
  return uri
}
