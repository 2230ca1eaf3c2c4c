// Something that takes a while to make: in steps by whoever has the time, or at once by whoever needs it first.

export interface Stepwise<T> {
  /** What is left to be done, a little with each step. */
  steps(): Generator<void, void>
  /** The result, the rest of the steps taken at once. */
  result(): T
}

/** @param begin is called with the first step */
export function stepwise<T>(begin: () => Generator<void, T>): Stepwise<T> {
  let running: Generator<void, T> | undefined
  let done: { readonly value: T } | undefined
  const step = (): boolean => {
    if (done) return false
    running ??= begin()
    const { done: ended, value } = running.next()
    if (ended) done = { value }
    return !ended
  }
  return {
    *steps() {
      while (step()) yield
    },
    result() {
      while (step());
      return done!.value
    },
  }
}
