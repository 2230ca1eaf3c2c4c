// How long the extension host could not answer anything: the longest gap between turns of its event loop.

export interface Stall {
  /** The longest gap in milliseconds, waiting for a processor included. */
  readonly gap: number
  /** The most processor time the host's own thread spent within a gap; unknown in a browser and before Node 23.9. */
  readonly busy: number | undefined
  /** The longest gap of a thread beside the host's that does nothing: what the machine was short of; unknown in a browser. */
  readonly idle: number | undefined
}

export interface StallWatch {
  stop(): Stall
}

/** Watches the extension host this suite runs in; the timer itself rests for about a millisecond between turns. */
export function watchStalls(): StallWatch {
  const worst = { gap: 0, busy: hostTime() === undefined ? undefined : 0 }
  const idler = startIdler()
  let last = performance.now()
  let lastBusy = hostTime()
  let timer = setTimeout(turn, 1)
  function measure(): void {
    const now = performance.now()
    const busy = hostTime()
    worst.gap = Math.max(worst.gap, now - last)
    if (busy !== undefined && lastBusy !== undefined) worst.busy = Math.max(worst.busy ?? 0, busy - lastBusy)
    last = now
    lastBusy = busy
  }
  function turn(): void {
    measure()
    timer = setTimeout(turn, 1)
  }
  return {
    stop() {
      clearTimeout(timer)
      measure()
      return { ...worst, idle: idler?.stop() }
    },
  }
}

/** A stall in words, for the report. */
export function inWords({ gap, busy, idle }: Stall): string {
  const notes = [
    ...(busy === undefined ? [] : [`${Math.round(busy)} busy`]),
    ...(idle === undefined ? [] : [`an idle thread ${Math.round(idle)}`]),
  ]
  return `${Math.round(gap)} ms${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`
}

/** Processor time the extension host’s own thread has used so far, in milliseconds; unknown in a browser. */
export function hostTime(): number | undefined {
  const { threadCpuUsage } = (globalThis.process ?? {}) as {
    readonly threadCpuUsage?: () => { readonly user: number; readonly system: number }
  }
  const used = threadCpuUsage?.call(process)
  return used && (used.user + used.system) / 1000
}

/** Measures the same gaps in a thread of its own. */
function startIdler(): { stop(): number } | undefined {
  const threads = globalThis.process?.getBuiltinModule?.('node:worker_threads')
  if (!threads) return undefined
  const longest = new Float64Array(new SharedArrayBuffer(8))
  const program = `
    const { workerData: longest } = require('node:worker_threads')
    let last = performance.now()
    setInterval(() => {
      const now = performance.now()
      longest[0] = Math.max(longest[0], now - last)
      last = now
    }, 1)`
  const thread = new threads.Worker(program, { eval: true, workerData: longest })
  return {
    stop() {
      void thread.terminate()
      return longest[0]!
    },
  }
}
