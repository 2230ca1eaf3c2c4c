// Starts the VS Code server at a port of this machine, with a data folder of its own that goes when it stops.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ServerInstallation } from './install.ts'

export interface ServerOptions {
  /** 0 takes any free port. */
  readonly port?: number
  /** Whoever opens the window must know it; without one there is no check. */
  readonly token?: string
  readonly env?: Readonly<Record<string, string>>
  readonly settings?: Readonly<Record<string, unknown>>
  /** A `.vsix` to install first, as a user would. */
  readonly install?: string
  /** End by itself soon after the window is gone: a safety net for when this process dies. */
  readonly endWithWindow: boolean
}

export interface RunningServer {
  readonly url: string
  /** Settles when the server ends, whoever ended it. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

/** The built-in extensions that matter for reading text; the others cost seconds and talk to services that are not there. */
const builtInExtensions = ['theme-defaults', 'theme-seti', 'configuration-editing', 'json', 'markdown-basics']

const quietSettings = {
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
}

/** @throws when the port is in use, or the server ends or stays silent instead of starting */
export async function startServer(installation: ServerInstallation, options: ServerOptions): Promise<RunningServer> {
  if (options.port) await assertFree(options.port)
  const data = mkdtempSync(join(tmpdir(), 'newsmark-vscode-'))
  prepareData(data, installation, options.settings ?? {})
  if (options.install) installPackage(installation, data, options.install)
  const child = spawn(installation.node, serverArguments(installation, data, options), {
    env: serverEnvironment(data, options.env ?? {}),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const killNow = (): void => signal(child, 'SIGKILL')
  process.once('exit', killNow)
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      signal(child, 'SIGTERM')
      const impatient = setTimeout(killNow, 3000)
      await ended
      clearTimeout(impatient)
    }
    // What the server has started may outlive it for a while.
    killNow()
    process.removeListener('exit', killNow)
    rmSync(data, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const port = await listening(child)
    return { url: `http://127.0.0.1:${port}`, ended, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function serverArguments({ main }: ServerInstallation, data: string, options: ServerOptions): readonly string[] {
  return [
    main,
    '--accept-server-license-terms',
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
    ...(options.token ? ['--connection-token', options.token] : ['--without-connection-token']),
    ...['--server-data-dir', data, '--builtin-extensions-dir', join(data, 'builtin')],
    '--disable-telemetry',
    '--disable-workspace-trust',
    // Without it a built VS Code ignores the extensionDevelopmentPath in the window's address.
    '--enable-smoke-test-driver',
    ...(options.endWithWindow
      ? ['--enable-remote-auto-shutdown', '--remote-auto-shutdown-without-delay', '--reconnection-grace-time=5']
      : []),
  ]
}

/** @throws when VS Code does not take the package */
function installPackage({ node, main }: ServerInstallation, data: string, file: string): void {
  const args = [main, '--accept-server-license-terms', '--server-data-dir', data, '--install-extension', file]
  const { status, stdout, stderr } = spawnSync(node, args, { env: serverEnvironment(data, {}), encoding: 'utf8' })
  if (status !== 0) {
    rmSync(data, { recursive: true, force: true })
    throw new Error(`VS Code did not install ${file}:\n${stdout}${stderr}`)
  }
}

function prepareData(data: string, { main }: ServerInstallation, settings: Readonly<Record<string, unknown>>): void {
  const machine = join(data, 'data', 'Machine')
  for (const folder of [machine, join(data, 'builtin'), join(data, 'tmp')]) mkdirSync(folder, { recursive: true })
  writeFileSync(join(machine, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }))
  for (const name of builtInExtensions) {
    const from = join(dirname(dirname(main)), 'extensions', name)
    if (existsSync(from)) symlinkSync(from, join(data, 'builtin', name), 'junction')
  }
}

/** Ours without what another VS Code around us has put there; no marketplace is asked, and temporary files go with the data. */
function serverEnvironment(data: string, extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE_|ELECTRON_|XDG_RUNTIME_DIR$)/
  const inherited = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{}', TMPDIR: join(data, 'tmp'), ...extra }
}

function assertFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', () =>
      reject(new Error(`Port ${port} is in use, or not allowed. Choose another one with --port.`)),
    )
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
}

function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = ''
    const onData = (chunk: Buffer): void => {
      output += chunk
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1]
      if (port) resolve(Number(port))
    }
    child.stdout?.on('data', onData)
    child.stderr?.on('data', onData)
    child.once('error', reject)
    child.once('exit', (code) => {
      reject(new Error(`The VS Code server ended with ${code} instead of starting:\n${output.slice(-2000)}`))
    })
    setTimeout(
      () => reject(new Error(`The VS Code server did not start within 30 s:\n${output.slice(-2000)}`)),
      30_000,
    ).unref()
  })
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill(name)
    else process.kill(-child.pid, name)
  } catch {
    // Nothing of it is left.
  }
}
