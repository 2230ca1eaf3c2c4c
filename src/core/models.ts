// The trained stages and the rules that stand in for them. Model files come as bytes, because where they lie differs
// between the editor, the browser and the command line; what cannot be opened is named, and the reading goes on without.
import { findAttributions } from './attribution/index.ts'
import type { Memory } from './memory.ts'
import { findMentions, type NamedMention } from './mentions/index.ts'
import { reconcileMentions } from './mentions/reconcile.ts'
import type { ModelFiles } from './modelFiles.ts'
import { type AttributionFinder, createAttributionFinder, readAttributionModel } from './spans/index.ts'
import { readSyntaxModel } from './syntax/index.ts'
import { createTagger, ModelFileError, readWordTable, type WordTable } from './tagger/index.ts'
import type { TextLayer } from './text/layer.ts'

/** The same question as `findMentions` of the rules, answered with the help of earlier readings. */
export type NameFinder = (layer: TextLayer, memory?: Memory['names']) => readonly NamedMention[]

/** The stages of a reading that a model may take over. */
export interface Models {
  readonly findMentions: NameFinder
  readonly findAttributions: AttributionFinder
}

/** The stages without any model. */
export const RULES: Models = { findMentions: (layer) => findMentions(layer), findAttributions }

export interface OpenedModels {
  readonly models: Models
  /** One sentence for each file that is missing, truncated or foreign. */
  readonly problems: readonly string[]
}

/**
 * Opens what files there are. Never throws: a stage whose files cannot be used is done by rules; so are all stages
 * without any file.
 */
export function openModels(files: ModelFiles): OpenedModels {
  if (Object.keys(files).length === 0) return { models: RULES, problems: [] }
  const problems: string[] = []
  const attempt = <T>(stage: string, open: () => T): T | undefined => {
    try {
      return open()
    } catch (error) {
      const reason = error instanceof ModelFileError ? error.message : String(error)
      problems.push(`${stage} are found by rules alone: ${reason}`)
      return undefined
    }
  }
  const words = attempt('Names and quotes', () => readWordTable(present(files, 'words')))
  const named = words && attempt('Names', () => createTagger(present(files, 'entities'), words))
  const attributed = words && attempt('Quotes', () => openAttributions(files, words))
  return {
    models: {
      findMentions: named
        ? (layer, memory) => reconcileMentions(layer, named.tagEntities(layer, memory), findMentions)
        : RULES.findMentions,
      findAttributions: attributed ?? findAttributions,
    },
    problems,
  }
}

const openAttributions = (files: ModelFiles, words: WordTable): AttributionFinder =>
  createAttributionFinder({
    words,
    syntax: readSyntaxModel(present(files, 'syntax')),
    attributions: readAttributionModel(present(files, 'attributions')),
  })

function present(files: ModelFiles, name: keyof ModelFiles): ArrayBuffer {
  const file = files[name]
  if (!file) throw new Error(`models/${name}.bin is missing`)
  return file
}
