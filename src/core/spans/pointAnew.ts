// After a merge the drafts that go on with another's speaker point to what became of that draft.
import type { Draft } from '../attribution/draft.ts'

/**
 * Drafts in order of their start, each following the draft that is given back for the one it followed. Who follows
 * words that come later takes their source: “It fell.” Nobody was hurt. “We ran,” Ortiz said.
 * @param settled what became of a draft
 */
export function pointAnew(drafts: readonly Draft[], settled: (draft: Draft) => Draft): readonly Draft[] {
  const ordered = [...drafts].sort((a, b) => a.parts[0]!.start - b.parts[0]!.start)
  const places = new Map(ordered.map((each, place) => [each, place]))
  const pointed: Draft[] = []
  ordered.forEach((each, place) => {
    const before = each.follows && settled(each.follows)
    const at = before ? places.get(before) : undefined
    if (!before || before === each) pointed.push(each.follows ? { ...each, follows: null } : each)
    else if (at !== undefined && at < place) pointed.push({ ...each, follows: pointed[at]! })
    else pointed.push({ ...each, follows: null, source: each.source ?? before.source })
  })
  return pointed
}
