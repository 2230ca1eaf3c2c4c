// The trained models that ship beside the command.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MODEL_FILES, type ModelFiles } from '../core/modelFiles.ts'

/** The model files of a folder; one that cannot be read is left out. */
export async function readModelFiles(folder: string): Promise<ModelFiles> {
  const files = await Promise.all(
    MODEL_FILES.map(async (name) => {
      const bytes = await readFile(join(folder, `${name}.bin`)).catch(() => null)
      return bytes && ([name, new Uint8Array(bytes).buffer] as const)
    }),
  )
  return Object.fromEntries(files.filter((file) => file !== null))
}
