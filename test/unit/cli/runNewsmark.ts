// Runs the command line as a user's shell does: a process of its own, with pipes.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'
import { productBundles } from '../../../scripts/bundles.ts'
import { root } from '../../../scripts/root.ts'

/** Bundles the command as the build does, into `folder`; the path of the result. */
export async function bundleNewsmark(folder: string): Promise<string> {
  const options = productBundles.find(({ outfile }) => outfile === 'dist/cli.js')
  if (!options) throw new Error('the build makes no dist/cli.js')
  const outfile = join(folder, 'cli.cjs')
  await build({ ...options, absWorkingDir: root, bundle: true, outfile, logLevel: 'error' })
  return outfile
}

export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly input?: string | Uint8Array
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Closes the pipe after this many characters, as `head` does. */
  readonly readOnly?: number
}

/** Runs the bundled command to its end. */
export function runNewsmark(cli: string, args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: options.cwd,
    env: { ...inherited, ...options.env },
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk
    if (options.readOnly !== undefined && out.length >= options.readOnly) child.stdout.destroy()
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk
  })
  child.stdin.on('error', () => {})
  child.stdin.end(options.input ?? '')
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }))
  })
}
