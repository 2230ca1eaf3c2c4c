// Runs the suites of test/vscode in the VS Code server, its window in a headless browser: in the Node extension host, in
// the web worker extension host, or with Newsmark installed from its package. Success is only what says so itself: an exit code of 0 and a report without failures.
import { join, posix } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { inProject, root } from '../root.ts'
import { openChannel } from './channel.ts'
import { whenToldToEnd } from './endings.ts'
import { handsOf } from './hands.ts'
import { installServer } from './install.ts'
import { type RunningServer, startServer } from './server.ts'
import { loadAsWebExtension } from './webExtension.ts'
import { type OpenWindow, openWindow, windowAddress } from './workbench.ts'

export interface Suite {
  readonly host: 'node' | 'web'
  /** The folder of the suites in dist/test, where they are others than those of `npm test`. */
  readonly tests?: 'bench'
  /** The `.vsix` to install; without one the folder of the project is the extension. */
  readonly install?: string
  /** The display language, as in VS Code’s `locale`; English without. Its own texts stay English: that takes a language pack. */
  readonly language?: string
  /** The folder that the window shows. */
  readonly folder: string
  readonly grep: string
  readonly timeoutMs: number
}

/** The suites look into the log: one without a line would have no errors either. */
export const logLevel = 'newsmark.newsmark=debug'

/** What moves is drawn again and again, without a graphics card by the processor that tests want. */
const stillSettings = { 'workbench.reduceMotion': 'on', 'editor.cursorBlinking': 'solid' }

/** @returns whether all tests passed; what they report goes to stdout */
export async function runSuite(suite: Suite): Promise<boolean> {
  const installation = installServer()
  let report = ''
  const log: string[] = []
  let window: OpenWindow | undefined
  let server: RunningServer | undefined
  const channel = await openChannel({
    grep: suite.grep,
    hands: handsOf(() => window?.page),
    onReport(text) {
      report += text
      process.stdout.write(text)
    },
  })
  const stop = async (): Promise<void> => {
    await window?.close().catch(() => {})
    await server?.stop()
    channel.close()
  }
  whenToldToEnd(stop)
  try {
    server = await startServer(installation, {
      endWithWindow: true,
      settings: stillSettings,
      env: { NEWSMARK_TEST_CHANNEL: channel.address },
      ...(suite.install && { install: suite.install }),
    })
    const end = expectEnd(server, suite.timeoutMs)
    const { url } = server
    const prepare = async (context: BrowserContext): Promise<void> => {
      if (suite.language) await speak(context, suite.language)
      if (suite.host !== 'web') return
      await loadAsWebExtension(context, {
        server: url,
        channel: channel.address,
        tests: testsFor(suite, 'index.web.js'),
      })
    }
    window = await openWindow(windowAddress(url, { folder: suite.folder, logLevel, ...underDevelopment(suite) }), {
      onLog(line) {
        log.push(line.slice(0, 400))
        if (process.env.NEWSMARK_VERBOSE) console.error(line)
      },
      onExit: end.reach,
      prepare,
    })
    const code = await end.reached
    const passed = code === 0 && (suite.grep ? /^\d+ passed, 0 failed/m : /^[1-9]\d* passed, 0 failed/m).test(report)
    if (!passed && !/ [1-9]\d* failed/.test(report)) explain(log)
    // A test is skipped where nobody has hands in the window. Here somebody has.
    const complete = /^\d+ passed, \d+ failed, 0 skipped/m.test(report)
    if (passed && !complete) console.error('Tests were skipped, although keys can be pressed and the window be seen.')
    return passed && complete
  } catch (error) {
    await window?.page.screenshot({ path: join(root, '.shots', `${suite.host}-failed.png`) }).catch(() => {})
    console.error(String(error))
    explain(log)
    return false
  } finally {
    await stop()
  }
}

/** The window looks there for its language, and tells the extension hosts. */
async function speak(context: BrowserContext, language: string): Promise<void> {
  await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`)
}

/** What the window's address names; the web worker host is told in another way. */
function underDevelopment(suite: Suite): { extension?: string; tests?: string } {
  if (suite.host === 'web') return {}
  if (!suite.install) return { extension: root, tests: inProject(testsFor(suite, 'index.js')) }
  return { extension: inProject('test/vscode/driver'), tests: inProject('dist/test/installed/index.js') }
}

const testsFor = ({ tests }: Suite, entry: string): string => posix.join('dist/test', tests ?? '', entry)

interface SuiteEnd {
  readonly reached: Promise<number>
  readonly reach: (code: number) => void
}

/** The end of the suite, or a failure when it takes too long or the server goes away. */
function expectEnd(server: RunningServer, timeoutMs: number): SuiteEnd {
  let reach: SuiteEnd['reach'] = () => {}
  const reached = new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The suite did not end within ${timeoutMs} ms.`)), timeoutMs)
    // The server may end with the extension host, a moment before the window has told how the suite went.
    void server.ended.then(() =>
      setTimeout(() => reject(new Error('The VS Code server ended before the suite.')), 3000),
    )
    reach = (code) => {
      clearTimeout(timer)
      resolve(code)
    }
  })
  // Awaited only once the window is open; a failure before that must not end the process.
  reached.catch(() => {})
  return { reached, reach }
}

/** What the window logs although all is well: native modules that it can do without, and the server's own end. */
const harmless = /spdlog|native-watchdog|Service Worker|github|WebSocket|remote-connection|An unknown error occurred/

/** Shows the window's last errors: what went wrong outside the tests themselves. */
function explain(log: readonly string[]): void {
  const errors = log.filter((line) => line.startsWith('error') && !harmless.test(line)).slice(-8)
  if (errors.length > 0) console.error(['The last errors that the window logged:', ...errors].join('\n  '))
}
