// Nothing may be left behind: a script that runs servers and browsers stops them when it is told to end, and also when
// whoever started it is gone.
import { existsSync, readFileSync } from 'node:fs'

/** Calls `stop` on Ctrl+C, on a request to end, and when the processes above are no more; then ends. */
export function whenToldToEnd(stop: () => Promise<void>, exitCode = 1): void {
  let ending = false
  const end = (): void => {
    if (ending) return
    ending = true
    void stop().finally(() => process.exit(exitCode))
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, end)
  const above = processesAbove()
  setInterval(() => {
    if (processesAbove() !== above) end()
  }, 300).unref()
}

/** Our parent and, where that is a shell and can be looked into, its parent: the shell that npm starts outlives npm. */
function processesAbove(): string {
  const parent = `/proc/${process.ppid}/stat`
  const shell = existsSync(parent) ? /\((?:sh|dash|bash)\) \S (\d+)/.exec(readFileSync(parent, 'utf8')) : undefined
  return `${process.ppid} ${shell?.[1] ?? ''}`
}
