// The forms of an English verb, from its lemma. The cue lexicon holds lemmas only; its forms are made once from here.

export interface VerbForms {
  readonly lemma: string
  /** says */
  readonly present: string
  /** said */
  readonly past: string
  /** said, written */
  readonly participle: string
  /** saying */
  readonly gerund: string
}

/** Past and, where it differs, participle of the irregular verbs among the cues. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle?: string]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  speak: ['spoke', 'spoken'],
  swear: ['swore', 'sworn'],
  think: ['thought'],
  feel: ['felt'],
  know: ['knew', 'known'],
  understand: ['understood'],
  hear: ['heard'],
  find: ['found'],
  show: ['showed', 'shown'],
  read: ['read'],
  hold: ['held'],
  put: ['put'],
  make: ['made'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  hit: ['hit'],
  see: ['saw', 'seen'],
  foresee: ['foresaw', 'foreseen'],
  forecast: ['forecast'],
  cast: ['cast'],
  bet: ['bet'],
  shoot: ['shot'],
  fire: ['fired'],
  lay: ['laid'],
  sing: ['sang', 'sung'],
  mean: ['meant'],
  lead: ['led'],
  take: ['took', 'taken'],
  rewrite: ['rewrote', 'rewritten'],
  retell: ['retold'],
  seek: ['sought'],
  teach: ['taught'],
  dream: ['dreamed'],
  forget: ['forgot', 'forgotten'],
  withdraw: ['withdrew', 'withdrawn'],
  be: ['was', 'been'],
}

/** A last consonant after one short stressed vowel is doubled: admit, admitted. */
const DOUBLED = new Set(
  (
    'admit rebut refer demur concur quip quiz slam blog sob brag chat commit pan plan nod snap beg plug rap blab jab prefer ' +
    'submit permit omit regret infer spot stop grin put hit bet forget'
  ).split(' '),
)

/** The inflected forms of a verb lemma; regular spelling rules, with the irregular and doubling verbs listed. */
export function inflect(lemma: string): VerbForms {
  const irregular = IRREGULAR[lemma]
  const past = irregular?.[0] ?? regularPast(lemma)
  return {
    lemma,
    present: thirdPerson(lemma),
    past,
    participle: irregular?.[1] ?? past,
    gerund: gerundOf(lemma),
  }
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  if (lemma === 'quiz') return 'quizzes'
  if (/(?:s|x|z|ch|sh|go)$/.test(lemma)) return `${lemma}es`
  return `${lemma}s`
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`
  return DOUBLED.has(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`
}

function gerundOf(lemma: string): string {
  if (/ie$/.test(lemma)) return `${lemma.slice(0, -2)}ying`
  if (/[^eyo]e$/.test(lemma) && lemma.length > 2) return `${lemma.slice(0, -1)}ing`
  return DOUBLED.has(lemma) ? `${lemma}${lemma.at(-1)}ing` : `${lemma}ing`
}
