// The forms of cue verbs.
import { expect, it } from 'vitest'
import { lookUpCue } from '../../../src/core/attribution/lexicon/cueLexicon.ts'
import { inflect } from '../../../src/core/attribution/lexicon/inflect.ts'

it.each([
  ['say', 'says', 'said', 'said', 'saying'],
  ['write', 'writes', 'wrote', 'written', 'writing'],
  ['deny', 'denies', 'denied', 'denied', 'denying'],
  ['admit', 'admits', 'admitted', 'admitted', 'admitting'],
  ['agree', 'agrees', 'agreed', 'agreed', 'agreeing'],
  ['announce', 'announces', 'announced', 'announced', 'announcing'],
  ['press', 'presses', 'pressed', 'pressed', 'pressing'],
  ['quiz', 'quizzes', 'quizzed', 'quizzed', 'quizzing'],
  ['reply', 'replies', 'replied', 'replied', 'replying'],
  ['lie', 'lies', 'lied', 'lied', 'lying'],
  ['answer', 'answers', 'answered', 'answered', 'answering'],
])('%s, %s, %s, %s, %s', (lemma, present, past, participle, gerund) => {
  expect(inflect(lemma)).toEqual({ lemma, present, past, participle, gerund })
})

it('finds the lemma of any form', () => {
  const forms = ['said', 'tells', 'denied', 'vowing', 'written', 'insists', 'warn']
  expect(forms.map((form) => lookUpCue(form)?.cue.lemma)).toEqual([
    'say',
    'tell',
    'deny',
    'vow',
    'write',
    'insist',
    'warn',
  ])
  expect(lookUpCue('table')).toBeUndefined()
})
