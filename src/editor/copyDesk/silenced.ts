// What a reader does not want to hear again about a document: remembered in the workspace, never written into the article.
import * as vscode from 'vscode'
import { COPY_RULES, type CopyRule, type Finding } from '../../core/features/copyDesk/index.ts'
import { followRenames } from '../renames.ts'

interface Silence {
  readonly rules: readonly CopyRule[]
  /** `Finding.about` of single findings, by their rule. */
  readonly findings: readonly string[]
}

const KEY = 'newsmark.copyDesk.silenced'
const NOTHING: Silence = { rules: [], findings: [] }

/** Rules and findings silenced by document. They follow a file that is renamed; those of unsaved texts end with them. */
export class Silenced implements vscode.Disposable {
  private readonly byDocument: Map<string, Silence>
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>()
  private readonly watching: vscode.Disposable

  /** Fires with the document about which more or less is said now. */
  readonly onDidChange = this.changed.event

  constructor(private readonly memory: vscode.Memento) {
    this.byDocument = new Map(Object.entries(memory.get<Record<string, Silence>>(KEY, {})))
    this.watching = vscode.Disposable.from(
      vscode.workspace.onDidRenameFiles((event) => followRenames(this.byDocument, event) && this.announceAll()),
      vscode.workspace.onDidCloseTextDocument(({ isUntitled, uri }) => {
        if (isUntitled) this.byDocument.delete(uri.toString())
      }),
    )
  }

  has(document: vscode.TextDocument): boolean {
    return this.byDocument.has(document.uri.toString())
  }

  isSilenced(document: vscode.TextDocument, finding: Finding): boolean {
    const { rules, findings } = this.of(document)
    return rules.includes(finding.rule) || findings.includes(keyOf(finding))
  }

  silenceRule(document: vscode.TextDocument, rule: CopyRule): Promise<void> {
    const { rules, findings } = this.of(document)
    return this.keep(document, { rules: COPY_RULES.filter((each) => each === rule || rules.includes(each)), findings })
  }

  silenceFinding(document: vscode.TextDocument, finding: Finding): Promise<void> {
    const { rules, findings } = this.of(document)
    return this.keep(document, { rules, findings: [...new Set([...findings, keyOf(finding)])] })
  }

  /** Everything is said again. */
  restore(document: vscode.TextDocument): Promise<void> {
    return this.keep(document, NOTHING)
  }

  dispose(): void {
    vscode.Disposable.from(this.watching, this.changed).dispose()
  }

  private of(document: vscode.TextDocument): Silence {
    return this.byDocument.get(document.uri.toString()) ?? NOTHING
  }

  private async keep(document: vscode.TextDocument, silence: Silence): Promise<void> {
    const key = document.uri.toString()
    if (silence.rules.length + silence.findings.length > 0) this.byDocument.set(key, silence)
    else this.byDocument.delete(key)
    this.changed.fire(document)
    await this.store()
  }

  /** A file may be open under its new name before what was silenced of it has followed. */
  private announceAll(): void {
    for (const document of vscode.workspace.textDocuments) if (this.has(document)) this.changed.fire(document)
    void this.store()
  }

  private async store(): Promise<void> {
    const kept = [...this.byDocument].filter(([key]) => !key.startsWith('untitled:'))
    await this.memory.update(KEY, Object.fromEntries(kept))
  }
}

const keyOf = ({ rule, about }: Finding): string => `${rule}: ${about}`
