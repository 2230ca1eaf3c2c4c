// The suites of test/vscode in the web worker extension host of the VS Code server.
import { inProject } from '../root.ts'
import { runSuite } from './runSuite.ts'

console.log('[vscode] web worker extension host of the VS Code server')
const language = process.env.NEWSMARK_TEST_LANGUAGE
const passed = await runSuite({
  host: 'web',
  ...(language && { language }),
  folder: inProject('samples'),
  grep: process.env.NEWSMARK_TEST_GREP ?? '',
  timeoutMs: Number(process.env.NEWSMARK_TEST_TIMEOUT ?? 540_000),
})
process.exit(passed ? 0 : 1)
