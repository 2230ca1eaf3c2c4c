// The trained models that ship with the extension, read through VS Code so that it works on every platform.
import * as vscode from 'vscode'
import { MODEL_FILES, type ModelFiles } from '../core/modelFiles.ts'

/** The model files beside the extension; one that cannot be read is left out. */
export async function readModelFiles(extension: vscode.Uri): Promise<ModelFiles> {
  const files = await Promise.all(
    MODEL_FILES.map(async (name) => {
      try {
        const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'models', `${name}.bin`))
        return [name, bytes.slice().buffer] as const
      } catch {
        return null
      }
    }),
  )
  return Object.fromEntries(files.filter((file) => file !== null))
}
