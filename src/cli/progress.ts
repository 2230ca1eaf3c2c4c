// One line on standard error that says how far a long job is. Only for people: nothing is drawn into a pipe or a log,
// nor for work that is done before anybody could read it.
import { stat } from 'node:fs/promises'

/** Smaller jobs end before the line could be read. */
const LEAST_BYTES = 300_000
const EVERY_MS = 100
const BAR = 24

export interface Progress {
  read(bytes: number): void
  done(): void
  /** Removes the line, so that something else can be printed. */
  clear(): void
}

/** What the line needs to know of a terminal. */
export interface Screen {
  readonly isTTY: boolean
  readonly columns?: number
  write(text: string): unknown
}

const SILENT: Progress = { read: () => {}, done: () => {}, clear: () => {} }

/** Bytes of all files together; null when one of them is a pipe or cannot be looked at. */
export async function totalBytes(files: readonly string[]): Promise<number | null> {
  const sizes = await Promise.all(
    files.map(async (file) => {
      const found = file === '-' ? null : await stat(file).catch(() => null)
      return found?.isFile() ? found.size : null
    }),
  )
  return sizes.reduce<number | null>((sum, size) => (sum === null || size === null ? null : sum + size), 0)
}

/** A progress line on `screen`, silent when nobody looks at it or the job is short. */
export function showProgress(screen: Screen, total: number | null, quiet: boolean): Progress {
  if (quiet || !screen.isTTY || (total !== null && total < LEAST_BYTES)) return SILENT
  let bytes = 0
  let articles = 0
  let last = 0
  const draw = (): void => {
    const now = Date.now()
    if (now - last < EVERY_MS || bytes < LEAST_BYTES) return
    last = now
    screen.write(`\r${lineFor(bytes, total, articles).slice(0, (screen.columns ?? 80) - 1)}\u001b[K`)
  }
  return {
    read: (count) => {
      bytes += count
      draw()
    },
    done: () => {
      articles++
      draw()
    },
    clear: () => {
      if (last > 0) screen.write('\r\u001b[K')
    },
  }
}

function lineFor(bytes: number, total: number | null, articles: number): string {
  const megabytes = (count: number): string => (count / 1e6).toFixed(1)
  const done = `${articles} ${articles === 1 ? 'article' : 'articles'}`
  if (total === null) return `${megabytes(bytes)} MB read, ${done}`
  const share = Math.min(1, bytes / total)
  const full = Math.round(share * BAR)
  const bar = '█'.repeat(full) + '░'.repeat(BAR - full)
  return `${bar} ${Math.floor(share * 100)} %  ${megabytes(bytes)} of ${megabytes(total)} MB, ${done}`
}
