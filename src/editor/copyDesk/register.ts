// The copy desk in VS Code: diagnostics, their actions, and two commands.
import * as vscode from 'vscode'
import { COPY_RULES, type CopyRule } from '../../core/features/copyDesk/index.ts'
import type { Config } from '../config.ts'
import { documentWithKey, type LiveDocuments } from '../liveDocuments.ts'
import { say } from '../say.ts'
import { DeskActions, IGNORE, SILENCE } from './actions.ts'
import { DeskDiagnostics } from './diagnostics.ts'
import { DeskConfig } from './settings.ts'
import { Silenced } from './silenced.ts'

const { l10n } = vscode

/** @param onDidRead fires with the address of a document after each complete reading, and when it ceases to be read */
export function registerCopyDesk(
  memory: vscode.Memento,
  documents: LiveDocuments,
  config: Config,
  onDidRead: vscode.Event<vscode.Uri>,
): vscode.Disposable {
  const settings = new DeskConfig(config)
  const silenced = new Silenced(memory)
  const desk = new DeskDiagnostics(documents, settings, silenced)
  const register = vscode.commands.registerCommand
  return vscode.Disposable.from(
    settings,
    silenced,
    desk,
    onDidRead((uri) => {
      const document = documentWithKey(uri.toString())
      if (document) void desk.check(document)
    }),
    settings.onDidChange(() => desk.checkAll()),
    silenced.onDidChange((document) => void desk.check(document)),
    vscode.workspace.onDidCloseTextDocument((document) => desk.forget(document)),
    vscode.languages.registerCodeActionsProvider('*', new DeskActions(documents, desk), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    register('newsmark.toggleCopyDesk', () => toggle()),
    register('newsmark.restoreCopyDesk', async () => {
      const document = vscode.window.activeTextEditor?.document
      if (document && silenced.has(document)) await silenced.restore(document)
      else say(l10n.t('Nothing is ignored in this document'))
    }),
    register(IGNORE, async (uri: unknown, rule: unknown, about: unknown) => {
      const document = documentOf(uri)
      const findings = (document && desk.findings(document)?.findings) ?? []
      const finding = findings.find((each) => each.rule === rule && each.about === about)
      if (document && finding) await silenced.silenceFinding(document, finding)
    }),
    register(SILENCE, async (uri: unknown, rule: unknown) => {
      const document = documentOf(uri)
      if (document && isRule(rule)) await silenced.silenceRule(document, rule)
    }),
  )
}

/** Where a setting may be written, what counts most first: for one language, in a folder, in the workspace. */
const PLACES = [
  { written: 'workspaceFolderLanguageValue', target: vscode.ConfigurationTarget.WorkspaceFolder, inLanguage: true },
  { written: 'workspaceLanguageValue', target: vscode.ConfigurationTarget.Workspace, inLanguage: true },
  { written: 'globalLanguageValue', target: vscode.ConfigurationTarget.Global, inLanguage: true },
  { written: 'workspaceFolderValue', target: vscode.ConfigurationTarget.WorkspaceFolder, inLanguage: false },
  { written: 'workspaceValue', target: vscode.ConfigurationTarget.Workspace, inLanguage: false },
] as const

/** The command is the reader's word, so it may write the setting: where it is written already, else for the user. */
async function toggle(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document
  const config = vscode.workspace.getConfiguration('newsmark', document)
  const on = config.get('copyDesk.enabled') === true
  const inspected = config.inspect('copyDesk.enabled')
  const place = PLACES.find(({ written }) => inspected?.[written] !== undefined)
  await config.update('copyDesk.enabled', !on, place?.target ?? vscode.ConfigurationTarget.Global, place?.inLanguage)
}

const isRule = (rule: unknown): rule is CopyRule => COPY_RULES.some((each) => each === rule)

const documentOf = (uri: unknown): vscode.TextDocument | undefined =>
  typeof uri === 'string' ? documentWithKey(uri) : undefined
