// The worker's side: reads the text it is given and hands the article over slice by slice. One job at a time; a new one
// replaces what is left of the one before.
import type { Article } from '../core/model.ts'
import type { ModelFiles } from '../core/modelFiles.ts'
import type { Request, Response, Slice } from './protocol.ts'
import { cut } from './slices.ts'

type Annotate = (text: string) => Article

/** Makes the reading out of the models there are, and names those that are of no use. */
export type Prepare = (files: ModelFiles) => { readonly annotate: Annotate; readonly problems: readonly string[] }

/** Answers requests with `post`. What a reading throws becomes a `failed` response, never the worker's end. */
export function serve(prepare: Prepare, post: (response: Response) => void): (request: Request) => void {
  let annotate: Annotate | undefined
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

  const open = (files: ModelFiles): Annotate => {
    const prepared = prepare(files)
    for (const message of prepared.problems) post({ kind: 'problem', message })
    return prepared.annotate
  }

  return (request) => {
    if (request.kind === 'models') {
      annotate = open(request.files)
      return
    }
    if (request.kind === 'more') {
      if (request.job === job) postSlice()
      return
    }
    job = request.job
    try {
      annotate ??= open({})
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
