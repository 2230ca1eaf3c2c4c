// Long work in short turns, so that nothing else has to wait for all of it. Whoever works in turns shares them: each turn of
// the event loop goes to one of them, else two that are busy at once would hold the editor up twice as long.

// A screen is drawn every 16 ms; half of that is free.
const TURN = 8

const waiting: (() => void)[] = []

/** Settles in a turn that nobody else works in, with the time at which it begins. */
export function ownTurn(): Promise<number> {
  return new Promise((resolve) => {
    waiting.push(() => resolve(performance.now()))
    if (waiting.length === 1) soon(next)
  })
}

/** Takes the steps one after the other; after every 8 ms whatever else is waiting goes first. */
export async function inTurns(steps: Iterable<void>): Promise<void> {
  let began = await ownTurn()
  for (const _ of steps) if (performance.now() - began >= TURN) began = await ownTurn()
}

function next(): void {
  waiting[0]?.()
  waiting.shift()
  if (waiting.length > 0) soon(next)
}

/** In Node a timer that is due runs before what has arrived meanwhile, and so does the one after it; an immediate waits. */
function soon(run: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(run)
  else setTimeout(run)
}
