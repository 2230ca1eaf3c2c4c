#!/usr/bin/env -S node --import tsx
// Stands in for the desktop VS Code: takes the command line that @vscode/test-electron gives to VS Code's program and runs
// the suite in the VS Code server instead. Exit status 0 when all tests passed, 1 otherwise.
import { parseArgs } from 'node:util'
import { inProject } from '../root.ts'
import { runSuite } from './runSuite.ts'

const { positionals } = parseArgs({ strict: false, allowPositionals: true })
const passed = await runSuite({
  host: 'node',
  folder: positionals[0] ?? inProject('samples'),
  grep: process.env.NEWSMARK_TEST_GREP ?? '',
  timeoutMs: Number(process.env.NEWSMARK_TEST_TIMEOUT ?? 540_000),
})
process.exit(passed ? 0 : 1)
