// The settings of the copy desk: whether it is on, and the severity of each rule.
import * as vscode from 'vscode'
import { COPY_RULES, type CopyRule } from '../../core/features/copyDesk/index.ts'
import { type Config, SettingsCache } from '../config.ts'

export interface DeskSettings {
  readonly enabled: boolean
  /** The rules that are on. */
  readonly severity: ReadonlyMap<CopyRule, vscode.DiagnosticSeverity>
}

const SETTING: Readonly<Record<CopyRule, string>> = {
  unbalancedMarks: 'copyDesk.unbalancedMarks',
  mixedMarks: 'copyDesk.mixedMarks',
  reopenedMark: 'copyDesk.reopenedMark',
  quoteWithoutSource: 'copyDesk.quoteWithoutSource',
  twoSpellings: 'copyDesk.twoSpellings',
  ambiguousSurname: 'copyDesk.ambiguousSurname',
  accusedNotQuoted: 'copyDesk.accusedNotQuoted',
  unsourcedHedge: 'copyDesk.unsourcedHedge',
  anonymousWithoutReason: 'copyDesk.anonymousWithoutReason',
}

const SEVERITY: Readonly<Record<string, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
}

/** Reads the settings once for each language and folder, and again after one has changed. */
export class DeskConfig implements vscode.Disposable {
  private readonly cache = new SettingsCache(read)
  private readonly changed = new vscode.EventEmitter<void>()
  private readonly watching: vscode.Disposable

  readonly onDidChange = this.changed.event

  constructor(config: Config) {
    this.watching = config.onDidChange((event) => {
      if (!event.affectsConfiguration('newsmark.copyDesk')) return
      this.cache.clear()
      this.changed.fire()
    })
  }

  of(document: vscode.TextDocument): DeskSettings {
    return this.cache.of(document)
  }

  dispose(): void {
    vscode.Disposable.from(this.watching, this.changed).dispose()
  }
}

function read(config: vscode.WorkspaceConfiguration): DeskSettings {
  const severity = new Map<CopyRule, vscode.DiagnosticSeverity>()
  for (const rule of COPY_RULES) {
    const written = String(config.get(SETTING[rule]))
    const value = written === 'off' ? undefined : (SEVERITY[written] ?? vscode.DiagnosticSeverity.Information)
    if (value !== undefined) severity.set(rule, value)
  }
  return { enabled: config.get('copyDesk.enabled') === true, severity }
}
