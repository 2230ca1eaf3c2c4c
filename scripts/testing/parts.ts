// The parts of `npm test`, in the order in which they fail fastest.
import { join } from 'node:path'
import { countGrammarTests, countSuite, countUnitTests, type Outcome } from './outcome.ts'
import type { Program } from './runProgram.ts'

export const kinds = ['check', 'unit', 'grammar', 'vscode'] as const
export type Kind = (typeof kinds)[number]

export interface Part {
  readonly name: string
  readonly kind: Kind
  readonly program: Program
  /** The part before it that it may run beside, with those between them: suites in VS Code wait more than they work. */
  readonly beside?: string
  /** The later parts of its kind make no sense without it. */
  readonly needed?: true
  /** Counts its tests from what it printed or wrote; a part without tests passes or fails as a whole. */
  readonly count?: (output: string) => Outcome | undefined
}

/**
 * @param reports a folder for the reports of this run
 * @param grep the pattern of the tests to run, '' for all
 */
export function allParts(reports: string, grep: string): readonly Part[] {
  const unitReport = join(reports, 'unit.json')
  const grammarReports = join(reports, 'grammar')
  const env = { NEWSMARK_TEST_GREP: grep }
  const unitArgs = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
  const suite = { env, timeoutMs: 560_000 }
  const german: Part = {
    name: 'VS Code, German',
    kind: 'vscode',
    program: {
      script: 'scripts/vscode/webHost.ts',
      timeoutMs: suite.timeoutMs,
      env: { NEWSMARK_TEST_LANGUAGE: 'de', NEWSMARK_TEST_GREP: '^in German' },
    },
    count: countSuite,
  }
  return [
    {
      name: 'types',
      kind: 'check',
      program: { script: 'node_modules/typescript/bin/tsc', args: ['--noEmit'], timeoutMs: 120_000 },
    },
    {
      name: 'lint and format',
      kind: 'check',
      beside: 'types',
      program: {
        script: 'node_modules/@biomejs/biome/bin/biome',
        args: ['ci', `--colors=${process.stdout.isTTY ? 'force' : 'off'}`, '.'],
        timeoutMs: 60_000,
      },
    },
    {
      name: 'unit tests',
      kind: 'unit',
      program: {
        script: 'node_modules/vitest/vitest.mjs',
        args: grep ? [...unitArgs, '--testNamePattern', grep] : unitArgs,
        timeoutMs: 300_000,
      },
      count: () => countUnitTests(unitReport),
    },
    {
      name: 'VS Code, server',
      kind: 'vscode',
      beside: 'unit tests',
      needed: true,
      program: { script: 'scripts/vscode/prepare.ts', timeoutMs: 600_000 },
    },
    {
      name: 'grammar',
      kind: 'grammar',
      program: {
        script: 'node_modules/vscode-tmgrammar-test/dist/unit.js',
        args: ['--xunit-report', grammarReports, 'test/grammar/**/*'],
        timeoutMs: 60_000,
      },
      count: () => countGrammarTests(grammarReports),
    },
    {
      name: 'build',
      kind: 'vscode',
      needed: true,
      program: { script: 'scripts/build.ts', args: ['--tests'], timeoutMs: 60_000 },
    },
    {
      name: 'VS Code, Node host',
      kind: 'vscode',
      program: { script: 'scripts/vscode/nodeHost.ts', ...suite },
      count: countSuite,
    },
    {
      name: 'VS Code, web host',
      kind: 'vscode',
      beside: 'VS Code, Node host',
      program: { script: 'scripts/vscode/webHost.ts', ...suite },
      count: countSuite,
    },
    ...(grep ? [] : [german]),
    {
      name: 'VS Code, package',
      kind: 'vscode',
      program: { script: 'scripts/vscode/packaged.ts', ...suite },
      count: countSuite,
    },
  ]
}
