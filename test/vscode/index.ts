// Entry of the suites in the Node extension host: VS Code calls run(). The suites themselves are bundled beside it
// (scripts/bundles.ts), so that Mocha can load them once its globals are in place.
import { join } from 'node:path'
import Mocha from 'mocha'
import { openReport } from './support/report.ts'

export async function run(): Promise<void> {
  const report = await openReport()
  // The reporter's way out; the type definitions do not know it.
  Object.assign(Mocha.reporters.Base, { consoleLog: report.print })
  const mocha = new Mocha({ ui: 'tdd', timeout: 20_000, color: false, grep: report.grep })
  mocha.addFile(join(__dirname, 'suites.js'))
  await report.follow((done) => mocha.run(done))
}
