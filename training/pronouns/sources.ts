// Writes what was fitted as sources of the product: weights as a table, trees as text.
import { FEATURES } from '../../src/core/entities/candidateFeatures.ts'
import type { PronounClass } from '../../src/core/entities/choosePronoun.ts'
import { LEAF_STEP } from '../../src/core/entities/forest.ts'
import type { Tree } from './boost.ts'

/** Below this a weight is left out. */
const LEAST = 0.1
const CORPORA = 'GUM and GAP'

const WEIGHTS_HEAD = `// How much each feature of a candidate counts, by the kind of pronoun. Fitted by \`npm run train -- pronouns\` on
// ${CORPORA}; features that count for less than ${LEAST} are left out.

export const PRONOUN_WEIGHTS: Readonly<Record<'person' | 'thing' | 'plural', Readonly<Record<string, number>>>> = {
`
const FOREST_HEAD = `// The trees that weigh whom “he” and “she” stand for, as \`readForest\` reads them. Grown by \`npm run train -- pronouns\`
// on ${CORPORA}, and no source to edit.

`
const LINE = 114

export function weightsSource(weights: Readonly<Record<PronounClass, Float64Array>>): string {
  const tables = Object.entries(weights).map(([kind, own]) => {
    const rows = FEATURES.flatMap((feature, i) =>
      i === 0 || Math.abs(own[i]!) >= LEAST ? [`    ${quoted(feature)}: ${Number(own[i]!.toFixed(2))},\n`] : [],
    )
    return `  ${kind}: {\n${rows.join('')}  },\n`
  })
  return `${WEIGHTS_HEAD}${tables.join('')}}\n`
}

const quoted = (feature: string): string => (/^\w+$/u.test(feature) ? feature : `'${feature}'`)

export function forestSource(trees: readonly Tree[], forests: number): string {
  const bytes: number[] = []
  for (const tree of trees) writeTree(tree, bytes)
  const text = Buffer.from(bytes).toString('base64')
  const lines = text.match(new RegExp(`.{1,${LINE}}`, 'gu')) ?? ['']
  return [
    FOREST_HEAD,
    `/** Forests the trees are the sum of. */\nexport const PRONOUN_FORESTS = ${forests}\n`,
    `export const PRONOUN_FOREST =\n${lines.map((line) => `  '${line}'`).join(' +\n')}\n`,
  ].join('')
}

const LEAF = 255
const MIDDLE = 128

function writeTree({ value, branch }: Tree, bytes: number[]): void {
  if (!branch) {
    bytes.push(LEAF, Math.max(0, Math.min(255, MIDDLE + Math.round(value / LEAF_STEP))))
    return
  }
  bytes.push(branch.column, branch.limit)
  writeTree(branch.small, bytes)
  writeTree(branch.large, bytes)
}
