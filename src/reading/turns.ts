// Long work in short turns, so that nothing else has to wait for all of it.

// A screen is drawn every 16 ms; half of that is free.
const TURN = 8

/** Takes the steps one after the other; after every 8 ms whatever else is waiting goes first. */
export async function inTurns(steps: Iterable<void>): Promise<void> {
  let began = performance.now()
  for (const _ of steps) {
    if (performance.now() - began < TURN) continue
    await new Promise((resolve) => setTimeout(resolve))
    began = performance.now()
  }
}
