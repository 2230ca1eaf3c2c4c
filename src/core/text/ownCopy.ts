// A piece of a text that outlives the text it was cut from. Engines keep a slice as a view of the whole: one paragraph that
// stays as it is would keep a text of megabytes alive for each state that the text was ever read in.

/** The same characters in memory of their own, when `piece` was cut from a longer text. */
export function ownCopy(piece: string): string {
  // joined with one more character it is written out anew, and what is cut from that is a view of the new text
  return `${piece} `.slice(0, -1)
}
