// The worker's side: reads what it is given passage by passage, so that it hears when nobody waits any more, and hands
// the passages over slice by slice. One job at a time; a new one replaces what is left of the one before.
import type { Article } from '../core/model.ts'
import type { ModelFiles } from '../core/modelFiles.ts'
import { clipEdits } from '../core/revise/edits.ts'
import { carryOut, type PassageReader, type Plan, planReading, readingsOf } from '../core/revise/passages.ts'
import { lengthOf, planRereading } from '../core/revise/replan.ts'
import type { ReadRequest, Request, Response, ReviseRequest, Slice } from './protocol.ts'
import { cut } from './slices.ts'

/** Makes the reading out of the models there are, and names those that are of no use. */
export type Prepare = (files: ModelFiles) => { readonly read: PassageReader; readonly problems: readonly string[] }

/** A live document: what has been read of it so far, and what was handed over last. */
interface Live {
  plan: Plan
  readonly handedOver: Map<number, readonly Article[]>
}

/** Milliseconds of reading before messages are looked at. */
const TURN = 25

/** Answers requests with `post`. What a reading throws becomes a `failed` response, never the worker's end. */
export function serve(prepare: Prepare, post: (response: Response) => void): (request: Request) => void {
  const documents = new Map<string, Live>()
  let read: PassageReader | undefined
  let job = -1
  let slices: Iterator<Slice, void> = [][Symbol.iterator]()
  let upcoming: Slice | undefined
  let took = 0

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
  const open = (files: ModelFiles): PassageReader => {
    const prepared = prepare(files)
    for (const message of prepared.problems) post({ kind: 'problem', message })
    return prepared.read
  }
  const fail = (error: unknown) =>
    post({ kind: 'failed', job, message: error instanceof Error ? (error.stack ?? error.message) : String(error) })

  const begin = (request: ReadRequest | ReviseRequest) => {
    job = request.job
    took = 0
    upcoming = undefined
    let live: Live
    try {
      live = liveOf(documents, request)
    } catch (error) {
      fail(error)
      return
    }
    const base = request.kind === 'revise' && request.base !== null ? live.handedOver.get(request.base) : undefined
    let steps: Iterator<Plan, Plan>
    const turn = () => {
      if (job !== request.job) return
      try {
        read ??= open({})
        steps ??= carryOut(live.plan, read)
        const began = performance.now()
        let step = steps.next()
        while (!step.done && performance.now() - began < TURN) step = steps.next()
        took += performance.now() - began
        live.plan = step.value
        if (!step.done) {
          setTimeout(turn)
          return
        }
        const readings = readingsOf(live.plan)
        remember(live, request, readings)
        slices = cut(readings, base)
        takeNext()
        postSlice()
      } catch (error) {
        fail(error)
      }
    }
    turn()
  }

  return (request) => {
    switch (request.kind) {
      case 'models':
        read = open(request.files)
        break
      case 'more':
        if (request.job === job) postSlice()
        break
      case 'stop':
        if (request.job === job) job = -1
        break
      case 'forget':
        documents.delete(request.document)
        break
      default:
        begin(request)
    }
  }
}

function liveOf(documents: Map<string, Live>, request: ReadRequest | ReviseRequest): Live {
  if (request.kind === 'revise') {
    const live = documents.get(request.document)
    if (!live) throw new Error('the document is not known')
    live.plan = planRereading(live.plan, clipEdits(lengthOf(live.plan), request.edits))
    return live
  }
  const live: Live = { plan: planReading(request.text), handedOver: new Map() }
  documents.set(request.document, live)
  return live
}

/** The next request names this job as its base or, when it is not heard to its end, the base that this one named. */
function remember({ handedOver }: Live, request: ReadRequest | ReviseRequest, readings: readonly Article[]): void {
  const base = request.kind === 'revise' ? request.base : null
  for (const old of handedOver.keys()) if (old !== base) handedOver.delete(old)
  handedOver.set(request.job, readings)
}
