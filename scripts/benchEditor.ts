// npm run bench:editor: what Newsmark costs a real VS Code, in the Node and in the web worker extension host.
import { spawnSync } from 'node:child_process'
import { inProject, root } from './root.ts'
import { runSuite } from './vscode/runSuite.ts'

const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts', '--tests'], {
  cwd: root,
  stdio: 'inherit',
})
if (status !== 0) process.exit(1)

let passed = true
for (const host of ['node', 'web'] as const) {
  console.log(`[vscode] ${host === 'node' ? 'Node' : 'web worker'} extension host of the VS Code server`)
  passed &&= await runSuite({ host, tests: 'bench', folder: inProject('samples'), grep: '', timeoutMs: 900_000 })
}
process.exit(passed ? 0 : 1)
