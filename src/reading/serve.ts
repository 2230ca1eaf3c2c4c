// The worker's side: reads the text it is given and hands the article over slice by slice. One job at a time; a new one
// replaces what is left of the one before.
import type { Article } from '../core/model.ts'
import type { Request, Response, Slice } from './protocol.ts'
import { cut } from './slices.ts'

/** Answers requests with `post`. What `annotate` throws becomes a `failed` response, never the worker's end. */
export function serve(
  annotate: (text: string) => Article,
  post: (response: Response) => void,
): (request: Request) => void {
  let job = -1
  let took = 0
  let slices: Iterator<Slice, void> = [][Symbol.iterator]()
  let upcoming: Slice | undefined

  const takeNext = () => {
    const next = slices.next()
    upcoming = next.done ? undefined : next.value
  }
  const postSlice = () => {
    if (!upcoming) return
    const slice = upcoming
    takeNext()
    post({ kind: 'slice', job, slice, last: upcoming === undefined, took })
  }

  return (request) => {
    if (request.kind === 'more') {
      if (request.job === job) postSlice()
      return
    }
    job = request.job
    try {
      const began = performance.now()
      const article = annotate(request.text)
      took = performance.now() - began
      slices = cut(article)
      takeNext()
      postSlice()
    } catch (error) {
      post({ kind: 'failed', job, message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  }
}
