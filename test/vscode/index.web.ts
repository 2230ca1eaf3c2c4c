// Entry of the suites in the web worker extension host: one bundle, no file system, Mocha's browser build.
import 'mocha/mocha'
import { openReport } from './support/report.ts'

export async function run(): Promise<void> {
  const report = await openReport()
  mocha.setup({
    ui: 'tdd',
    reporter: 'spec',
    timeout: 20_000,
    color: false,
    grep: report.grep,
  } as Mocha.MochaOptions & { ui: 'tdd' })
  Object.assign(Mocha.reporters.Base, { consoleLog: report.print })
  await import('virtual:suites')
  await report.follow((done) => mocha.run(done))
}
