// Pronouns and noun phrases: cases D13, D25 to D29 and D41, and whom a source stands for.
import { describe, expect, it } from 'vitest'
import { faultsOf, link } from './marked.ts'

interface Case {
  readonly case: string
  readonly text: string
  readonly gap?: string
}

const cases: readonly Case[] = [
  { case: 'D2 the general', text: 'General [a Timur Sadiqi] took the valley. “We hold it,” [a the general] said.' },
  {
    case: 'B45 the spokesman',
    text: '[a Olu Varga], a spokesman for the port, gave no reason. “We will see,” [a the spokesman] said.',
  },
  {
    case: 'D25 role first',
    text: '[a Mayor] calls cuts cruel ¶ [a Mara Velasco], the mayor of Dunmore, said on Monday that the cuts were cruel.',
  },
  {
    case: 'D25 nominees of two parties',
    text: 'The Republican presidential nominee, [a Idris Cole], spoke first. The Democratic presidential nominee waited. [a The Republican nominee] smiled.',
  },
  { case: 'D26 one candidate', text: '[a Mara Velasco] resigned on Monday. [a She] gave no reason.' },
  {
    case: 'D26 two of different gender',
    text: 'Mrs [a Velasco] met Mr [b Cole] on Monday. [b He] refused to sign, and [a she] left.',
  },
  {
    case: 'D26 gender by role',
    text: '[a Robin Tane], a spokeswoman, met [b Idris Cole]. “It is late,” [a she] said.',
  },
  { case: 'D26 his', text: '[a Idris Cole] sold [a his] boat.' },
  { case: 'D26 uses his', text: '[a Idris Cole] uses [a his] boat.' },
  { case: 'D26 not oneself', text: '[a Mara Velasco] found [b Lena Ortiz] at the pier and thanked [b her].' },
  { case: 'D26 who', text: '[a Mara Velasco], [a who] designed the bridge, wept.' },
  {
    case: 'D26 who after a description',
    text: 'The vote came from [a Idris Cole], a baker from Orrin [a who] had opposed it. [a Cole] wept.',
  },
  { case: 'D26 who after a place', text: '[a Idris Cole] met a baker from Orrin who had opposed it. [a Cole] wept.' },
  {
    case: 'D2 the mayor in the description of somebody else',
    text: 'Mayor [a Mara Velasco] left. A spokesman for [a the mayor], [b Olu Varga], gave no reason.',
  },
  { case: 'D26 before the name', text: 'In [a her] first year, [a Mara Velasco] closed two plants.' },
  { case: 'D27 it', text: 'The [a Marsh Relief Front] said [a it] had lost two men.' },
  {
    case: 'D27 it as a source',
    text: 'The [a Marsh Relief Front] denied the raid. “Nobody was hurt,” [a it] said in a statement.',
  },
  {
    case: 'D27 it as a source goes on with the body that spoke last in the paragraph',
    text: 'The [b Guild] took the town. The [b Guild] said [b it] had won, and the [b Guild] tweeted twice. The [b Guild] fears nobody. The [b Guild] rules the town. ¶ The [a Marsh Relief Front] said [a it] was present in “strategic positions” across the valley and that “the struggle against the [b Guild] will go on”. “[b Guild]’s claim of holding the town is false. The [a Front] is present across the valley to go on with the fight. We assure the people that the struggle against the [b Guild] and its partners will go on until justice prevails,” [a it] said in one of its accounts.',
  },
  { case: 'D27 its', text: 'The [a Harbor Council] will sell [a its] boats.' },
  { case: 'D27 we', text: '“[a We] hold the bridge,” the [a Marsh Relief Front] said in a statement.' },
  { case: 'D27 I', text: '“[a I] saw nothing,” said [a Idris Cole].' },
  { case: 'D27 my', text: '[a Mara Velasco] wept. “They took [a my] boat,” [a she] said.' },
  {
    case: 'D28 inside and outside',
    text: '[a Laura Velasco] met [b Peter Cole]. “[b He] lied to [a me],” [a she] said.',
  },
  { case: 'D29 they', text: 'The [a Marsh Rebels] have lost the bridge, and [a they] will lose the valley.' },
  {
    case: 'D26 her mother',
    text: '[a Agnes Torval], 84, lives alone. Her daughter, [b Maren Torval-Hask], wants her to leave. “No,” [a her mother] said.',
  },
  {
    case: 'D29 two together',
    text: '[a Lena Ortiz and Idris Cole] sued the port. [a They] want it closed.',
  },
  {
    case: 'D27 I and you of an interview without labels',
    text: 'Interview with [a Mara Velasco] ¶ [a Mara Velasco] builds bridges. ¶ How did [a you] begin? ¶ [a I] drew one for [a my] mother. ¶ What did it cost? ¶ A fortune. ¶ Would [a you] do it again? ¶ [a I] would.',
  },
  {
    case: 'D26 singular they',
    text: '[a Robin Tane], who uses they, won. [a They] will sail in May.',
  },
  {
    case: 'D13 the front once more',
    text: 'The [a National Relief Front] denied it. “It is false,” [a the Orrian relief front] was quoted as saying.',
  },
  {
    case: 'D41 epithet by age',
    text: '[a Zainab Orrel], 26, won the race. [a The 26-year-old] wept.',
  },
  { case: 'B61 possessor is not the source', text: "[a Idris Cole] was ill. “He is ill,” [b Cole's lawyer] said." },
]

describe('pronouns and noun phrases', () => {
  it.each(cases)('$case', ({ text, gap }) => {
    const faults = faultsOf(link(text))
    if (gap) expect(faults, 'this gap has closed').not.toEqual([])
    else expect(faults).toEqual([])
  })
})
