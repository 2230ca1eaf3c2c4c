// People whom the finder of names left out, found by where they stand, and what must not be taken for one.
import { describe, expect, it } from 'vitest'
import { addMissedPeople } from '../../../src/core/entities/missedPeople.ts'
import { findMentions } from '../../../src/core/mentions/index.ts'
import { readText } from '../../../src/core/text/index.ts'

const cases: readonly (readonly [text: string, names: readonly string[]])[] = [
  ['By 1892 Maurel had moved to the coast. He sold boats there.', ['Maurel']],
  ['Of all of them, Teldane’s poems were the shortest. He wrote them at night.', ['Teldane']],
  ['Pagell played the queen in May, and she was praised for it.', ['Pagell']],
  ['She had a quarrel with Nadia over the boat.', ['Nadia']],
  ['In the second race, Gold finished last. He had lost an oar.', ['Gold']],
  // nobody takes it up
  ['By 1892 Maurel had moved to the coast.', []],
  ['Prosecutors said that he had lied.', []],
  ['Stubbornness kept him away.', []],
  ['He said that the Mayor was late.', []],
  ['She lives in Vessen now.', []],
  ['He crossed the Calder is what they say.', []],
  ['She says the poem ‘Maurel’ is hers.', []],
]

describe('people passed over', () => {
  it.each(cases)('%s', (text, names) => {
    const layer = readText(text)
    expect(addMissedPeople(layer, []).map(({ start, end }) => text.slice(start, end))).toEqual(names)
  })

  it('leaves the names that were found as they are, in order', () => {
    const layer = readText('Lena Ortiz left in May. By 1892 Maurel had moved to the coast. He met Lena Ortiz there.')
    const found = findMentions(layer)
    const all = addMissedPeople(layer, found)
    expect(found.every((one) => all.includes(one))).toBe(true)
    expect(all.map(({ first }) => first)).toEqual([...all.map(({ first }) => first)].sort((a, b) => a - b))
  })
})
