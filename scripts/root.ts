// Where the project is: every script works on the project's folder, wherever it was called from.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The path of something inside the project. */
export function inProject(...parts: readonly string[]): string {
  return join(root, ...parts)
}

/** Downloads and profiles that survive `npm ci`; never committed. */
export const cacheFolder = inProject('.vscode-test')
