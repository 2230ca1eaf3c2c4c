// One live reading per document. Edits are waited out, stale readings dropped, and what was read last stays until there is
// something newer: its places move with the edits meanwhile.
import type { Article, Span } from '../core/model.ts'
import type { Drift, Edit } from './drift.ts'
import type { ReadText } from './reader.ts'
import { headOf, regionAround } from './region.ts'

/** A document as the store sees it. */
export interface Readable {
  readonly key: string
  readonly version: number
  readonly text: string
  /** The part on the screen, if any. */
  readonly focus: Span | null
}

export interface Reading {
  readonly article: Article
  /** The version of the document that was read. */
  readonly version: number
  /** What happened to the text since, and where a part that was read lies in it. */
  readonly drift: Drift
  /** Milliseconds the reading took. */
  readonly took: number
  /** Whether this is all there will be; else the rest of a long text is still being read. */
  readonly complete: boolean
  /** How many characters at the end are left unread because the text is longer than allowed. */
  readonly unread: number
}

export interface StoreEvents {
  onRead(key: string, reading: Reading): void
  onFailure(key: string, error: unknown): void
}

interface Entry {
  readonly document: Readable
  reading: Reading | undefined
  /** The version whose reading failed, if any. */
  failed: number | undefined
  timer: ReturnType<typeof setTimeout> | undefined
  running: AbortController | undefined
  readonly waiting: ((reading: Reading | undefined) => void)[]
}

/** Who reads texts; with a name for a document that is read again and again. */
export interface TextReader {
  read(text: string, signal: AbortSignal, document: string | null): Promise<ReadText | null>
  forget(document: string): void
}

// Longer texts are read in two steps, what is on the screen first: the whole may take seconds.
export const LONG_TEXT = 100_000
const FIRST_REGION = 30_000

export class ReadingStore {
  private readonly entries = new Map<string, Entry>()

  constructor(
    private readonly reader: TextReader,
    private readonly events: StoreEvents,
    private readonly mostCharacters: () => number,
  ) {}

  get(key: string): Reading | undefined {
    return this.entries.get(key)?.reading
  }

  /** Whether nothing is to be done for a version of the document: it was read, could not be read, or is about to be. */
  isCurrent(key: string, version: number): boolean {
    const entry = this.entries.get(key)
    return entry?.reading?.version === version || entry?.failed === version || this.isReading(key)
  }

  /** Whether the document as it is now could not be read. */
  hasFailed(key: string): boolean {
    const entry = this.entries.get(key)
    return entry?.failed !== undefined && entry.failed === entry.document.version && !this.isReading(key)
  }

  /** Whether a reading of the document is planned or running. */
  isReading(key: string): boolean {
    const entry = this.entries.get(key)
    return entry !== undefined && (entry.timer !== undefined || entry.running !== undefined)
  }

  /** The complete reading of the document as it is now, once there; undefined when none is to come. */
  whenRead(key: string): Promise<Reading | undefined> {
    const entry = this.entries.get(key)
    if (!entry || !this.isReading(key)) return Promise.resolve(entry && currentReading(entry))
    return new Promise((resolve) => entry.waiting.push(resolve))
  }

  /** Plans a reading of the document after `delay` milliseconds without another call for it. */
  read(document: Readable, delay: number): void {
    const entry = this.entries.get(document.key) ?? this.enter(document)
    clearTimeout(entry.timer)
    entry.running?.abort()
    entry.running = undefined
    entry.timer = setTimeout(() => {
      entry.timer = undefined
      void this.run(entry)
    }, delay)
  }

  /** Lets the last reading's places follow an edit; the caller plans the next reading. Edits as they were applied, in order. */
  follow(key: string, edits: readonly Edit[]): void {
    const entry = this.entries.get(key)
    if (entry?.reading) entry.reading = { ...entry.reading, drift: [...entry.reading.drift, ...edits] }
  }

  forget(key: string): void {
    const entry = this.entries.get(key)
    if (!entry) return
    this.entries.delete(key)
    clearTimeout(entry.timer)
    entry.timer = undefined
    entry.running?.abort()
    this.reader.forget(key)
    this.answer(entry, undefined)
  }

  dispose(): void {
    for (const key of [...this.entries.keys()]) this.forget(key)
  }

  private enter(document: Readable): Entry {
    const entry: Entry = {
      document,
      reading: undefined,
      failed: undefined,
      timer: undefined,
      running: undefined,
      waiting: [],
    }
    this.entries.set(document.key, entry)
    return entry
  }

  private async run(entry: Entry): Promise<void> {
    const running = new AbortController()
    entry.running = running
    const { text, version } = entry.document
    let failure: { readonly error: unknown } | undefined
    try {
      const all = headOf(text, this.mostCharacters())
      if (!entry.reading && all.end > LONG_TEXT) {
        const region = regionAround(text.slice(0, all.end), entry.document.focus ?? { start: 0, end: 0 }, FIRST_REGION)
        await this.readPart(entry, running.signal, version, region, false)
      }
      if (!running.signal.aborted) await this.readPart(entry, running.signal, version, all, true)
    } catch (error) {
      failure = { error }
    }
    if (running.signal.aborted) return
    entry.running = undefined
    if (failure) {
      entry.failed = version
      this.events.onFailure(entry.document.key, failure.error)
    }
    this.answer(entry, currentReading(entry))
  }

  private async readPart(
    entry: Entry,
    signal: AbortSignal,
    version: number,
    part: Span,
    complete: boolean,
  ): Promise<void> {
    const { text } = entry.document
    const read = await this.reader.read(text.slice(part.start, part.end), signal, complete ? entry.document.key : null)
    if (!read || signal.aborted || entry.document.version !== version) return
    const drift = part.start === 0 ? [] : [{ start: 0, removed: 0, inserted: part.start }]
    const unread = complete ? text.length - part.end : 0
    entry.reading = { ...read, version, drift, complete, unread }
    this.events.onRead(entry.document.key, entry.reading)
  }

  private answer(entry: Entry, reading: Reading | undefined): void {
    for (const resolve of entry.waiting.splice(0)) resolve(reading)
  }
}

/** All of the document as it is now, if it has been read. */
function currentReading({ document, reading }: Entry): Reading | undefined {
  return reading?.complete && reading.version === document.version ? reading : undefined
}
