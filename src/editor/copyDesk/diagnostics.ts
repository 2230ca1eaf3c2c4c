// Shows what the copy desk finds as diagnostics. Off until a setting turns it on; every complete reading is checked once.
import * as vscode from 'vscode'
import { type CopyRule, checkCopyInSteps, type Finding } from '../../core/features/copyDesk/index.ts'
import { rulesTurnedOff } from '../../core/features/copyDesk/switches.ts'
import type { Article } from '../../core/model.ts'
import { inTurns } from '../../reading/turns.ts'
import { keyOf, type LiveDocuments } from '../liveDocuments.ts'
import { Places } from '../places.ts'
import { messageOf, messageOfRelated } from './messages.ts'
import type { DeskConfig, DeskSettings } from './settings.ts'
import type { Silenced } from './silenced.ts'

/** A text with more is no article any more, and a list of them helps nobody. */
const MOST = 1000

interface Checked {
  readonly article: Article
  readonly findings: readonly Finding[]
}

export class DeskDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('newsmark')
  private readonly checked = new Map<string, Checked>()

  constructor(
    private readonly documents: LiveDocuments,
    private readonly config: DeskConfig,
    private readonly silenced: Silenced,
  ) {}

  /** What stands in the list for a document, as of its last reading. */
  findings(document: vscode.TextDocument): Checked | undefined {
    return this.checked.get(keyOf(document))
  }

  checkAll(): void {
    for (const document of vscode.workspace.textDocuments) void this.check(document)
  }

  /** Checks a document as it was last read, or forgets what was found in it. */
  async check(document: vscode.TextDocument): Promise<void> {
    const settings = this.config.of(document)
    const reading = this.documents.reading(document)
    if (!settings.enabled || !reading?.complete) {
      if (!settings.enabled || !reading) this.forget(document)
      return
    }
    const { article } = reading
    const off = document.languageId === 'markdown' ? rulesTurnedOff(article.text) : new Set<CopyRule>()
    const rules = [...settings.severity.keys()].filter((rule) => !off.has(rule))
    const found: Finding[] = []
    await inTurns(checkCopyInSteps(article, rules, found))
    // While the rules took their turns the text may have been read again: that reading is checked instead.
    if (this.documents.reading(document)?.article !== article || document.isClosed) return
    const findings = found.filter((finding) => !this.silenced.isSilenced(document, finding)).slice(0, MOST)
    this.checked.set(keyOf(document), { article, findings })
    this.show(document, findings, settings)
  }

  forget(document: vscode.TextDocument): void {
    if (this.checked.delete(keyOf(document))) this.collection.delete(document.uri)
  }

  dispose(): void {
    this.collection.dispose()
  }

  private show(document: vscode.TextDocument, findings: readonly Finding[], { severity }: DeskSettings): void {
    const reading = this.documents.reading(document)
    if (!reading) return
    const places = new Places(document, reading)
    this.collection.set(
      document.uri,
      findings.map((finding) => {
        const diagnostic = new vscode.Diagnostic(
          places.rangeOf(finding),
          messageOf(finding),
          severity.get(finding.rule),
        )
        diagnostic.source = 'Newsmark'
        diagnostic.code = finding.rule
        diagnostic.relatedInformation = finding.related.map(
          (span) =>
            new vscode.DiagnosticRelatedInformation(
              new vscode.Location(document.uri, places.rangeOf(span)),
              messageOfRelated(finding),
            ),
        )
        return diagnostic
      }),
    )
  }
}
