// The desktop VS Code, where there is one and a display to show it on.
import { existsSync, realpathSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import { downloadAndUnzipVSCode } from '@vscode/test-electron'
import { cacheFolder } from '../root.ts'

/** Electron needs a display, which only Linux can lack. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * The program behind the `code` command on the PATH. The command itself returns at once and leaves a window behind; the
 * program is a child that can be ended.
 */
export function installedDesktop(): string | undefined {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code'
  const command = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))
  if (!command) return undefined
  const bin = dirname(realpathSync(command))
  if (basename(bin) !== 'bin') return undefined
  const programs: Partial<Record<NodeJS.Platform, readonly string[]>> = {
    darwin: ['../../../MacOS/Electron', '../../../MacOS/Code'],
    win32: ['../Code.exe'],
  }
  return (programs[process.platform] ?? ['../code'])
    .map((program) => join(bin, program))
    .find((path) => existsSync(path))
}

/** For tests: the installed desktop VS Code, else a downloaded one; nothing without a display or a download. */
export async function desktopForTests(): Promise<string | undefined> {
  if (!hasDisplay()) return undefined
  const installed = installedDesktop()
  if (installed) return installed
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath: cacheFolder, timeout: 15_000 })
  } catch {
    return undefined
  }
}
