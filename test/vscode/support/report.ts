// Mocha's report on its way out of VS Code: to the runner where there is one, else to the console, which a desktop VS Code
// passes on to its terminal.
import { channelAddress } from './channel.ts'

export interface Report {
  readonly grep: string
  readonly print: (...values: readonly unknown[]) => void
  /** Runs Mocha and settles when it has ended and all has been reported; rejects unless tests ran and all passed. */
  follow(start: (done: (failures: number) => void) => Mocha.Runner): Promise<void>
}

export async function openReport(): Promise<Report> {
  const address = channelAddress()
  const grep = address ? await (await fetch(`${address}/grep`)).text() : (process.env.NEWSMARK_TEST_GREP ?? '')
  let sent: Promise<unknown> = Promise.resolve()
  const print = (...values: readonly unknown[]): void => {
    const line = fillIn(values)
    if (!address) console.log(line)
    else sent = sent.then(() => fetch(`${address}/report`, { method: 'POST', body: `${line}\n` }))
  }
  const follow: Report['follow'] = async (start) => {
    const rejections = watchRejections(print)
    const failures = await new Promise<number>((resolve) => {
      const runner = start((failedTests) => {
        const failed = failedTests + rejections.size
        const { passes = 0, pending = 0 } = runner.stats ?? {}
        print(`${passes} passed, ${failed} failed, ${pending} skipped`)
        resolve(failed)
      })
    })
    await sent
    if (failures > 0) throw new Error(`${failures} tests failed.`)
  }
  return { grep, print, follow }
}

/** Mocha writes `%s passing`, as one does to a console. */
function fillIn([pattern, ...values]: readonly unknown[]): string {
  const left = [...values]
  return [String(pattern ?? '').replace(/%[sd]/g, () => String(left.shift())), ...left.map(String)].join(' ')
}

/** Rejections that nobody handles are failures, where they come from the extension or a suite and not from VS Code. */
function watchRejections(print: Report['print']): ReadonlySet<unknown> {
  const seen = new Set<unknown>()
  const note = (reason: unknown): void => {
    const stack = reason instanceof Error ? (reason.stack ?? '') : ''
    if (seen.has(reason) || !/dist[\\/](extension|test)/.test(stack)) return
    seen.add(reason)
    print(`Unhandled rejection: ${stack}`)
  }
  // VS Code takes addEventListener away from the web worker host.
  if ('onunhandledrejection' in globalThis) {
    Object.assign(globalThis, { onunhandledrejection: (event: { readonly reason: unknown }) => note(event.reason) })
  } else process.on('unhandledRejection', note)
  return seen
}
