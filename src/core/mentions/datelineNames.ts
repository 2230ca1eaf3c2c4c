// The names of a dateline: “FORT DUNMORE, Calder, Sept 6 (Harbor Press) —”: places up to the date, the agency in brackets.
import type { TextLayer } from '../text/layer.ts'
import { isMonth, isWeekday } from './calendar.ts'
import { isCapitalised } from './caseEvidence.ts'
import type { TypedRun } from './runTypes.ts'

export interface DatelineName extends TypedRun {
  readonly dateline: true
}

/** Places and agencies of all datelines, in order. */
export function findDatelineNames(layer: TextLayer): readonly DatelineName[] {
  const { lower, words } = layer.tokens
  const found: DatelineName[] = []
  for (const block of layer.blocks) {
    if (block.kind !== 'dateline') continue
    let inBrackets = false
    let from = -1
    const close = (end: number): void => {
      // “DUNMORE - The pier”: a dash holds a name together and ends none
      while (end > from + 1 && words[end - 1] === '-') end--
      if (from >= 0)
        found.push({
          first: from,
          last: end,
          titled: false,
          type: inBrackets ? 'ORG' : 'PLACE',
          score: 0.9,
          dateline: true,
        })
      from = -1
    }
    for (let i = block.first; i < block.last; i++) {
      const part = isCapitalised(words[i]!) && !isMonth(lower[i]!) && !isWeekday(lower[i]!)
      const link = from >= 0 && (part || /^(?:of|de|la|el|-)$/u.test(lower[i]!))
      if (part && from < 0) from = i
      else if (!link) close(i)
      if (words[i] === '(') inBrackets = true
    }
    close(block.last)
  }
  return found
}
