// Where the places of an article are now, while its text is being edited and the next reading is on its way.
export interface Edit {
  readonly start: number
  readonly removed: number
  readonly inserted: number
}

/** Edits since the reading, oldest first. */
export type Drift = readonly Edit[]

/** Where an offset of the text that was read is in the text of now. What was deleted is where the deletion was. */
export function toNow(drift: Drift, offset: number): number {
  let at = offset
  for (const { start, removed, inserted } of drift) {
    if (at >= start + removed) at += inserted - removed
    else if (at > start) at = start
  }
  return at
}

/** Where an offset of the text of now was in the text that was read. What was typed since is where the typing began. */
export function toThen(drift: Drift, offset: number): number {
  let at = offset
  for (const { start, removed, inserted } of drift.toReversed()) {
    if (at >= start + inserted) at += removed - inserted
    else if (at > start) at = start
  }
  return at
}
