// The line under a name, what others say, and whom a bare name might mean.
import { describe, expect, it } from 'vitest'
import { entityCard } from '../../../src/core/features/entityCard.ts'
import { roleOf } from '../../../src/core/features/summaryLine.ts'
import { toCards } from '../../../src/core/formats/index.ts'
import { annotate } from '../../../src/core/index.ts'

const cardOf = (text: string, name: string) => {
  const article = annotate(text)
  const entity = article.entities.find((one) => one.name === name)
  return entity ? entityCard(article, entity.id) : null
}

describe('the line of a subeditor', () => {
  it.each([
    ['the office, the age and the place', 'Idris Cole, 43, of Dunmore, was freed.', 'aged 43, of Dunmore'],
    [
      'what holds now before what held once',
      'Former clerk Idris Cole sued. Cole, the mayor of Dunmore, won.',
      'mayor of Dunmore',
    ],
    ['what held once where there is no more', 'The former vice president, Idris Cole, sued.', 'former vice president'],
    ['nothing where the article says nothing', 'Idris Cole sued the port on Monday.', null],
    ['an office before a form of address', 'Mr Idris Cole sued. Idris Cole, a baker, won.', 'baker'],
  ])('says %s', (_, text, line) => {
    expect(cardOf(text, 'Idris Cole')?.line).toBe(line)
  })

  it('says whose child somebody is', () => {
    const text = 'Mara Velasco won. Her daughter, Lena Ortiz, wept.'
    expect(cardOf(text, 'Lena Ortiz')?.line).toBe('Mara Velasco’s daughter')
  })
})

describe('a role in a list', () => {
  it.each([
    ['without its article', 'Mara Velasco, the county engineer, won.', 'county engineer'],
    ['without the capital of its sentence', 'Former clerk Mara Velasco sued the port.', 'former clerk'],
    ['with the capitals of a title', 'On Friday Foreign Minister Mara Velasco left.', 'Foreign Minister'],
    [
      'as the article says it first',
      'The mayor, Mara Velasco, won. Velasco, author of a famous memoir on rivers, wept.',
      'mayor',
    ],
    ['the age where there is no more', 'Mara Velasco, 71, was freed.', 'aged 71'],
  ])('stands %s', (_, text, role) => {
    const article = annotate(text)
    const velasco = article.entities.find(({ name }) => name === 'Mara Velasco')!
    expect(roleOf(article, velasco)).toBe(role)
  })
})

describe('the card of an entity', () => {
  it('tells what others say of it, and how they mean it', () => {
    const card = cardOf('Idris Cole won. “Cole lied,” Mara Velasco said. “I did not,” Cole said.', 'Idris Cole')
    expect(card?.about).toMatchObject([{ text: '“Cole lied”', by: 'Mara Velasco', stance: 'said' }])
    expect(card?.said).toMatchObject([{ text: '“I did not”', kind: 'direct' }])
  })

  it('names whom else a bare name might mean', () => {
    const card = cardOf(
      'Ahmad Rahimi leads the front. His father, Ahmad Shah Rahimi, died. Rahimi wept.',
      'Ahmad Rahimi',
    )
    expect(card?.rivals).toMatchObject([{ name: 'Ahmad Shah Rahimi', words: 'Rahimi' }])
  })

  it('counts names, descriptions and pronouns apart', () => {
    expect(cardOf('General Timur Sadiqi won. The general wept. He left.', 'Timur Sadiqi')?.counts).toEqual({
      named: 1,
      nominal: 1,
      pronoun: 1,
    })
  })
})

describe('cards for a terminal', () => {
  const text =
    'Mara Velasco, the county engineer, closed the bridge. “It is unsafe,” Velasco said. “She is wrong,” said Idris Cole, a baker.'

  it('tell of people and organisations what a researcher would', () => {
    const cards = toCards('bridge.txt', annotate(text))
    expect(cards).toContain('MARA VELASCO, county engineer · person')
    expect(cards).toContain('IDRIS COLE, baker · person')
    expect(cards).toMatch(/said\s+“It is unsafe”/u)
    expect(cards).toMatch(/of them\s+Idris Cole: “She is wrong”/u)
  })

  it('say so when nobody is named', () => {
    expect(toCards('empty.txt', annotate('It rained.'))).toContain('nobody is named')
  })
})
