// What a reading notes of each stage, for the next reading of the same text after an edit.
import type { Recollection } from './recall.ts'
import type { SpanMemory } from './spans/index.ts'
import type { Found } from './tagger/index.ts'

/** What is remembered while a text is read, stage by stage. */
export interface Memory extends SpanMemory {
  /** What the first look found in sentences. */
  readonly names: Recollection<readonly Found[]>
}

/** What a reading noted. */
export type Notes = { readonly [Stage in keyof Memory]: Memory[Stage]['made'] }

const recollect = <T>(known: readonly ReadonlyMap<string, T>[]): Recollection<T> => ({ known, made: new Map() })

/** The memory of a reading that begins, out of the notes of earlier ones. */
export const remember = (notes: readonly Notes[]): Memory => ({
  names: recollect(notes.map(({ names }) => names)),
  tags: recollect(notes.map(({ tags }) => tags)),
  lattices: recollect(notes.map(({ lattices }) => lattices)),
  paths: recollect(notes.map(({ paths }) => paths)),
})

export const notesOf = ({ names, tags, lattices, paths }: Memory): Notes => ({
  names: names.made,
  tags: tags.made,
  lattices: lattices.made,
  paths: paths.made,
})
