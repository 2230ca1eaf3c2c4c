// The editor's side: texts in, articles out, one after the other through one worker. The worker is started with the first
// text, and again after it died; dispose ends it. What is short does not wait for what is long: the reading of a book is
// put off while the article on the screen is read, and goes on where it was.
import { buildLookup } from '../core/features/lookup.ts'
import type { Article } from '../core/model.ts'
import { joinPassages } from '../core/revise/join.ts'
import { Holdings } from './holdings.ts'
import type { Channel, Response, StartWorker } from './protocol.ts'
import { Joiner } from './slices.ts'
import { inTurns } from './turns.ts'

export interface ReadText {
  readonly article: Article
  /** Milliseconds the worker spent reading. */
  readonly took: number
}

/** Why no article came: the reading failed, the worker died, took too long, or the reader was disposed. */
export class ReadingFailed extends Error {
  override readonly name = 'ReadingFailed'
}

interface Job {
  /** Another one each time the job is begun, so that what was said of it before is not taken for an answer. */
  id: number
  readonly text: string
  /** What the worker knows the text by. */
  readonly document: string
  /** Whether the text comes once, and is forgotten when it has been read. */
  readonly once: boolean
  readonly signal: AbortSignal
  joiner: Joiner
  /** Whether its article is on its way. */
  arriving: boolean
  readonly resolve: (read: ReadText | null) => void
  readonly reject: (error: ReadingFailed) => void
}

// A reading takes some seconds per million characters; a worker that is silent for this long will not speak again.
const PATIENCE = 60_000
const PATIENCE_PER_CHARACTER = 0.06
/** A text this many times as long as another one waits for it. */
const MUCH_LONGER = 3

export class Reader {
  private readonly waiting: Job[] = []
  private readonly holdings = new Holdings()
  private current: Job | null = null
  private channel: Channel | null = null
  private watchdog: ReturnType<typeof setTimeout> | undefined
  private lastId = 0
  private lastOnce = 0
  private disposed = false

  constructor(
    private readonly start: StartWorker,
    private readonly onProblem: (message: string) => void = () => undefined,
    private readonly patience = PATIENCE,
  ) {}

  /**
   * Reads a text. Gives null when `signal` is aborted before the article is complete.
   * @param document names what the text is the present state of: of a document that was read before only what was edited
   * is read again. Null for a text that comes once.
   * @throws ReadingFailed
   */
  read(text: string, signal: AbortSignal, document: string | null = null): Promise<ReadText | null> {
    if (this.disposed) return Promise.reject(new ReadingFailed('the reader is disposed'))
    return new Promise((resolve, reject) => {
      const known = { document: document ?? `once ${++this.lastOnce}`, once: document === null }
      const job: Job = { id: 0, text, ...known, signal, joiner: new Joiner(text), arriving: false, resolve, reject }
      this.waiting.push(job)
      signal.addEventListener('abort', () => this.giveUp(job), { once: true })
      this.putOffFor(job)
      this.next()
    })
  }

  /** Frees what is kept of a document. */
  forget(document: string): void {
    if (this.holdings.forget(document)) this.channel?.post({ kind: 'forget', document })
  }

  dispose(): void {
    this.disposed = true
    this.end('the reader is disposed')
    for (const job of this.waiting.splice(0)) job.reject(new ReadingFailed('the reader is disposed'))
  }

  private next(): void {
    while (!this.current && this.waiting.length > 0) {
      const job = this.waiting.splice(shortest(this.waiting), 1)[0]!
      if (job.signal.aborted) this.settle(job, () => job.resolve(null))
      else this.begin(job)
    }
  }

  /** Lets a text that is much shorter than the one being read go first. */
  private putOffFor({ text }: Job): void {
    const { current } = this
    if (!current || current.arriving || current.text.length < text.length * MUCH_LONGER) return
    clearTimeout(this.watchdog)
    this.channel?.post({ kind: 'stop', job: current.id })
    this.current = null
    this.waiting.unshift(current)
  }

  private begin(job: Job): void {
    this.current = job
    job.id = ++this.lastId
    this.watch(this.patience + job.text.length * PATIENCE_PER_CHARACTER)
    try {
      this.channel ??= this.open()
      const request = this.holdings.ask(job)
      job.joiner = new Joiner(job.text, this.holdings.baseOf(request))
      job.arriving = false
      this.channel.post(request)
    } catch (error) {
      this.end(`the worker could not be started: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  private open(): Channel {
    const channel = this.start({
      onResponse: (response) => this.receive(response),
      onEnd: (reason) => {
        if (this.channel !== channel) return
        this.end(reason)
        this.next()
      },
    })
    return channel
  }

  private receive(response: Response): void {
    if (response.kind === 'problem') {
      this.onProblem(response.message)
      return
    }
    const job = this.current
    if (!job || response.job !== job.id) return
    if (response.kind === 'failed') {
      // whatever the worker has of the document now, it is sent anew
      this.forget(job.document)
      this.finish(job, () => job.reject(new ReadingFailed(response.message)))
    } else {
      job.arriving = true
      try {
        job.joiner.add(response.slice)
      } catch (error) {
        this.finish(job, () => job.reject(failureOf(error)))
        return
      }
      if (response.last) this.finish(job, () => void this.handOver(job, response.took))
      // Other work of the editor gets its turn between two slices.
      else setTimeout(() => this.current === job && this.channel?.post({ kind: 'more', job: job.id }))
    }
  }

  private async handOver(job: Job, took: number): Promise<void> {
    try {
      const joined = joinPassages(job.text, job.joiner.finish(), this.holdings.joined(job.document))
      this.holdings.keep(job, joined)
      await inTurns(whileWanted(job.signal, buildLookup(joined.article)))
      job.resolve(job.signal.aborted ? null : { article: joined.article, took })
    } catch (error) {
      job.reject(failureOf(error))
    }
  }

  private giveUp(job: Job): void {
    if (this.current !== job) return
    this.channel?.post({ kind: 'stop', job: job.id })
    this.finish(job, () => job.resolve(null))
  }

  private finish(job: Job, answer: () => void): void {
    clearTimeout(this.watchdog)
    this.current = null
    this.settle(job, answer)
    this.next()
  }

  private settle(job: Job, answer: () => void): void {
    answer()
    if (job.once) this.forget(job.document)
  }

  private end(reason: string): void {
    clearTimeout(this.watchdog)
    const { current } = this
    this.current = null
    this.channel?.close()
    this.channel = null
    this.holdings.clear()
    current?.reject(new ReadingFailed(reason))
  }

  private watch(patience: number): void {
    clearTimeout(this.watchdog)
    this.watchdog = setTimeout(() => {
      this.end('the worker did not answer')
      this.next()
    }, patience)
  }
}

const failureOf = (error: unknown): ReadingFailed =>
  new ReadingFailed(error instanceof Error ? (error.stack ?? error.message) : String(error))

/** The place of the shortest text, the first of those that are equally long. */
function shortest(jobs: readonly Job[]): number {
  let least = 0
  jobs.forEach(({ text }, i) => {
    if (text.length < jobs[least]!.text.length) least = i
  })
  return least
}

/** Steps as long as somebody waits for what they lead to. */
function* whileWanted(signal: AbortSignal, steps: Iterable<void>): Generator<void, void> {
  for (const step of steps) {
    if (signal.aborted) return
    yield step
  }
}
