// Nothing may be left behind: a script that runs servers and browsers stops them when it is told to end, and also when the
// process that started it is gone.
import { Socket } from 'node:net'

/** Calls `stop` on Ctrl+C, on a request to end, and when the pipe from the parent process closes; then ends with 1. */
export function whenToldToEnd(stop: () => Promise<void>): void {
  let ending = false
  const end = (): void => {
    if (ending) return
    ending = true
    void stop().finally(() => process.exit(1))
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, end)
  if (process.stdin instanceof Socket && !process.stdin.isTTY) {
    process.stdin.once('close', end).resume().unref()
  }
}
