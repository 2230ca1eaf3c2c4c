// What the editor's side and the worker say to each other. A live document is sent once, and then what was edited in it;
// the worker sends the passages it read anew and names those that are as they were. It hands them over a few at a time,
// when it is asked, so that receiving many never holds the editor up.
import type { Article } from '../core/model.ts'
import type { ModelFiles } from '../core/modelFiles.ts'
import type { Edit } from '../core/revise/edits.ts'

export type Request =
  /** Comes first: the trained models, or those that could be read. */
  | { readonly kind: 'models'; readonly files: ModelFiles }
  | ReadRequest
  | ReviseRequest
  /** The next slice of the job, please. */
  | { readonly kind: 'more'; readonly job: number }
  /** Nobody waits for the job any more. */
  | { readonly kind: 'stop'; readonly job: number }
  /** The document is gone. */
  | { readonly kind: 'forget'; readonly document: string }

export interface ReadRequest {
  readonly kind: 'read'
  readonly job: number
  readonly text: string
  /** Under which name the text is remembered until it is forgotten. */
  readonly document: string
}

export interface ReviseRequest {
  readonly kind: 'revise'
  readonly job: number
  readonly document: string
  /** What happened to the text since the last request for the document. */
  readonly edits: readonly Edit[]
  /** The job whose passages the asking side holds, if any. */
  readonly base: number | null
}

export type Response =
  | {
      readonly kind: 'slice'
      readonly job: number
      readonly slice: Slice
      readonly last: boolean
      readonly took: number
    }
  /** A model that cannot be used; readings go on without it. */
  | { readonly kind: 'problem'; readonly message: string }
  | { readonly kind: 'failed'; readonly job: number; readonly message: string }

/** A run of passages. */
export type Slice = readonly SlicePart[]

export type SlicePart =
  /** Passages [first, last) of the base, wherever they are now. */
  | { readonly kind: 'same'; readonly first: number; readonly last: number }
  | { readonly kind: 'read'; readonly length: number; readonly findings: Findings }

/** A reading without its text, which stays where it came from. */
export type Findings = Omit<Article, 'text'>

/** What of a request is handed over to the worker and not copied: megabytes that nobody else needs. */
export function handedOver(request: Request): ArrayBuffer[] {
  return request.kind === 'models' ? Object.values(request.files) : []
}

/** A running worker, whatever the platform calls it. */
export interface Channel {
  post(request: Request): void
  /** Ends the worker at once. Whatever it still says is not listened to. */
  close(): void
}

/** What a worker tells its owner. */
export interface Listener {
  onResponse(response: Response): void
  /** The worker has died, or could not be started: nothing will come any more. */
  onEnd(reason: string): void
}

export type StartWorker = (listener: Listener) => Channel
