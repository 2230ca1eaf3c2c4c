// Getting started: the walkthrough, which VS Code opens by itself once after the installation and never again, and a sample
// article to try everything on.
import * as vscode from 'vscode'

/** Where samples are read from: texts under this scheme cannot be edited, so what is installed stays as it is. */
const SCHEME = 'newsmark-sample'
const SAMPLE = 'budget.news'
const WALKTHROUGH = 'newsmark.newsmark#gettingStarted'

export function registerGettingStarted(extension: vscode.Uri): vscode.Disposable {
  const register = vscode.commands.registerCommand
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      async provideTextDocumentContent({ path }) {
        // The address may come from anywhere: a name, and no way out of the folder.
        const name = path.split('/').at(-1) ?? ''
        const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'samples', name))
        return new TextDecoder().decode(bytes)
      },
    }),
    register('newsmark.openSample', async () => {
      const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${SAMPLE}` })
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false })
    }),
    register('newsmark.getStarted', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, false),
    ),
  )
}
