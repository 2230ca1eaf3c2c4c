// The article a tool is asked about: an open document, or a file of the workspace that nobody has opened. Files outside the
// workspace are not read: whoever writes to a model must not get at them through Newsmark.
import * as vscode from 'vscode'
import type { Article } from '../../core/model.ts'
import type { ReadText } from '../../reading/reader.ts'
import { keyOf, type LiveDocuments } from '../liveDocuments.ts'
import { isListed } from '../schemes.ts'

export interface Asked {
  /** How the answer calls the file. */
  readonly file: string
  readonly article: Article
  /** Characters at the end that were not read because the text is longer than the setting allows. */
  readonly unread: number
}

/** What went wrong, in words that say what to ask instead. */
export interface Unanswerable {
  readonly problem: string
}

type Read = (text: string, signal: AbortSignal) => Promise<ReadText | null>

/** Articles of files that are not open are kept for the next question about them: a few long ones, or many. */
const MOST_CHARACTERS_KEPT = 500_000
const KEPT_FOR = 5 * 60_000

interface Kept {
  readonly key: string
  readonly article: Article
}

export class Articles implements vscode.Disposable {
  private kept: readonly Kept[] = []
  private dropping: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly documents: LiveDocuments,
    /** The document the side bar speaks of. */
    private readonly front: () => vscode.TextDocument | undefined,
    private readonly read: Read,
    private readonly maximumLength: () => number,
  ) {}

  /**
   * The article of a file: its path in the workspace, its address, or the name of an open document; without one the document
   * in front.
   */
  async find(file: string | undefined, signal: AbortSignal): Promise<Asked | Unanswerable> {
    const open = openDocuments()
    if (file === undefined) {
      const document = this.front() ?? this.onlyArticle(open)
      if (document) return this.ofDocument(document, signal)
      return { problem: `No document is in front. Give "file": ${offer(open)}` }
    }
    const named = open.filter((document) => isCalled(document.uri, file))
    if (named.length > 1) {
      const addresses = named.map(({ uri }) => uri.toString()).join('; ')
      return {
        problem: `Several open documents are called “${file}”. Give one of these addresses as "file": ${addresses}`,
      }
    }
    if (named[0]) return this.ofDocument(named[0], signal)
    return this.ofFile(file, open, signal)
  }

  dispose(): void {
    clearTimeout(this.dropping)
    this.kept = []
  }

  private onlyArticle(open: readonly vscode.TextDocument[]): vscode.TextDocument | undefined {
    const articles = open.filter((document) => this.documents.verdict(document)?.news)
    return articles.length === 1 ? articles[0] : undefined
  }

  private async ofDocument(document: vscode.TextDocument, signal: AbortSignal): Promise<Asked | Unanswerable> {
    const file = nameOf(document.uri)
    const reading = await this.documents.whenRead(document)
    if (reading) return { file, article: reading.article, unread: reading.unread }
    // Not recognised as news; but someone asks about it.
    return this.ofText(file, `${keyOf(document)} ${document.version}`, document.getText(), signal)
  }

  private async ofFile(
    file: string,
    open: readonly vscode.TextDocument[],
    signal: AbortSignal,
  ): Promise<Asked | Unanswerable> {
    for (const uri of candidates(file)) {
      const stat = await vscode.workspace.fs.stat(uri).then(undefined, () => null)
      if (!stat || (stat.type & vscode.FileType.File) === 0) continue
      // A character takes four bytes at most.
      if (stat.size > 4 * this.maximumLength())
        return { problem: `“${file}” is too long to be read: ${stat.size} bytes.` }
      const bytes = await vscode.workspace.fs.readFile(uri)
      const text = await vscode.workspace.decode(bytes, { uri }).then(undefined, () => null)
      if (text === null) return { problem: `“${file}” is not a text file.` }
      return this.ofText(nameOf(uri), `${uri.toString()} ${stat.mtime} ${stat.size}`, text, signal)
    }
    const folders = vscode.workspace.workspaceFolders?.map(({ name }) => name).join('; ')
    const inFolder = folders ? ` or in the workspace (${folders}); give its path from there` : ', and no folder is open'
    return { problem: `No file “${file}” is open${inFolder}. ${offer(open)}` }
  }

  private async ofText(file: string, key: string, text: string, signal: AbortSignal): Promise<Asked | Unanswerable> {
    const unread = Math.max(0, text.length - this.maximumLength())
    const known = this.kept.find((each) => each.key === key)
    const article = known?.article ?? (await this.read(text.slice(0, text.length - unread), signal))?.article
    if (!article) return { problem: 'The reading was cancelled. Ask again.' }
    this.keep({ key, article })
    return { file, article, unread }
  }

  /** Keeps an article for some minutes, and of the ones before as many as together are no longer than may be. */
  private keep(newest: Kept): void {
    let characters = 0
    this.kept = [newest, ...this.kept.filter(({ key }) => key !== newest.key)].filter(({ article }) => {
      characters += article.text.length
      return article === newest.article || characters <= MOST_CHARACTERS_KEPT
    })
    clearTimeout(this.dropping)
    this.dropping = setTimeout(() => this.dispose(), KEPT_FOR)
  }
}

function openDocuments(): vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(({ uri, isClosed }) => !isClosed && isListed(uri))
}

function isCalled(uri: vscode.Uri, file: string): boolean {
  const wanted = file.replaceAll('\\', '/').replace(/^\.?\//u, '')
  return uri.toString() === file || uri.path === file || nameOf(uri) === wanted || uri.path.endsWith(`/${wanted}`)
}

const nameOf = (uri: vscode.Uri): string =>
  vscode.workspace.getWorkspaceFolder(uri) ? vscode.workspace.asRelativePath(uri) : uri.toString(true)

/** Where a file of that path may lie: in one of the workspace's folders, and nowhere else. */
function candidates(file: string): vscode.Uri[] {
  const path = file.replaceAll('\\', '/')
  if (/^[a-z][\w+.-]+:\//iu.test(path)) return [vscode.Uri.parse(file)].filter(isInside)
  const folders = vscode.workspace.workspaceFolders ?? []
  const found = folders.flatMap(({ uri, name }) => {
    if (path.startsWith('/')) return [uri.with({ path: path.replace(/^\/+/u, '/') })]
    const bare = path.replace(/^\.\//u, '')
    const named = bare.startsWith(`${name}/`) ? [vscode.Uri.joinPath(uri, bare.slice(name.length + 1))] : []
    return [vscode.Uri.joinPath(uri, bare), ...named]
  })
  return found.filter(isInside)
}

/** Whether an address lies in the workspace once nothing in it is encoded: “%2e%2e%2F” leads out of it as “../” does. */
function isInside(uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri) !== undefined && !uri.path.split(/[\\/]/u).includes('..')
}

function offer(open: readonly vscode.TextDocument[]): string {
  const names = open.slice(0, 20).map(({ uri }) => nameOf(uri))
  return names.length > 0 ? `These documents are open: ${names.join('; ')}.` : 'No document is open.'
}
