// What can be done about a finding: mend it, or hear no more of it — of this one, or of its rule in this document.
import * as vscode from 'vscode'
import type { CopyFix, CopyRule, Finding } from '../../core/features/copyDesk/index.ts'
import { turnOffInText } from '../../core/features/copyDesk/switches.ts'
import type { Article } from '../../core/model.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { Places } from '../places.ts'
import type { DeskDiagnostics } from './diagnostics.ts'
import { nameOfRule, titleOfFix } from './messages.ts'

const { l10n } = vscode

/** Called by the actions below alone; what a link could pass is checked against the findings. */
export const IGNORE = '_newsmark.copyDesk.ignore'
export const SILENCE = '_newsmark.copyDesk.silence'

/** Turns a rule off with a comment; where it goes is looked up once it is chosen. */
class CommentAction extends vscode.CodeAction {
  constructor(
    readonly document: vscode.TextDocument,
    readonly rule: CopyRule,
  ) {
    const title = l10n.t('Turn off “{0}” with a comment in the text', nameOfRule(rule))
    super(title, vscode.CodeActionKind.QuickFix)
  }
}

export class DeskActions implements vscode.CodeActionProvider {
  constructor(
    private readonly documents: LiveDocuments,
    private readonly desk: DeskDiagnostics,
  ) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const checked = this.desk.findings(document)
    const reading = this.documents.reading(document)
    if (!checked || !reading || checked.article !== reading.article) return []
    const places = new Places(document, reading)
    const { start, end } = places.spanOf(range)
    const here = checked.findings.filter((finding) => finding.start <= end && finding.end >= start)
    return here.flatMap((finding) => {
      const place = places.rangeOf(finding)
      const diagnostics = context.diagnostics.filter(
        (each) => each.source === 'Newsmark' && each.code === finding.rule && each.range.isEqual(place),
      )
      const actions = [
        ...finding.fixes.flatMap((fix) => mend(document, places, checked.article, fix)),
        ...silence(document, finding),
      ]
      for (const action of actions) action.diagnostics = diagnostics
      return actions
    })
  }

  resolveCodeAction(action: vscode.CodeAction): vscode.CodeAction {
    if (!(action instanceof CommentAction)) return action
    const { document, rule } = action
    const { start, text } = turnOffInText(document.getText(), rule)
    action.edit = new vscode.WorkspaceEdit()
    action.edit.insert(document.uri, document.positionAt(start), text)
    return action
  }
}

/** The fix as an edit; none where the words it changes are no longer what was read. */
function mend(document: vscode.TextDocument, places: Places, { text }: Article, fix: CopyFix): vscode.CodeAction[] {
  const action = new vscode.CodeAction(titleOfFix(fix), vscode.CodeActionKind.QuickFix)
  action.isPreferred = fix.preferred
  action.edit = new vscode.WorkspaceEdit()
  for (const { start, end, text: words } of fix.edits) {
    const range = places.rangeOf({ start, end })
    if (document.getText(range) !== text.slice(start, end)) return []
    action.edit.replace(document.uri, range, words)
  }
  return [action]
}

function silence(document: vscode.TextDocument, { rule, about }: Finding): vscode.CodeAction[] {
  const uri = document.uri.toString()
  const name = nameOfRule(rule)
  const ignore = act(l10n.t('Ignore this here'), IGNORE, [uri, rule, about])
  const off = act(l10n.t('Turn off “{0}” in this document', name), SILENCE, [uri, rule])
  const settings = act(l10n.t('Set the severity of each rule…'), 'workbench.action.openSettings', ['newsmark.copyDesk'])
  const comment = document.languageId === 'markdown' ? [new CommentAction(document, rule)] : []
  return [ignore, off, ...comment, settings]
}

function act(title: string, command: string, args: readonly unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix)
  action.command = { title, command, arguments: [...args] }
  return action
}
