// From a written form to the cue it belongs to: “vowed” → vow, promised, takes an infinitive …
import type { Stance } from '../../model.ts'
import { CUE_ROWS, PLAIN_CUES } from './cueWords.ts'
import { inflect } from './inflect.ts'

export const QUOTATION = 1
export const CLAUSE = 2
export const THAT_CLAUSE = 4
export const QUESTION = 8
export const INFINITIVE = 16
export const GERUND = 32
export const OBJECT = 64
export const ADDRESSEE = 128
export const PHRASE = 256

const LETTERS: Readonly<Record<string, number>> = {
  q: QUOTATION,
  c: CLAUSE | THAT_CLAUSE,
  t: THAT_CLAUSE,
  w: QUESTION,
  i: INFINITIVE,
  g: GERUND,
  o: OBJECT,
  a: ADDRESSEE,
  p: PHRASE,
}

export interface Cue {
  readonly lemma: string
  readonly stance: Stance
  /** What it takes: the flags above. */
  readonly takes: number
  /** Prepositions that may lead its content: call for, accuse of. */
  readonly prepositions: ReadonlySet<string>
  /** What it does with such a phrase: calling somebody a liar is not calling for a vote. */
  readonly phraseStance: Stance
  /** Without a quotation or a “that” it is no cue. */
  readonly weak: boolean
}

export const BASE = 1
export const PRESENT = 2
export const PAST = 4
export const PARTICIPLE = 8
export const GERUND_FORM = 16

export interface CueForm {
  readonly cue: Cue
  /** Which forms of the verb this spelling may be: the flags above. */
  readonly forms: number
}

const list = (words: string | undefined): string[] => words?.split(' ') ?? []

function readRows(): ReadonlyMap<string, Cue> {
  const cues = new Map<string, Cue>()
  for (const row of CUE_ROWS)
    for (const lemma of list(row.lemmas)) {
      const known = cues.get(lemma)
      const takes = [...row.takes].reduce((sum, letter) => sum | (LETTERS[letter] ?? 0), known?.takes ?? 0)
      cues.set(lemma, {
        lemma,
        stance: known?.stance ?? row.stance,
        phraseStance: row.prepositions ? row.stance : (known?.phraseStance ?? row.stance),
        takes,
        prepositions: new Set([...(known?.prepositions ?? []), ...list(row.prepositions)]),
        weak: known?.weak ?? row.weak ?? false,
      })
    }
  return cues
}

function makeForms(cues: ReadonlyMap<string, Cue>): ReadonlyMap<string, CueForm> {
  const forms = new Map<string, CueForm>()
  const put = (word: string, cue: Cue, form: number) => {
    const known = forms.get(word)
    if (!known) forms.set(word, { cue, forms: form })
    else if (known.cue === cue) forms.set(word, { cue, forms: known.forms | form })
  }
  for (const cue of cues.values()) {
    const verb = inflect(cue.lemma)
    put(cue.lemma, cue, BASE)
    put(verb.present, cue, PRESENT)
    put(verb.past, cue, PAST)
    put(verb.participle, cue, PARTICIPLE)
    put(verb.gerund, cue, GERUND_FORM)
  }
  return forms
}

const FORMS = makeForms(readRows())
const PLAIN: ReadonlySet<string> = new Set(PLAIN_CUES.split(' '))

/** The cue a lower-case word may be a form of, or undefined. */
export const lookUpCue = (lower: string): CueForm | undefined => FORMS.get(lower)

/** True for the commonest finite forms: said, asked, wrote. */
export const isPlainCue = (lower: string): boolean => PLAIN.has(lower)
