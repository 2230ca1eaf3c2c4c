// What the editor's side and the worker say to each other. The worker hands an article over in slices, one for each time
// it is asked, so that receiving a long one never holds the editor up.
import type { Article } from '../core/model.ts'
import type { ModelFiles } from '../core/modelFiles.ts'

export type Request =
  /** Comes first: the trained models, or those that could be read. */
  | { readonly kind: 'models'; readonly files: ModelFiles }
  | { readonly kind: 'read'; readonly job: number; readonly text: string }
  /** The next slice of the job, please. */
  | { readonly kind: 'more'; readonly job: number }

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

/** A run of each of the article's lists; the text stays where it came from. */
export type Slice = Pick<Article, 'blocks' | 'sentences' | 'mentions' | 'entities' | 'quotes'>

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
