// Which documents are news, and the live article of each: watches what is on the screen, reads it, follows its edits.
import * as vscode from 'vscode'
import type { Edit } from '../reading/drift.ts'
import type { Readable, Reading, ReadingStore } from '../reading/store.ts'
import type { Config } from './config.ts'
import type { Choice, Recognition, Verdict } from './recognition.ts'

export class LiveDocuments implements vscode.Disposable {
  private readonly verdicts = new Map<string, Verdict>()
  private readonly judging = new Map<string, ReturnType<typeof setTimeout>>()
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>()
  private readonly watching: vscode.Disposable[]

  /** Fires when a document begins or ceases to be news. */
  readonly onDidJudge = this.changed.event

  constructor(
    private readonly store: ReadingStore,
    private readonly recognition: Recognition,
    private readonly config: Config,
  ) {
    const { workspace, window } = vscode
    this.watching = [
      window.onDidChangeVisibleTextEditors(() => this.lookAtVisible()),
      workspace.onDidChangeTextDocument((event) => this.follow(event)),
      workspace.onDidOpenTextDocument((document) => this.isVisible(document) && this.lookAt(document)),
      workspace.onDidCloseTextDocument((document) => this.forget(document)),
      workspace.onDidRenameFiles((event) => recognition.rename(event) && this.lookAgain()),
      config.onDidChange((event) => {
        if (event.affectsConfiguration('newsmark.maximumLength')) this.readAgain()
        if (event.affectsConfiguration('newsmark.detect')) this.lookAgain()
      }),
    ]
  }

  /** The verdict on a document; undefined while nobody has looked at it. */
  verdict(document: vscode.TextDocument): Verdict | undefined {
    return this.verdicts.get(keyOf(document))
  }

  /** The article of a document as last read; undefined when it is not news or not read yet. */
  reading(document: vscode.TextDocument): Reading | undefined {
    return this.verdict(document)?.news ? this.store.get(keyOf(document)) : undefined
  }

  /** Whether the document as it is now could not be read. */
  hasFailed(document: vscode.TextDocument): boolean {
    return this.store.hasFailed(keyOf(document))
  }

  /** The reading of a document as it is now, once there. */
  async whenRead(document: vscode.TextDocument): Promise<Reading | undefined> {
    if (!this.verdict(document)) this.lookAt(document)
    return this.verdict(document)?.news ? this.store.whenRead(keyOf(document)) : undefined
  }

  /** The reader forces, stops, or leaves it to Newsmark again; what could not be read is tried again. */
  async choose(document: vscode.TextDocument, choice: Choice | null): Promise<void> {
    await this.recognition.choose(document, choice)
    if (this.hasFailed(document)) this.store.forget(keyOf(document))
    this.lookAt(document)
  }

  lookAtVisible(): void {
    for (const { document } of vscode.window.visibleTextEditors) this.lookAt(document)
  }

  /** Says again which documents are news, to those who did not hear it. */
  announceNews(): void {
    for (const document of vscode.workspace.textDocuments) if (this.verdict(document)?.news) this.changed.fire(document)
  }

  dispose(): void {
    for (const timer of this.judging.values()) clearTimeout(timer)
    vscode.Disposable.from(...this.watching, this.changed).dispose()
  }

  /** Judges a document, and plans a reading when it is news and has not been read as it is now. */
  private lookAt(document: vscode.TextDocument): void {
    if (document.isClosed) return
    const key = keyOf(document)
    const before = this.verdicts.get(key)
    const verdict = this.recognition.judge(document)
    this.verdicts.set(key, verdict)
    if (!verdict.news) this.store.forget(key)
    else if (!this.store.isCurrent(key, document.version)) this.store.read(readable(document), 0)
    if (before?.news !== verdict.news || before.by !== verdict.by) this.changed.fire(document)
  }

  private readAgain(): void {
    for (const document of this.judged()) if (this.verdict(document)?.news) this.store.read(readable(document), 0)
  }

  private lookAgain(): void {
    for (const document of this.judged()) this.lookAt(document)
  }

  /** The open documents somebody has looked at, on the screen or behind another. */
  private judged(): readonly vscode.TextDocument[] {
    return vscode.workspace.textDocuments.filter((document) => this.verdict(document))
  }

  private follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const key = keyOf(document)
    const verdict = this.verdicts.get(key)
    if (!verdict || contentChanges.length === 0) return
    const delay = this.config.of(document).readingDelay
    if (verdict.news) {
      this.store.follow(key, toEdits(contentChanges))
      this.store.read(readable(document), delay)
    }
    if (verdict.by !== 'content') return
    clearTimeout(this.judging.get(key))
    this.judging.set(
      key,
      setTimeout(() => {
        this.judging.delete(key)
        this.lookAt(document)
      }, delay),
    )
  }

  private isVisible(document: vscode.TextDocument): boolean {
    return vscode.window.visibleTextEditors.some((editor) => editor.document === document)
  }

  private forget(document: vscode.TextDocument): void {
    const key = keyOf(document)
    clearTimeout(this.judging.get(key))
    this.judging.delete(key)
    this.verdicts.delete(key)
    this.store.forget(key)
    this.recognition.forget(document)
  }
}

/** What a document is known by in the store. */
export function keyOf(document: vscode.TextDocument): string {
  return document.uri.toString()
}

/** The open document that the store knows by a key. */
export function documentWithKey(key: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => keyOf(document) === key)
}

function readable(document: vscode.TextDocument): Readable {
  return {
    key: keyOf(document),
    get version() {
      return document.version
    },
    get text() {
      return document.getText()
    },
    get focus() {
      const editor = vscode.window.visibleTextEditors.find((each) => each.document === document)
      const range = editor?.visibleRanges[0]
      return range ? { start: document.offsetAt(range.start), end: document.offsetAt(range.end) } : null
    },
  }
}

/** Changes made together all count from the text before them; taken from its end, each one leaves the others' places alone. */
function toEdits(changes: readonly vscode.TextDocumentContentChangeEvent[]): Edit[] {
  return changes
    .map(({ rangeOffset, rangeLength, text }) => ({ start: rangeOffset, removed: rangeLength, inserted: text.length }))
    .sort((a, b) => b.start - a.start)
}
