// The tags and relations the syntax stages speak of. Their order is part of the model files.

/** Parts of speech of the Penn Treebank, punctuation by its sign. */
export const TAGS = [
  ...(
    "NN IN DT NNP JJ PRP . RB NNS , VB CC VBD VBP VBZ VBN CD VBG TO MD PRP$ -RRB- -LRB- WDT : `` '' HYPH WRB POS " +
    'WP RP NNPS UH JJR JJS EX RBR SYM FW $ PDT RBS LS WP$'
  ).split(' '),
  'X',
] as const
export const TAG_COUNT = TAGS.length

const tagIndex = new Map<string, number>(TAGS.map((tag, i) => [tag, i]))
export const tagOf = (name: string): number => tagIndex.get(name) ?? TAG_COUNT - 1

const tagsWhere = (test: (tag: string) => boolean): Uint8Array => Uint8Array.from(TAGS, (tag) => (test(tag) ? 1 : 0))
export const IS_VERB = tagsWhere((tag) => tag.startsWith('VB'))
/** What the word of a cue can be: “said”, “statement”, “clear”, “according”, “per”. */
export const MAY_REPORT = tagsWhere((tag) => /^(?:VB|NN|JJ|IN|MD)/.test(tag))
export const IS_NOUN = tagsWhere((tag) => tag.startsWith('NN'))

/** Relations of Universal Dependencies, those alike to this task taken together. */
export const RELATIONS = [
  'root',
  'punct',
  'case',
  'det',
  'nsubj',
  'nsubj:pass',
  'amod',
  'advmod',
  'obj',
  'obl',
  'nmod',
  'compound',
  'conj',
  'cc',
  'mark',
  'aux',
  'nmod:poss',
  'advcl',
  'xcomp',
  'acl',
  'acl:relcl',
  'ccomp',
  'appos',
  'nummod',
  'parataxis',
  'npmod',
  'other',
] as const
export type Relation = (typeof RELATIONS)[number]

const relationIndex = new Map<string, number>(RELATIONS.map((name, i) => [name, i]))
const SAME: Readonly<Record<string, Relation>> = {
  cop: 'aux',
  'aux:pass': 'aux',
  'obl:agent': 'obl',
  'nmod:unmarked': 'npmod',
  'obl:unmarked': 'npmod',
  'nmod:desc': 'npmod',
  flat: 'compound',
  'compound:prt': 'advmod',
  iobj: 'obj',
  csubj: 'nsubj',
  'nsubj:outer': 'nsubj',
  'csubj:pass': 'nsubj:pass',
  'advcl:relcl': 'acl:relcl',
  expl: 'other',
}

/** The number of a relation by its name in a treebank, subtypes that are not told apart left out. */
export function relationOf(name: string): number {
  const found = relationIndex.get(SAME[name] ?? name)
  if (found !== undefined) return found
  const bare = name.replace(/:.*/, '')
  return relationIndex.get(SAME[bare] ?? bare) ?? RELATIONS.length - 1
}

export const relation = (name: Relation): number => relationIndex.get(name)!
