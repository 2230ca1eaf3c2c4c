// What a tool tells an assistant: facts to pass on, or a problem in words that say what to ask instead.
export type Answer = { readonly found: Readonly<Record<string, unknown>> } | { readonly problem: string }

/** A page of a long list. */
export interface Page {
  /** How many items to leave out. */
  readonly from: number
  /** How many items to give at most. */
  readonly most: number
}

/** The items of a page, how many there are in all, and where the next page begins, if there is one. */
export function pageOf<Item>(
  items: readonly Item[],
  { from, most }: Page,
): { readonly total: number; readonly from: number; readonly next?: number; readonly items: readonly Item[] } {
  const next = from + most
  const shown = items.slice(from, next)
  return { total: items.length, from, ...(next < items.length && { next }), items: shown }
}
