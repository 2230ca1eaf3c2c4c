// The suites of test/vscode/installed: makes the package as `npm run package` does, installs it in the VS Code server, and
// runs them there in the Node extension host, where the server runs what has a main entry, in a window that speaks German.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject, root } from '../root.ts'
import { runSuite } from './runSuite.ts'

/** What the marketplace and its readers are spared beyond. */
const LARGEST_MEGABYTES = 10

const folder = mkdtempSync(join(tmpdir(), 'newsmark-package-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'newsmark.vsix')
const { status } = spawnSync('npm', ['run', '--silent', 'package', '--', '--out', file], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  shell: process.platform === 'win32',
})
if (status !== 0) {
  console.error('npm run package failed: see above')
  process.exit(1)
}
const megabytes = statSync(file).size / 1e6
console.log(`[vscode] the package has ${megabytes.toFixed(2)} MB (at most ${LARGEST_MEGABYTES})`)
const passed = await runSuite({
  host: 'node',
  install: file,
  language: 'de',
  folder: inProject('samples'),
  grep: process.env.NEWSMARK_TEST_GREP ?? '',
  timeoutMs: Number(process.env.NEWSMARK_TEST_TIMEOUT ?? 240_000),
})
process.exit(passed && megabytes <= LARGEST_MEGABYTES ? 0 : 1)
