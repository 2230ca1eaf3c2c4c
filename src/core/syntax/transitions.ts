// The state of an arc-hybrid parse (Kuhlmann, Gómez-Rodríguez and Satta 2011): words are shifted onto a stack; its top
// becomes a dependent of the next word (LEFT) or of the word below it (RIGHT).
import { RELATIONS } from './inventory.ts'

export const SHIFT = 0
const RELATION_COUNT = RELATIONS.length
/** Actions: shift, then left and right for each relation. */
export const ACTION_COUNT = 1 + 2 * RELATION_COUNT
export const leftOf = (relation: number): number => 1 + relation
export const rightOf = (relation: number): number => 1 + RELATION_COUNT + relation
export const isLeft = (action: number): boolean => action > SHIFT && action <= RELATION_COUNT
export const relationOfAction = (action: number): number => (action - 1) % RELATION_COUNT

/** Longer sentences are parsed in pieces of this length. */
export const LONGEST = 160
const NONE = -1

/** One sentence on its way to a tree; word numbers count from 0, the root has the number `count`. */
export class ParseState {
  count = 0
  next = 0
  depth = 0
  readonly stack = new Int16Array(LONGEST + 1)
  readonly head = new Int16Array(LONGEST + 1)
  readonly relation = new Int8Array(LONGEST + 1)
  /** Outermost and second outermost dependents to both sides, and how many there are (7 at most). */
  readonly left = new Int16Array(LONGEST + 1)
  readonly left2 = new Int16Array(LONGEST + 1)
  readonly right = new Int16Array(LONGEST + 1)
  readonly right2 = new Int16Array(LONGEST + 1)
  readonly lefts = new Uint8Array(LONGEST + 1)
  readonly rights = new Uint8Array(LONGEST + 1)

  begin(count: number): void {
    this.count = count
    this.next = 0
    this.depth = 0
    for (const column of [this.head, this.relation, this.left, this.left2, this.right, this.right2])
      column.fill(NONE, 0, count + 1)
    this.lefts.fill(0, 0, count + 1)
    this.rights.fill(0, 0, count + 1)
  }

  get done(): boolean {
    return this.next === this.count && this.depth === 0
  }

  /** The word `k` below the top of the stack, or -1. */
  below(k: number): number {
    return this.depth > k ? this.stack[this.depth - 1 - k]! : NONE
  }

  get mayShift(): boolean {
    return this.next < this.count
  }

  /** The last word of the stack alone may hang from the root. */
  get mayLeft(): boolean {
    return this.depth > 0 && (this.next < this.count || this.depth === 1)
  }

  get mayRight(): boolean {
    return this.depth > 1
  }

  apply(action: number): void {
    if (action === SHIFT) {
      this.stack[this.depth++] = this.next++
      return
    }
    const dependent = this.stack[--this.depth]!
    const head = isLeft(action) ? this.next : this.stack[this.depth - 1]!
    this.head[dependent] = head
    this.relation[dependent] = relationOfAction(action)
    if (dependent < head) {
      this.left2[head] = this.left[head]!
      this.left[head] = dependent
      if (this.lefts[head]! < 7) this.lefts[head]!++
    } else {
      this.right2[head] = this.right[head]!
      this.right[head] = dependent
      if (this.rights[head]! < 7) this.rights[head]!++
    }
  }
}
