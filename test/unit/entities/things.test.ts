// Names of organisations, places and the rest: cases D9 to D17, D31 to D40, D43, D44 and D47.
import { describe, expect, it } from 'vitest'
import { faultsOf, link } from './marked.ts'

interface Case {
  readonly case: string
  readonly text: string
  readonly gap?: string
}

const cases: readonly Case[] = [
  {
    case: 'D9 acronym defined',
    text: 'The [a National Relief Front] (NRF) denied it. The [a NRF] said no one was hurt.',
  },
  { case: 'D9 acronym first', text: 'The [a NRF] ([a National Relief Front]) denied it.' },
  {
    case: 'D9 acronym of more than initials',
    text: 'The [a Riverside Environmental Board] ([a RIVEB]) met on Monday. [a RIVEB] will vote in May.',
  },
  {
    case: 'D10 acronym never defined',
    text: 'The [a Harbor Workers Union] called a strike. The [a HWU] has 900 members.',
  },
  {
    case: 'D11 two long forms',
    text: 'The [a National Relief Front] and the [b Northern Rice Fund] met. The [a National Relief Front] ([a NRF]) signed.',
  },
  { case: 'D12 outlet', text: 'The [a Harbor Courier] reported the deal. The [a Courier] cited two officials.' },
  { case: 'D12 company', text: '[a Orlen Foods Inc.] closed a plant. [a Orlen Foods] has nine others.' },
  {
    case: 'D12 ministry',
    text: 'The [a Ministry of Health] denied it. The [a Health Ministry] said stocks were full.',
  },
  {
    case: 'D13 generic noun',
    text: 'The [a Marsh Relief Front] held the bridge. [a The front] said it had lost two men.',
  },
  {
    case: 'D13 the company',
    text: '[a Calder Motors] closed a plant on Monday. [a The company] said sales had fallen.',
  },
  {
    case: 'D14 demonym apart from country',
    text: '[a Norway] sent aid. The [b Norwegian] minister flew to [a Norway].',
  },
  { case: 'D14 based', text: 'The [a Dunmore]-based firm left [a Dunmore] in May.' },
  { case: 'D15 place as actor', text: '[a Norway] denied the raid. [a Norway] said its jets were grounded.' },
  { case: 'D16 nested', text: 'The [a Bank of Dunmore] raised rates. In [b Dunmore], shops closed.' },
  { case: 'D16 radio', text: '[a Radio Dunmore] went silent. In [b Dunmore], nobody noticed.' },
  {
    case: 'D17 storm',
    text: 'Cyclone [a Orla] hit Dunmore on Monday. [a Orla] tore the roofs off, and [b Orla Varga] lost her barn.',
    gap: 'a storm and a person of one name in one story are not told apart',
  },
  { case: 'D17 storm alone', text: '[a Cyclone Orla] hit Dunmore on Monday. [a Orla] tore the roofs off.' },
  {
    case: 'D17 organisation called like a person',
    text: '[a Idris Cole Foundation] gave a boat. [b Idris Cole] died in May.',
  },
  { case: 'D31 plural organisation', text: 'The [a Marsh Rovers] are third. [a Marsh Rovers] have nine points.' },
  { case: 'D32 opening capitals', text: '[- Police] closed the road. [- Officials] gave no reason. [- Talks] go on.' },
  {
    case: 'D33 Title Case',
    text: '[- Bridge Closed After Storm] ¶ The bridge over the Orrin was closed on Monday after a storm broke two of its cables.',
  },
  {
    case: 'D34 dateline',
    text: '[a DUNMORE], Sept 6 ([b Harbor Press]) — The bridge in [a Dunmore] was closed on Monday.',
  },
  {
    case: 'D36 captions',
    text: '[a Mara Velasco] (left) and [b Idris Cole] (right) at the bridge. [a Velasco] designed it.',
  },
  {
    case: 'D37 boilerplate',
    text: '[a Mara Velasco] won. ¶ Read more: [- Subscribe] to our [- Newsletter]',
    gap: 'without a model a capital in a prompt is a name',
  },
  {
    case: 'D38 handle and address',
    text: 'Write to [- desk@harborcourier.example] or @[- idriscole], said [a Idris Cole].',
  },
  {
    case: 'D39 weekday and day',
    text: '[d Friday, July 21], was calm. On [d Friday] the yen fell, as it had on [d July 21].',
  },
  {
    case: 'D42 misspelled body',
    text: 'The [a United Ports Council] met. The [a Untied Ports Council] will meet again.',
  },
  {
    case: 'D43 foreign words',
    text: 'The mayor called it [- Schadenfreude]. [a Mara Velasco] laughed.',
    gap: 'without a model a foreign noun with a capital is a name',
  },
  { case: 'D39 days and months', text: '[d Monday] was calm. On [d Monday] the yen fell.' },
  {
    case: 'D40 nationality and role',
    text: 'The [b Norwegian] diplomat [a Kari Solheim] arrived. [a Solheim] smiled.',
  },
  { case: 'D44 named inside a quote alone', text: '“[a Idris Cole] lied,” she said. “[a Cole] always lies.”' },
  { case: 'D47 NFD', text: '[a José Peñaral] won.'.normalize('NFD') + ' [a Peñaral] wept.'.normalize('NFD') },
  { case: 'D47 no-break space', text: '[a Mara\u00a0Velasco] won. [a Velasco] wept.' },
  { case: 'D47 emoji', text: '🎉 [a Mara Velasco] won. 🎉 [a Velasco] wept.' },
]

describe('organisations, places and the rest', () => {
  it.each(cases)('$case', ({ text, gap }) => {
    const faults = faultsOf(link(text))
    if (gap) expect(faults, 'this gap has closed').not.toEqual([])
    else expect(faults).toEqual([])
  })
})
