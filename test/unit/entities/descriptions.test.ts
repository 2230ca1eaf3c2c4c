// What is told of somebody: cases D19 to D24, D28, D35, D40 and D45; the name an entity goes by.
import { describe, expect, it } from 'vitest'
import { descriptionsOf, entityAt, link } from './marked.ts'

const cases: readonly { readonly case: string; readonly text: string; readonly told: readonly string[] }[] = [
  {
    case: 'D19 apposition',
    text: "[a Idris Cole], the front's spokesperson, denied it.",
    told: ["apposition: the front's spokesperson"],
  },
  {
    case: 'D19 up to the relative clause',
    text: '[a Mara Velasco], the county engineer who led the repairs, retires.',
    told: ['apposition: the county engineer'],
  },
  {
    case: 'D19 with a participle',
    text: '[a Zora Brandt], a retired baker, wept.',
    told: ['apposition: a retired baker'],
  },
  {
    case: 'D20 role before',
    text: 'It was led by the former vice president, [a Idris Cole].',
    told: ['role: former vice president'],
  },
  {
    case: 'D20 office with its field',
    text: 'It was the former secretary of state [a Idris Cole] who sued.',
    told: ['role: former secretary of state'],
  },
  {
    case: 'D20 field of several words',
    text: 'It was the minister of foreign affairs [a Idris Cole] who sued.',
    told: ['role: minister of foreign affairs'],
  },
  {
    case: 'D20 not what another holds',
    text: 'The son of premier [a Idris Cole] resigned.',
    told: ['role: premier'],
  },
  { case: 'D20 title', text: 'Deputy Mayor [a Lena Ortiz] resigned.', told: ['role: Deputy Mayor'] },
  {
    case: 'D20 body and role',
    text: 'Relief Front spokesman [a Idris Cole] denied it.',
    told: ['role: Relief Front spokesman'],
  },
  {
    case: 'D20 role with its own complement',
    text: 'A spokesman for the mayor, [a Dominic Ayle], denied it.',
    told: ['role: A spokesman for the mayor'],
  },
  { case: 'D21 copula', text: '[a Idris Cole] is the mayor of Dunmore.', told: ['copula: the mayor of Dunmore'] },
  { case: 'D21 known as', text: '[a Idris Cole], known as “Bricks”, was freed.', told: ['nickname: Bricks'] },
  {
    case: 'D22 age and origin',
    text: '[a Idris Cole], 43, of Dunmore, was freed.',
    told: ['age: 43', 'origin: of Dunmore'],
  },
  { case: 'D23 acting', text: 'The acting president, [a Idris Cole], fled.', told: ['role: acting president'] },
  {
    case: 'D22 age before a noun',
    text: 'The 26-year-old sailor [a Zainab Orrel] won.',
    told: ['role: 26-year-old sailor', 'age: 26'],
  },
  {
    case: 'D24 first of two who share a role',
    text: 'The co-founders [a Lena Ortiz] and [b Idris Cole] sued.',
    told: ['role: co-founders'],
  },
  {
    case: 'D24 second of two who share a role',
    text: 'The co-founders [b Lena Ortiz] and [a Idris Cole] sued.',
    told: ['role: co-founders'],
  },
  {
    case: 'D21 relative clause',
    text: '[a Idris Cole], who was the mayor until 2019, left.',
    told: ['copula: the mayor until 2019'],
  },
  { case: 'D28 nickname', text: '[a Idris “Bricks” Cole] was freed.', told: ['nickname: Bricks'] },
  { case: 'no apposition before a verb', text: 'After the storm closed [a Dunmore], the council met.', told: [] },
]

describe('descriptions', () => {
  it.each(cases)('$case', ({ text, told }) => {
    const linked = link(text)
    expect(descriptionsOf(linked, entityAt(linked, 'a'))).toEqual(told)
  })

  it.each([
    ['D20 former', 'The former mayor, [a Idris Cole], sued.', 'past'],
    ['D23 ex-', 'Ex-mayor [a Idris Cole] sued.', 'past'],
    ['D23 then-', 'It was built by then-mayor [a Idris Cole].', 'then'],
    ['D23 acting', 'The acting president, [a Idris Cole], fled.', 'acting'],
    ['D23 outgoing', 'Outgoing governor [a Idris Cole] wept.', 'outgoing'],
    ['D23 was', '[a Idris Cole] was the mayor of Dunmore.', 'past'],
    ['D45 late', 'The late [a Olu Varga] built the hall.', 'late'],
    ['now', '[a Idris Cole] is the mayor of Dunmore.', undefined],
    ['of something former', '[a Idris Cole], the head of the former cannery, wept.', undefined],
  ])('%s: when it holds', (_, text, tense) => {
    expect(entityAt(link(text), 'a').descriptions[0]?.tense).toBe(tense)
  })

  it('keeps several over time in order', () => {
    const linked = link(
      '[a Idris Cole], then a harbor clerk, sued. In May, Mayor Idris Cole resigned. Cole is the head of a school.',
    )
    expect(descriptionsOf(linked, entityAt(linked, 'a')).map((told) => told.split(': ')[0])).toEqual([
      'apposition',
      'role',
      'copula',
    ])
  })

  it('goes by the fullest name, without titles and letters behind it', () => {
    const cole = entityAt(link('Mr [a Cole] spoke. Captain Idris Cole MBE left. Cole will be back.'), 'a')
    expect([cole.name, ...cole.aliases]).toEqual(['Idris Cole', 'Cole'])
  })

  it('does not shout the place of a dateline', () => {
    expect(entityAt(link('[a FORT DUNMORE], Sept 6 (Harbor Press) — The pier was closed on Monday.'), 'a').name).toBe(
      'Fort Dunmore',
    )
  })

  it('tells gender and number where the text does', () => {
    expect(entityAt(link('[a Robin Tane], a spokeswoman, denied it.'), 'a')).toMatchObject({
      gender: 'female',
      number: 'singular',
    })
    expect(entityAt(link('[a Quenlo Tane] denied it.'), 'a').gender).toBeUndefined()
  })
})
