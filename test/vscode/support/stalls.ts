// How long the extension host could not answer anything: the longest gap between turns of its event loop.

export interface StallWatch {
  /** Ends the watch; the longest gap in milliseconds. */
  stop(): number
}

/** Watches the extension host this suite runs in; the timer itself rests for about a millisecond between turns. */
export function watchStalls(): StallWatch {
  let longest = 0
  let last = performance.now()
  let timer = setTimeout(turn, 1)
  function turn(): void {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    timer = setTimeout(turn, 1)
  }
  return {
    stop() {
      clearTimeout(timer)
      return Math.max(longest, performance.now() - last)
    },
  }
}
