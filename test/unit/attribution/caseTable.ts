// Runs a table of cases: what must be found, what must not, and which are not right yet and why.
import { describe, expect, it } from 'vitest'
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
}

export function testCases(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const each of cases) {
      const run = each.knownGap ? it.fails : it
      run(`${each.number}. ${each.text}${each.knownGap ? ` (known gap: ${each.knownGap})` : ''}`, () => {
        const found = writeAll((each.whole ? readAttributions : readParagraph)(each.text))
        if (each.only || !each.finds) expect(found).toEqual(each.finds ?? [])
        else expect(found).toEqual(expect.arrayContaining([...each.finds]))
      })
    }
  })
}
