// npm test: everything that must hold, one part after the other, with counts at the end.
//   npm test -- --only unit          one kind of tests: check, unit, grammar or vscode
//   npm test -- --grep "next quote"  the tests whose names match, in the unit tests and in VS Code
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import colors from 'picocolors'
import type { Outcome } from './testing/outcome.ts'
import { allParts, type Kind, kinds, type Part } from './testing/parts.ts'
import { endAllPrograms, runProgram } from './testing/runProgram.ts'
import { whenToldToEnd } from './vscode/endings.ts'

const options = new Command('npm test --')
  .addOption(new Option('--only <kind>', 'run one kind of tests').choices(kinds))
  .option('--grep <pattern>', 'run the unit tests and the tests in VS Code whose names match', '')
  .parse()
  .opts<{ only?: Kind; grep: string }>()

const reports = mkdtempSync(join(tmpdir(), 'newsmark-tests-'))
process.once('exit', () => rmSync(reports, { recursive: true, force: true }))
whenToldToEnd(endAllPrograms)

interface Result {
  readonly name: string
  readonly outcome: Outcome
  readonly note: string
}

const results: Result[] = []
const hopeless = new Set<Kind>()
for (const [part, ...beside] of besideEachOther(allParts(reports, options.grep).filter(isWanted))) {
  if (hopeless.has(part.kind)) {
    for (const { name } of [part, ...beside]) results.push({ name, outcome: { passed: 0, failed: 1 }, note: 'not run' })
    continue
  }
  printTitle(part)
  // What runs beside another part is shown when that one is done.
  const running = beside.map((other) => run(other, 'later'))
  note(part, await run(part))
  for (const [i, other] of beside.entries()) {
    printTitle(other)
    const ended = await running[i]!
    process.stdout.write(ended.unshown)
    note(other, ended)
  }
}

console.log(colors.bold('\n── all '.padEnd(81, '─')))
let passed = 0
let failed = 0
let skipped = 0
for (const { name, outcome, note } of results) {
  passed += outcome.passed
  failed += outcome.failed
  skipped += outcome.skipped ?? 0
  const mark = outcome.failed === 0 ? colors.green('✔') : colors.red('✘')
  console.log(`${mark} ${name.padEnd(20)} ${note}`)
}
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed === 0 ? 0 : 1

function note({ kind, needed }: Part, result: Result): void {
  results.push(result)
  if (needed && result.outcome.failed > 0) hopeless.add(kind)
}

function isWanted({ kind }: Part): boolean {
  if (options.only) return kind === options.only
  return options.grep === '' || kind === 'unit' || kind === 'vscode'
}

function printTitle({ name }: Part): void {
  console.log(colors.bold(`\n── ${name} `.padEnd(80, '─')))
}

/** The parts in order, each with those behind it that may run at the same time. */
function besideEachOther(parts: readonly Part[]): readonly (readonly [Part, ...Part[]])[] {
  const groups: [Part, ...Part[]][] = []
  for (const part of parts) {
    const last = groups.at(-1)
    if (last && part.beside !== undefined && last[0].name === part.beside) last.push(part)
    else groups.push([part])
  }
  return groups
}

/** A part that fails without a failed test to show for it, or reports no test at all, counts as one failure. */
async function run(
  { name, program, count }: Part,
  shown: 'now' | 'later' = 'now',
): Promise<Result & { readonly unshown: string }> {
  const began = Date.now()
  const { ok, output, reason } = await runProgram(program, shown === 'now')
  const unshown = shown === 'now' ? '' : output
  const seconds = `${((Date.now() - began) / 1000).toFixed(1)} s`
  if (!count)
    return { name, outcome: { passed: 0, failed: ok ? 0 : 1 }, note: ok ? seconds : `${reason} (${seconds})`, unshown }
  const counted = count(output) ?? { passed: 0, failed: 0 }
  const without = counted.passed + counted.failed === 0 && options.grep === ''
  const broken = counted.failed === 0 && (!ok || without)
  const outcome = broken ? { ...counted, failed: 1 } : counted
  const why = broken ? `, ${ok ? 'no tests' : reason}` : ''
  const left = outcome.skipped ? `, ${outcome.skipped} skipped` : ''
  return {
    name,
    outcome,
    note: `${outcome.passed} passed, ${outcome.failed} failed${left}${why} (${seconds})`,
    unshown,
  }
}
