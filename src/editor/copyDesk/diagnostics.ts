// Shows what the copy desk finds as diagnostics. Off until a setting turns it on; every complete reading is checked once.
import * as vscode from 'vscode'
import { type CopyRule, checkCopyInSteps, type Finding } from '../../core/features/copyDesk/index.ts'
import { rulesTurnedOff } from '../../core/features/copyDesk/switches.ts'
import type { Article } from '../../core/model.ts'
import { inTurns } from '../../reading/turns.ts'
import { keyOf, type LiveDocuments } from '../liveDocuments.ts'
import { Places } from '../places.ts'
import { isListed } from '../schemes.ts'
import { messageOf, messageOfRelated } from './messages.ts'
import type { DeskConfig, DeskSettings } from './settings.ts'
import type { Silenced } from './silenced.ts'

/** A text with more is no article any more, and a list of them helps nobody. */
const MOST = 1000

interface Checked {
  readonly article: Article
  readonly settings: DeskSettings
  /** All that the rules found, in order of the text; `findings` are those the reader wants to hear of. */
  readonly found: readonly Finding[]
  readonly findings: readonly Finding[]
}

/** So many are made into diagnostics at one go. */
const A_STEP = 50

export class DeskDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('newsmark')
  private readonly checked = new Map<string, Checked>()
  /** The check of each document that counts: one that began before the last change of anything does not. */
  private readonly running = new WeakMap<vscode.TextDocument, object>()

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
    const isCurrent = this.begin(document)
    const settings = this.config.of(document)
    const reading = this.documents.reading(document)
    const isWanted = settings.enabled && isListed(document.uri)
    if (!isWanted || !reading?.complete) {
      if (!isWanted || !reading) this.forget(document)
      return
    }
    const { article } = reading
    const known = this.checked.get(keyOf(document))
    // What the reader wants to hear of may change often; what there is to say stays.
    const isKnown = known?.article === article && known.settings === settings
    const found = isKnown ? known.found : await findIn(document, article, settings)
    if (isCurrent()) await this.show(document, { article, settings, found }, isCurrent)
  }

  forget(document: vscode.TextDocument): void {
    this.running.delete(document)
    if (this.checked.delete(keyOf(document))) this.collection.delete(document.uri)
  }

  dispose(): void {
    this.collection.dispose()
  }

  /** Notes that a check begins; what is given back tells whether another has begun since, or nothing is to be shown. */
  private begin(document: vscode.TextDocument): () => boolean {
    const run = {}
    this.running.set(document, run)
    return () => this.running.get(document) === run
  }

  private async show(
    document: vscode.TextDocument,
    { article, settings, found }: Omit<Checked, 'findings'>,
    isCurrent: () => boolean,
  ): Promise<void> {
    const reading = this.documents.reading(document)
    if (reading?.article !== article) return
    const findings = found.filter((finding) => !this.silenced.isSilenced(document, finding)).slice(0, MOST)
    const diagnostics: vscode.Diagnostic[] = []
    await inTurns(pushDiagnostics(diagnostics, document.uri, new Places(document, reading), findings, settings))
    // A text that was edited meanwhile is being read again, and that reading will be checked.
    if (!isCurrent() || this.documents.reading(document) !== reading) return
    this.checked.set(keyOf(document), { article, settings, found, findings })
    this.collection.set(document.uri, diagnostics)
  }
}

/** What the rules find, in order of the text. */
async function findIn(document: vscode.TextDocument, article: Article, settings: DeskSettings): Promise<Finding[]> {
  const off = document.languageId === 'markdown' ? rulesTurnedOff(article.text) : new Set<CopyRule>()
  const rules = [...settings.severity.keys()].filter((rule) => !off.has(rule))
  const found: Finding[] = []
  await inTurns(checkCopyInSteps(article, rules, found))
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

function* pushDiagnostics(
  diagnostics: vscode.Diagnostic[],
  uri: vscode.Uri,
  places: Places,
  findings: readonly Finding[],
  { severity }: DeskSettings,
): Generator<void, void> {
  for (const [index, finding] of findings.entries()) {
    if (index % A_STEP === A_STEP - 1) yield
    const diagnostic = new vscode.Diagnostic(places.rangeOf(finding), messageOf(finding), severity.get(finding.rule))
    diagnostic.source = 'Newsmark'
    diagnostic.code = finding.rule
    diagnostic.relatedInformation = finding.related.map(
      (span) =>
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(uri, places.rangeOf(span)),
          messageOfRelated(finding),
        ),
    )
    diagnostics.push(diagnostic)
  }
}
