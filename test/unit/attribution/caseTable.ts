// Runs a table of cases, by rules alone and with the models that ship: what must be found, what must not, and which are
// not right yet and why.
import { describe, expect, it } from 'vitest'
import { type Models, RULES } from '../../../src/core/models.ts'
import { attributionsByModel, shipped } from '../fixtures/reading.ts'
import { readAttributions, readParagraph, writeAll } from './readings.ts'

export interface Case {
  /** The number in the catalogue of cases. */
  readonly number: number
  /** ¶ is a blank line. */
  readonly text: string
  /** Attributions as `readings.ts` writes them; all must be found. */
  readonly finds?: readonly string[]
  /** True when nothing else may be found. */
  readonly only?: boolean
  /** The text is a whole article: its first paragraph may be a headline. */
  readonly whole?: boolean
  /** Why it is not right yet. The case fails when it has come right. */
  readonly knownGap?: string
  /** The same where one of the two readings has it right. */
  readonly knownGapOf?: { readonly rules?: string; readonly models?: string }
}

export function testCases(title: string, cases: readonly Case[]): void {
  testReading(`${title}, by rules`, cases, RULES, ({ knownGap, knownGapOf }) => knownGap ?? knownGapOf?.rules)
  if (attributionsByModel)
    testReading(`${title}, with models`, cases, shipped, ({ knownGap, knownGapOf }) => knownGap ?? knownGapOf?.models)
}

function testReading(
  title: string,
  cases: readonly Case[],
  models: Models,
  gapOf: (each: Case) => string | undefined,
): void {
  describe(title, () => {
    for (const each of cases) {
      const gap = gapOf(each)
      const run = gap ? it.fails : it
      run(`${each.number}. ${each.text}${gap ? ` (known gap: ${gap})` : ''}`, () => {
        const found = writeAll((each.whole ? readAttributions : readParagraph)(each.text, models))
        if (each.only || !each.finds) expect(found).toEqual(each.finds ?? [])
        else expect(found).toEqual(expect.arrayContaining([...each.finds]))
      })
    }
  })
}
