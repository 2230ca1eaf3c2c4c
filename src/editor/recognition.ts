// Is this document read as news? The reader's word first, then its language, then the setting, then its content.
import * as vscode from 'vscode'
import { recogniseNews } from '../core/text/recognise.ts'
import type { Config } from './config.ts'
import { followRenames } from './renames.ts'
import { isText } from './schemes.ts'

export type Choice = 'read' | 'stop'

export interface Verdict {
  readonly news: boolean
  readonly by: 'command' | 'language' | 'setting' | 'content' | 'kind'
}

/** The languages Newsmark looks at unasked; any other document is read by command only. */
export const LANGUAGES: readonly string[] = ['news', 'plaintext', 'markdown']

const CHOICES_KEY = 'newsmark.choices'
const MOST_CHOICES = 500
// Headline, dateline and a few paragraphs tell; the rest of a long file need not be looked at.
const CHARACTERS_JUDGED = 20_000

export class Recognition {
  private readonly choices: Map<string, Choice>
  private readonly byContent = new Set<string>()

  constructor(
    private readonly memory: vscode.Memento,
    private readonly config: Config,
  ) {
    this.choices = new Map(Object.entries(memory.get<Record<string, Choice>>(CHOICES_KEY, {})))
  }

  /** Judges a document as it is now. One that was news by content stays news while it is edited, until it is emptied. */
  judge(document: vscode.TextDocument): Verdict {
    const key = document.uri.toString()
    const choice = this.choices.get(key)
    if (choice) return { news: choice === 'read', by: 'command' }
    if (document.languageId === 'news') return { news: true, by: 'language' }
    if (!LANGUAGES.includes(document.languageId) || !isText(document.uri)) {
      return { news: false, by: 'kind' }
    }
    const { detect } = this.config.of(document)
    if (detect !== 'auto') return { news: detect === 'always', by: 'setting' }
    const text = headOf(document)
    const news = text.trim() !== '' && (this.byContent.has(key) || recogniseNews(text).isNews)
    if (news) this.byContent.add(key)
    else this.byContent.delete(key)
    return { news, by: 'content' }
  }

  /** Remembers the reader's choice for a document, in this workspace; null takes it back. Untitled ones are not kept. */
  async choose(document: vscode.TextDocument, choice: Choice | null): Promise<void> {
    const key = document.uri.toString()
    this.byContent.delete(key)
    this.choices.delete(key)
    if (choice) this.choices.set(key, choice)
    await this.store()
  }

  /** What the reader chose goes with a file; tells whether anything was chosen for one of these. */
  rename(event: vscode.FileRenameEvent): boolean {
    const moved = followRenames(this.choices, event)
    if (moved) void this.store()
    return moved
  }

  /** A closed document is judged afresh when it is opened again. */
  forget(document: vscode.TextDocument): void {
    this.byContent.delete(document.uri.toString())
    if (document.isUntitled) this.choices.delete(document.uri.toString())
  }

  private async store(): Promise<void> {
    const kept = [...this.choices].filter(([uri]) => !uri.startsWith('untitled:')).slice(-MOST_CHOICES)
    await this.memory.update(CHOICES_KEY, Object.fromEntries(kept))
  }
}

function headOf(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(document.positionAt(0), document.positionAt(CHARACTERS_JUDGED)))
}
