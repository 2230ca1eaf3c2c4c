// Names to write: those the article already has, offered when a capital letter begins a word or when the reader asks.
import * as vscode from 'vscode'
import { buildNames, measureWritten, namesToWrite, type WrittenName } from '../../core/features/namesToWrite.ts'
import type { EntityType } from '../../core/model.ts'
import { inTurns } from '../../reading/turns.ts'
import type { Config } from '../config.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { Places } from '../places.ts'
import { wordForType } from '../words.ts'

const { l10n, CompletionItemKind } = vscode

const KINDS: Readonly<Record<EntityType, vscode.CompletionItemKind>> = {
  PERSON: CompletionItemKind.Class,
  ORG: CompletionItemKind.Struct,
  PLACE: CompletionItemKind.Module,
  FACILITY: CompletionItemKind.Module,
  NORP: CompletionItemKind.Enum,
  DATE: CompletionItemKind.Value,
  MONEY: CompletionItemKind.Value,
  PRODUCT: CompletionItemKind.Constant,
  EVENT: CompletionItemKind.Event,
  MISC: CompletionItemKind.Field,
}
const LONGEST_NAME = 120
const MOST = 1000

export class NameCompletion implements vscode.CompletionItemProvider {
  constructor(
    private readonly documents: LiveDocuments,
    private readonly config: Config,
  ) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionItem[] | undefined> {
    const reading = this.documents.reading(document)
    if (!reading || !this.config.of(document).completion) return undefined
    const lineStart = new vscode.Position(position.line, Math.max(0, position.character - LONGEST_NAME))
    const before = document.getText(new vscode.Range(lineStart, position))
    const word = document.getWordRangeAtPosition(position) ?? new vscode.Range(position, position)
    const begun = document.getText(new vscode.Range(word.start, position))
    // VS Code does not say whether it asks because a letter was typed. When all that is typed has been read, the reader asks.
    const isTyping = reading.version !== document.version
    if (isTyping && !beginsAsName(begun)) return undefined
    const places = new Places(document, reading)
    await inTurns(buildNames(reading.article))
    if (token.isCancellationRequested) return undefined
    const names = namesToWrite(reading.article, places.offsetAt(position)).slice(0, MOST)
    const written = measureWritten(before)
    return names.map((name, rank) => toItem(name, rank, written(name.name), position, word))
  }
}

function beginsAsName(begun: string): boolean {
  return /^\p{Lu}/u.test(begun)
}

function toItem(
  { name, type, of, description }: WrittenName,
  rank: number,
  written: number,
  position: vscode.Position,
  word: vscode.Range,
): vscode.CompletionItem {
  const what = of === null ? (description ?? wordForType(type)) : l10n.t('short for {0}', of)
  const item = new vscode.CompletionItem({ label: name, description: what }, KINDS[type])
  // After “Mara Vel” the whole of “Mara Velasco” is put in the place of both words.
  const start = written > 0 ? position.translate(0, -written) : word.start
  item.range = { inserting: new vscode.Range(start, position), replacing: new vscode.Range(start, word.end) }
  item.filterText = name
  item.sortText = String(rank).padStart(4, '0')
  return item
}
