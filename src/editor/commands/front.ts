// Brings an editor to the front. One side of a diff editor must stay where it is: shown as a document of its own it would
// open a second time, in a tab beside the comparison.
import * as vscode from 'vscode'

/** Shows the editor and gives it the focus; gives back the editor that then shows the document. */
export async function bringToFront(editor: vscode.TextEditor): Promise<vscode.TextEditor> {
  return editor === vscode.window.activeTextEditor ? editor : showEditor(editor, false)
}

/** Shows the editor, and gives it the keyboard unless another keeps it; gives back the editor that then shows the document. */
export async function showEditor(editor: vscode.TextEditor, preserveFocus: boolean): Promise<vscode.TextEditor> {
  const { document, viewColumn } = editor
  const side = sideOf(editor)
  if (!side) {
    return vscode.window.showTextDocument(document, {
      preserveFocus,
      ...(viewColumn === undefined ? {} : { viewColumn }),
    })
  }
  if (!preserveFocus) await vscode.commands.executeCommand(`workbench.action.compareEditor.focus${side}Side`)
  return editor
}

/** The side of a diff editor as VS Code calls it; null for an editor of its own. */
function sideOf({ document, viewColumn }: vscode.TextEditor): 'Primary' | 'Secondary' | null {
  const uri = document.uri.toString()
  for (const group of vscode.window.tabGroups.all) {
    if (viewColumn !== undefined && viewColumn !== group.viewColumn) continue
    const input = group.activeTab?.input
    if (!(input instanceof vscode.TabInputTextDiff)) continue
    if (input.modified.toString() === uri) return 'Primary'
    if (input.original.toString() === uri) return 'Secondary'
  }
  return null
}
