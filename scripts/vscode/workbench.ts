// The window of a running VS Code server: its address, and a headless browser that opens it.
import { resolve } from 'node:path'
import { format } from 'node:util'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from './chromium.ts'

export interface WindowContent {
  readonly folder?: string
  readonly file?: string
  readonly token?: string
  /** The extension under development, for the Node extension host; the web worker host gets it another way. */
  readonly extension?: string
  /** The bundle whose `run` the extension host calls. */
  readonly tests?: string
  /** How much an extension writes into its log, as in “newsmark.newsmark=debug”. */
  readonly logLevel?: string
}

/** The address at which the server shows a window with this content. */
export function windowAddress(
  base: string,
  { folder, file, token, extension, tests, logLevel }: WindowContent,
): string {
  const remote = (path: string): string => `vscode-remote://${new URL(base).host}${encodeURI(posixPath(path))}`
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(logLevel ? [['logLevel', logLevel]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
  ]
  const query = new URLSearchParams(folder ? { folder: posixPath(folder) } : { ew: 'true' })
  query.set('payload', JSON.stringify(payload))
  if (token) query.set('tkn', token)
  return `${base}/?${query}`
}

function posixPath(path: string): string {
  const absolute = resolve(path)
  return process.platform === 'win32' ? `/${absolute.replaceAll('\\', '/')}` : absolute
}

export interface WindowHooks {
  /** Everything the window and its extension hosts log. */
  readonly onLog?: (line: string) => void
  /** The extension host has ended the window with this exit code: how a test run ends. */
  readonly onExit?: (code: number) => void
  /** What must be in place before the page loads. */
  readonly prepare?: (context: BrowserContext) => Promise<void>
  readonly size?: { readonly width: number; readonly height: number }
}

export interface OpenWindow {
  readonly page: Page
  close(): Promise<void>
}

/** Opens the window in a headless browser that reaches nothing but this server. */
export async function openWindow(address: string, hooks: WindowHooks): Promise<OpenWindow> {
  const browser: Browser = await launchBrowser()
  try {
    const context = await browser.newContext({ viewport: hooks.size ?? { width: 1280, height: 800 } })
    const { origin } = new URL(address)
    await context.route(
      (url) => url.origin !== origin && !/^(data|blob):$/.test(url.protocol),
      (route) => route.abort(),
    )
    await hooks.prepare?.(context)
    const page = await context.newPage()
    // The workbench looks for these two when it starts.
    await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) =>
      hooks.onLog?.(`${type}: ${format(...args)}`),
    )
    await page.exposeFunction('codeAutomationExit', (code: number) => hooks.onExit?.(code))
    page.on('crash', () => hooks.onExit?.(1))
    await page.goto(address)
    return { page, close: () => browser.close() }
  } catch (error) {
    await browser.close()
    throw error
  }
}
