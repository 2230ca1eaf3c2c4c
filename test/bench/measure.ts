// How long something takes, and how it is printed.

/** Something to measure is warmed up and then measured for so long, in milliseconds. */
const WARM = 1000
const MEASURED = 2000

const timeOf = (run: () => void): number => {
  const from = performance.now()
  run()
  return performance.now() - from
}

/** The quickest run once the code is warm, in milliseconds; what takes very long is run twice. */
export function measure(run: () => void): number {
  return measureBeside([run])[0]!
}

/** The quickest run of each, taken in turns, so that a busy moment of the machine is nobody's alone. */
export function measureBeside(runs: readonly (() => void)[]): readonly number[] {
  const best = runs.map(() => Number.POSITIVE_INFINITY)
  for (const run of runs) for (let spent = 0; spent < WARM; ) spent += timeOf(run)
  for (let spent = 0; spent < MEASURED * runs.length; )
    runs.forEach((run, i) => {
      const time = timeOf(run)
      spent += time
      best[i] = Math.min(best[i]!, time)
    })
  return best
}

/** What single runs took, ascending: by the clock, and of the processor, which other work beside it hardly changes. */
export interface Times {
  readonly clock: readonly number[]
  readonly processor: readonly number[]
}

/** The times of single runs, each of something new that is prepared before its time counts. */
export function measureEach<T>(runs: number, prepare: (i: number) => T, run: (prepared: T) => void): Times {
  const clock: number[] = []
  const processor: number[] = []
  for (let i = 0; i < runs; i++) {
    const prepared = prepare(i)
    const from = process.cpuUsage()
    clock.push(timeOf(() => run(prepared)))
    const { user, system } = process.cpuUsage(from)
    processor.push((user + system) / 1000)
  }
  return { clock: clock.sort((a, b) => a - b), processor: processor.sort((a, b) => a - b) }
}

/** The value below which a share of ascending values lies. */
export const quantile = (ascending: readonly number[], share: number): number =>
  ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))]!

export const milliseconds = (time: number): string => `${time.toFixed(time < 10 ? 2 : 0)} ms`
