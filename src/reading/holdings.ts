// What the editor's side keeps of each live document: the text the worker has of it, and the passages it read last.
import type { Article } from '../core/model.ts'
import type { Joined } from '../core/revise/join.ts'
import { differenceOf } from './difference.ts'
import type { ReadRequest, ReviseRequest } from './protocol.ts'

interface Holding {
  /** What the worker was told last. */
  text: string
  /** The last job that came to its end, and what it gave. */
  base: { readonly job: number; readonly joined: Joined } | null
}

interface Asked {
  readonly id: number
  readonly text: string
  readonly document: string
}

export class Holdings {
  private readonly documents = new Map<string, Holding>()

  /** The request for a text: of a document that the worker knows, the edits. */
  ask({ id, text, document }: Asked): ReadRequest | ReviseRequest {
    const holding = this.documents.get(document)
    if (!holding) {
      this.documents.set(document, { text, base: null })
      return { kind: 'read', job: id, text, document }
    }
    const edits = differenceOf(holding.text, text)
    holding.text = text
    return { kind: 'revise', job: id, document, edits, base: holding.base?.job ?? null }
  }

  /** The passages that the answer to a request may name. */
  baseOf(request: ReadRequest | ReviseRequest): readonly Article[] {
    return request.kind === 'revise' ? (this.joined(request.document)?.readings ?? []) : []
  }

  joined(document: string): Joined | null {
    return this.documents.get(document)?.base?.joined ?? null
  }

  keep({ id, document }: Asked, joined: Joined): void {
    const holding = this.documents.get(document)
    if (holding) holding.base = { job: id, joined }
  }

  /** Whether there was anything to forget. */
  forget(document: string): boolean {
    return this.documents.delete(document)
  }

  /** The worker is gone, and with it what it knew. */
  clear(): void {
    this.documents.clear()
  }
}
