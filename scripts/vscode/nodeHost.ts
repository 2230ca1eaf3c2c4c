// The suites of test/vscode in the Node extension host: of a desktop VS Code where there is one, else of the server.
import { runTests } from '@vscode/test-electron'
import { inProject, root } from '../root.ts'
import { desktopForTests } from './desktop.ts'
import { logLevel } from './runSuite.ts'

// The driver knows only Ctrl+C.
process.on('SIGTERM', () => process.kill(process.pid, 'SIGINT'))

const desktop = await desktopForTests()
console.log(`[vscode] Node extension host of ${desktop ?? 'the VS Code server'}`)
try {
  await runTests({
    vscodeExecutablePath: desktop ?? inProject('scripts/vscode/launcher.ts'),
    extensionDevelopmentPath: root,
    extensionTestsPath: inProject('dist/test/index.js'),
    launchArgs: [inProject('samples'), '--disable-extensions', `--log=${logLevel}`],
  })
} catch (error) {
  console.error(String(error))
  process.exitCode = 1
}
