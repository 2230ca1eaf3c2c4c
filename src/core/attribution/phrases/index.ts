// Where noun phrases begin and end, told from closed-class words, capitals and commas.
export { bareAfter, phraseAfter } from './after.ts'
export { phraseBefore, withRoleBefore } from './before.ts'
export { beginsPhrase, isAdverbial } from './words.ts'
