// What compromise's word list knows about a word, regrouped for the reader of names. Read once, on first use: the list
// is unpacked when compromise loads, the full pass is never run.
import nlp from 'compromise/two'

export type NameKind = 'female' | 'male' | 'given' | 'surname' | 'place' | 'organisation' | 'demonym' | 'person'

export interface Lexicon {
  /** What a name (words in lower case, joined by single spaces) is a name of. */
  readonly names: ReadonlyMap<string, NameKind>
  /** Everyday words, in lower case: a capital alone does not make them names. */
  readonly common: ReadonlySet<string>
  /** Finite forms of verbs and auxiliaries: “closed”, “warns”, “will”. */
  readonly verbs: ReadonlySet<string>
  /** People by what they do: “engineer”, “mayor”. */
  readonly actors: ReadonlySet<string>
}

// Tags in order of trust: a word that is both a first name and a city is taken for the first name, a country stays one.
const KIND_OF_TAG: readonly (readonly [string, NameKind])[] = [
  ['Country', 'place'],
  ['Demonym', 'demonym'],
  ['FemaleName', 'female'],
  ['MaleName', 'male'],
  ['FirstName', 'given'],
  ['City', 'place'],
  ['Region', 'place'],
  ['Place', 'place'],
  ['SportsTeam', 'organisation'],
  ['Organization', 'organisation'],
  ['Person', 'person'],
  ['LastName', 'surname'],
]
const COMMON_TAGS = new Set(
  (
    'Gerund Adjective PastTense Plural PresentTense Infinitive Singular PhrasalVerb Actor Comparative Superlative ' +
    'Uncountable Unit Expression Noun Adverb Participle Preposition Conjunction Determiner TextValue Modal Pronoun ' +
    'QuestionWord Copula Negative Verb Duration Date'
  ).split(' '),
)

const VERB_TAGS = new Set(['PastTense', 'PresentTense', 'Copula', 'Modal', 'Auxiliary'])

let loaded: Lexicon | null = null

/** The word list, unpacked on the first call and shared afterwards. */
export function lexicon(): Lexicon {
  loaded ??= readLexicon()
  return loaded
}

function readLexicon(): Lexicon {
  const model = nlp.model() as {
    readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> }
  }
  const names = new Map<string, NameKind>()
  const common = new Set<string>()
  const verbs = new Set<string>()
  const actors = new Set<string>()
  for (const [word, tag] of Object.entries(model.one.lexicon)) {
    const tags = typeof tag === 'string' ? [tag] : tag
    const found = KIND_OF_TAG.find(([name]) => tags.includes(name))
    if (found) names.set(word, found[1])
    else if (tags.some((name) => COMMON_TAGS.has(name))) common.add(word)
    if (tags.some((name) => VERB_TAGS.has(name))) verbs.add(word)
    if (tags.includes('Actor')) actors.add(word)
  }
  return { names, common, verbs, actors }
}
