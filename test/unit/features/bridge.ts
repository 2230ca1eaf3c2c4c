// The article most feature tests share.
import { articleOf } from './articleOf.ts'

const text = `Bridge at Dunmore closes

“The deck is safe,” Mara Velasco, the county engineer, told the Harbor Courier. Velasco said traffic had doubled.

Idris Cole called the repairs “reckless and late”. “Nobody asked us,” he said in Dunmore.

“He told me, ‘Leave it,’” she said. Some say the mayor knew.`

export const bridge = articleOf(
  text,
  {
    velasco: {
      type: 'PERSON',
      names: ['Mara Velasco', 'Velasco#2'],
      pronouns: ['she'],
      descriptions: ['the county engineer'],
    },
    cole: { type: 'PERSON', names: ['Idris Cole'], pronouns: ['he said'] },
    courier: { type: 'ORG', names: ['Harbor Courier'] },
    dunmore: { type: 'PLACE', names: ['Dunmore', 'Dunmore#2'] },
  },
  [
    {
      parts: ['“The deck is safe,”'],
      source: 'Mara Velasco, the county engineer,',
      cue: 'told',
      speaker: 'velasco',
      addressee: { span: { start: text.indexOf('the Harbor'), end: text.indexOf('. Velasco') }, entity: 'courier' },
      why: [{ reason: 'cue-after', span: null }],
    },
    {
      kind: 'indirect',
      parts: ['traffic had doubled'],
      source: 'Velasco#2',
      cue: 'said',
      speaker: 'velasco',
      score: 0.7,
    },
    { kind: 'mixed', parts: ['the repairs “reckless and late”'], source: 'Idris Cole', cue: 'called', speaker: 'cole' },
    {
      parts: ['“Nobody asked us,”'],
      source: 'he',
      cue: 'said#2',
      speaker: 'cole',
      score: 0.4,
      alternatives: [{ speaker: 'velasco', score: 0.35 }],
      why: [{ reason: 'pronoun', span: { start: text.indexOf('Idris'), end: text.indexOf(' called') } }],
    },
    { parts: ['“He told me, ‘Leave it,’”'], source: 'she', cue: 'said#3', speaker: 'velasco' },
    { parts: ['‘Leave it,’'], source: 'He told', cue: 'told#2', speaker: 'cole', inside: 'q5' },
    { kind: 'indirect', parts: ['the mayor knew'], source: 'Some', cue: 'say', sourcing: 'collective' },
  ],
)
