// Brings an editor to the front. One side of a diff editor must stay where it is: shown as a document of its own it would
// open a second time, in a tab beside the comparison.
import * as vscode from 'vscode'

/** Shows the editor and gives it the focus; gives back the editor that then shows the document. */
export async function bringToFront(editor: vscode.TextEditor): Promise<vscode.TextEditor> {
  if (editor === vscode.window.activeTextEditor || isInDiff(editor)) return editor
  return vscode.window.showTextDocument(editor.document, editor.viewColumn)
}

function isInDiff({ document, viewColumn }: vscode.TextEditor): boolean {
  const uri = document.uri.toString()
  return vscode.window.tabGroups.all.some((group) => {
    if (viewColumn !== undefined && viewColumn !== group.viewColumn) return false
    const input = group.activeTab?.input
    if (!(input instanceof vscode.TabInputTextDiff)) return false
    return input.original.toString() === uri || input.modified.toString() === uri
  })
}
