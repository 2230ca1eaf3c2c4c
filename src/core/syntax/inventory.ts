// The tags the stages speak of. Their order is part of the model files.

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
export const IS_FINITE = tagsWhere((tag) => /^(?:VB[DPZ]|MD)$/.test(tag))
/** What the word of a cue can be: “said”, “statement”, “clear”, “according”, “per”. */
export const MAY_REPORT = tagsWhere((tag) => /^(?:VB|NN|JJ|IN|MD)/.test(tag))
export const IS_NOUN = tagsWhere((tag) => tag.startsWith('NN'))
