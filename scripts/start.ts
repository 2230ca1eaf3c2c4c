// npm start [file or folder]: shows the extension in a real VS Code, on the desktop where there is one, else in the browser.
//   npm start -- --server --port 8377 notes/   in the browser, at a port of your choice
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { cacheFolder, inProject, root } from './root.ts'
import { runProgram } from './testing/runProgram.ts'
import { hasDisplay, installedDesktop } from './vscode/desktop.ts'
import { whenToldToEnd } from './vscode/endings.ts'
import { installServer } from './vscode/install.ts'
import { startServer } from './vscode/server.ts'
import { windowAddress } from './vscode/workbench.ts'

interface Content {
  readonly folder?: string
  readonly file?: string
}

const program = new Command('npm start --')
  .argument('[path]', 'the file or folder to open', inProject('samples'))
  .option('--server', 'in the browser even where VS Code is installed')
  .option('--port <number>', 'the port in the browser (any free one unless given)', readPort, 0)
  .option('--no-browser', 'print the address and open no browser')
  .parse()
const options = program.opts<{ server?: true; port: number; browser: boolean }>()

try {
  const content = findContent(program.processedArgs[0] as string)
  const built = await runProgram({ script: 'scripts/build.ts', timeoutMs: 60_000 })
  if (!built.ok) throw new Error('The extension could not be built (see above).')
  const desktop = !options.server && hasDisplay() ? installedDesktop() : undefined
  await (desktop ? showOnDesktop(desktop, content) : showInBrowser(content))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

/** A folder is opened with its first article beside it, so that there is something to read at once. */
function findContent(path: string): Content {
  const absolute = resolve(process.env.INIT_CWD ?? '.', path)
  if (!existsSync(absolute)) throw new Error(`There is no file or folder ${absolute}.`)
  if (!statSync(absolute).isDirectory()) return { file: absolute }
  const first = readdirSync(absolute).find((name) => /\.(news|article|txt)$/.test(name))
  return { folder: absolute, ...(first ? { file: join(absolute, first) } : {}) }
}

/** With a profile of its own: settings, extensions and windows of the person's VS Code stay as they are. */
async function showOnDesktop(desktop: string, { folder, file }: Content): Promise<void> {
  const child = spawn(
    desktop,
    [
      `--extensionDevelopmentPath=${root}`,
      `--user-data-dir=${join(cacheFolder, 'profile')}`,
      `--extensions-dir=${join(cacheFolder, 'extensions')}`,
      ...['--new-window', '--skip-welcome', '--skip-release-notes', '--disable-workspace-trust'],
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(folder ? [folder] : []),
      ...(file ? [file] : []),
    ],
    { stdio: 'ignore' },
  )
  const ended = new Promise<void>((done, fail) => child.once('exit', () => done()).once('error', fail))
  whenToldToEnd(async () => {
    child.kill()
    await ended
  }, 0)
  console.log('VS Code is opening. Close its window or press Ctrl+C to end.')
  await ended
}

async function showInBrowser(content: Content): Promise<void> {
  const token = randomBytes(16).toString('hex')
  const server = await startServer(installServer(), {
    port: options.port,
    token,
    settings: { 'editor.wordWrap': 'on' },
    endWithWindow: false,
  })
  let toldToEnd = false
  whenToldToEnd(() => {
    toldToEnd = true
    return server.stop()
  }, 0)
  const address = windowAddress(server.url, { ...content, token, extension: root })
  console.log(`\nVS Code with Newsmark is at\n\n  ${address}\n\nPress Ctrl+C to end.`)
  if (options.browser) openBrowser(address)
  await server.ended
  if (!toldToEnd) throw new Error('The VS Code server has ended.')
}

/** Opens the address where the platform has a way to, and a screen to show it on. */
function openBrowser(address: string): void {
  const openers: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer' }
  const opener = openers[process.platform] ?? 'xdg-open'
  const onPath = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, opener)))
  if (!hasDisplay() || (process.platform === 'linux' && !onPath)) return
  spawn(opener, [address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('A port is a number up to 65535.')
  return port
}
