// How a part of the tests went, and how each kind of report is counted.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly skipped?: number
}

/** Vitest's JSON report. A file that could not even be loaded counts as one failure. */
export function countUnitTests(path: string): Outcome | undefined {
  if (!existsSync(path)) return undefined
  const report = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly numPassedTests: number
    readonly numFailedTests: number
    readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
  }
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }
}

/** The XUnit reports of the grammar tests: one file for each tested article, one test for each asserted line. */
export function countGrammarTests(folder: string): Outcome | undefined {
  if (!existsSync(folder)) return undefined
  let passed = 0
  let failed = 0
  for (const name of readdirSync(folder)) {
    const report = readFileSync(join(folder, name), 'utf8')
    const count = (attribute: string): number => Number(new RegExp(`\\b${attribute}="(\\d+)"`).exec(report)?.[1] ?? 0)
    const failures = count('failures') + count('errors')
    passed += count('tests') - failures
    failed += failures
  }
  return { passed, failed }
}

/** The last line of the suites in VS Code: `12 passed, 0 failed, 1 skipped`. */
export function countSuite(output: string): Outcome | undefined {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped/gm)].at(-1)
  return last ? { passed: Number(last[1]), failed: Number(last[2]), skipped: Number(last[3]) } : undefined
}
