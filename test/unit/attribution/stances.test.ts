// The stance of every cue in the catalogue of reporting words.
import { expect, it } from 'vitest'
import { lookUpCue } from '../../../src/core/attribution/lexicon/cueLexicon.ts'
import { nounStance } from '../../../src/core/attribution/nominal.ts'
import { refineStance } from '../../../src/core/attribution/stance.ts'
import type { Stance } from '../../../src/core/model.ts'

/** The stance of a cue as a quote would have it. */
const stanceOf = (cue: string): Stance => {
  const verb = cue.split(' ').findLast((word) => lookUpCue(word)) ?? cue
  return refineStance(cue, lookUpCue(verb)?.cue.stance ?? 'said')
}

const VERBS: readonly (readonly [Stance, string])[] = [
  [
    'said',
    'say tell state add note remark comment mention report explain describe observe recall recount relate write speak respond reply ' +
      'answer continue conclude summarize specify clarify outline detail reiterate repeat announce declare proclaim reveal disclose ' +
      'confirm inform notify brief release publish issue unveil divulge express voice vent joke quip shout cry exclaim whisper mutter ' +
      'murmur sigh snap yell sob laugh stress emphasise underline underscore highlight agree concur echo tweet post retweet share blog ' +
      'message text email testify rule find show indicate demonstrate determine cite quote',
  ],
  [
    'claimed',
    'claim allege assert contend maintain insist argue purport profess aver posit suggest imply hint insinuate boast swear vouch',
  ],
  ['conceded', 'admit acknowledge concede confess accept grant apologise regret'],
  ['denied', 'deny reject refute rebut dispute contradict dismiss disavow repudiate counter disagree object protest'],
  ['refused', 'decline refuse demur'],
  ['asked', 'ask question inquire query wonder press quiz'],
  [
    'demanded',
    'demand urge appeal request plead beg implore order instruct command recommend advise propose exhort encourage',
  ],
  ['promised', 'promise pledge vow guarantee assure reassure'],
  ['warned', 'threaten warn caution alert'],
  ['predicted', 'predict forecast project estimate expect anticipate speculate'],
  ['praised', 'praise hail welcome applaud commend endorse defend congratulate thank'],
  [
    'criticised',
    'criticise condemn denounce decry slam blast accuse blame lambast deride mock rebuke chide complain lament deplore scold',
  ],
  [
    'thought',
    'think believe feel fear hope worry suspect assume consider reckon imagine realise know understand learn hear doubt',
  ],
]

it.each(VERBS.flatMap(([stance, verbs]) => verbs.split(' ').map((verb) => [verb, stance] as const)))(
  '%s: %s',
  (verb, stance) => {
    expect(stanceOf(verb)).toBe(stance)
  },
)

it.each([
  ['ruled out', 'denied'],
  ['hit back', 'denied'],
  ['called for', 'demanded'],
  ['called on', 'demanded'],
  ['made clear', 'said'],
  ['made the case', 'claimed'],
  ['spoke out', 'criticised'],
  ['went on to say', 'said'],
  ['was quoted as saying', 'said'],
  ['declined to say', 'refused'],
  ['according to', 'said'],
] as const)('%s: %s', (cue, stance) => {
  expect(stanceOf(cue)).toBe(stance)
})

it.each([
  ['statement', 'said'],
  ['remark', 'said'],
  ['testimony', 'said'],
  ['claim', 'claimed'],
  ['allegation', 'claimed'],
  ['accusation', 'claimed'],
  ['denial', 'denied'],
  ['warning', 'warned'],
  ['promise', 'promised'],
  ['admission', 'conceded'],
  ['demand', 'demanded'],
  ['criticism', 'criticised'],
] as const)('his %s that …: %s', (noun, stance) => {
  expect(nounStance(noun)).toBe(stance)
  expect(stanceOf(noun)).toBe(stance)
})

it.each([
  ['Mayor calls cuts ‘a bill sent to our children’', 'calls', false, 'said'],
  ['Ortiz called it a trap', 'called', false, 'said'],
  ['critics would call it a trap', 'would call', false, 'said'],
  ['residents’ calls that he resign', 'calls', true, 'demanded'],
  ['the claims of a trap', 'claims', true, 'claimed'],
] as const)('%s', (_, cue, noun, stance) => {
  for (const told of ['said', stance] as const) expect(refineStance(cue, told, noun)).toBe(stance)
})
