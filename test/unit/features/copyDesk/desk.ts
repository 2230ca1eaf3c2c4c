// What a rule says about a text, as a reader sees it: the words that are underlined, and the text once it is mended.
import { type CopyFix, type CopyRule, checkCopy, type Finding } from '../../../../src/core/features/copyDesk/index.ts'
import { read } from '../../fixtures/reading.ts'

export const findings = (text: string, rule: CopyRule): readonly Finding[] => checkCopy(read(text), [rule])

/** The words each finding stands on. */
export const marked = (text: string, rule: CopyRule): string[] =>
  findings(text, rule).map(({ start, end }) => text.slice(start, end))

/** The text after the fix of the first finding: the preferred one, or the one of a kind. */
export function mend(text: string, rule: CopyRule, kind?: CopyFix['kind']): string {
  const fixes = findings(text, rule)[0]?.fixes ?? []
  const fix = fixes.find((each) => (kind ? each.kind === kind : each.preferred))
  if (!fix) throw new Error(`no such fix: ${fixes.map((each) => each.kind).join(', ') || 'none'}`)
  return [...fix.edits]
    .sort((a, b) => b.start - a.start)
    .reduce((mended, { start, end, text: words }) => mended.slice(0, start) + words + mended.slice(end), text)
}
