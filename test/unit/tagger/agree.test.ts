import { describe, expect, it } from 'vitest'
import { agreeOnTypes, type Named } from '../../../src/core/tagger/agree.ts'

const [PERSON, ORG] = [0, 1]
const name = (key: number, person: number, ends: Named['ends'] = null): Named => ({
  key,
  ends,
  found: {
    first: 0,
    last: ends ? 2 : 1,
    type: person > 0.5 ? PERSON : ORG,
    chance: 0.9 * Math.max(person, 1 - person),
    typeChances: Float64Array.of(Math.log(person), Math.log(1 - person)),
  },
})
const passOn = new Map([
  [PERSON, 'both' as const],
  [ORG, 'first' as const],
])
const types = (mentions: Named[]) => agreeOnTypes(mentions, passOn).map((found) => found.type)

describe('mentions of the same words', () => {
  it('take the type most of them clearly have', () => {
    expect(types([name(1, 0.02), name(1, 0.6), name(1, 0.05)])).toEqual([ORG, ORG, ORG])
  })

  it('keep theirs when it is clear', () => {
    expect(types([name(1, 0.99), name(1, 0.4)])).toEqual([PERSON, PERSON])
    expect(types([name(1, 0.001), name(2, 0.99)])).toEqual([ORG, PERSON])
  })

  it('lose no sureness where they agree, and have little where they had to change', () => {
    const [first, second] = agreeOnTypes([name(1, 0.01), name(1, 0.6)])
    expect(first!.chance).toBeGreaterThan(0.8)
    expect(second!.chance).toBeLessThanOrEqual(1)
  })

  it('are told by the longer names they begin or end', () => {
    const [foods, person] = [7, 8]
    expect(types([name(1, 0.01, [foods, 9]), name(foods, 0.6)])).toEqual([ORG, ORG])
    expect(types([name(2, 0.99, [5, person]), name(person, 0.4)])).toEqual([PERSON, PERSON])
    expect(types([name(1, 0.01, [6, foods]), name(foods, 0.6)])).toEqual([ORG, PERSON])
  })
})
