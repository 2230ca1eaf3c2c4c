// What was edited in a text, found by comparing it with what it was: nothing can be missed that way.
import type { Edit } from '../core/revise/edits.ts'

// Blocks are compared as memory, characters one by one.
const BLOCK = 4096

/** The one edit that makes `after` of `before`; none when they are the same. */
export function differenceOf(before: string, after: string): readonly Edit[] {
  if (before === after) return []
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start + BLOCK <= most && before.slice(start, start + BLOCK) === after.slice(start, start + BLOCK))
    start += BLOCK
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++
  const rest = most - start
  let same = 0
  const block = (text: string): string => text.slice(text.length - same - BLOCK, text.length - same)
  while (same + BLOCK <= rest && block(before) === block(after)) same += BLOCK
  while (same < rest && before.charCodeAt(before.length - same - 1) === after.charCodeAt(after.length - same - 1))
    same++
  return [{ start, end: before.length - same, text: after.slice(start, after.length - same) }]
}
