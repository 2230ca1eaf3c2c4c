// Articles with the references marked: “[v Mara Velasco] resigned. [v She] …” says that both are one entity, v. A mark of
// another letter is another entity; [- Police] is nobody’s name; ¶ begins a paragraph.
import { findAttributions } from '../../../src/core/attribution/index.ts'
import { type Links, linkEntities } from '../../../src/core/entities/index.ts'
import { findMentions } from '../../../src/core/mentions/index.ts'
import type { Entity, Mention, Span } from '../../../src/core/model.ts'
import { findQuotations } from '../../../src/core/quotes/index.ts'
import { readText } from '../../../src/core/text/index.ts'

export interface Mark extends Span {
  readonly label: string
}

export interface Marked {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** Takes the marks out of the text and keeps where they stood. */
export function readMarks(marked: string): Marked {
  const marks: Mark[] = []
  let text = ''
  for (const piece of marked.replace(/\s*¶\s*/gu, '\n\n').split(/(\[[a-z-] [^\]]+\])/u)) {
    const mark = /^\[([a-z-]) ([^\]]+)\]$/u.exec(piece)
    const start = text.length
    text += mark ? mark[2]! : piece
    if (mark) marks.push({ label: mark[1]!, start, end: text.length })
  }
  return { text, marks }
}

export interface Linked extends Links, Marked {}

/** Reads a marked text up to its entities. */
export function link(marked: string): Linked {
  const { text, marks } = readMarks(marked)
  const layer = readText(text)
  const names = findMentions(layer)
  const quotations = findQuotations(layer)
  return { text, marks, ...linkEntities(layer, names, quotations, findAttributions(layer, names, quotations)) }
}

/** What is wrong with the links of a marked text, in sentences; empty when all marks hold. */
export function faultsOf(linked: Linked): readonly string[] {
  const { text, marks } = linked
  const words = (span: Span): string => text.slice(span.start, span.end)
  const faults: string[] = []
  const entityOf = new Map<string, { id: string; words: string }>()
  for (const mark of marks) {
    const mention = mentionAt(linked, mark)
    if (mark.label === '-') {
      if (mention?.kind === 'named') faults.push(`“${words(mark)}” is taken for a name`)
      continue
    }
    const id = mention?.entity
    if (!id) {
      faults.push(`“${words(mark)}” refers to nobody`)
      continue
    }
    const known = entityOf.get(mark.label)
    if (known && known.id !== id) faults.push(`“${words(mark)}” is not “${known.words}” but ${entityName(linked, id)}`)
    for (const [label, other] of entityOf)
      if (label !== mark.label && other.id === id) faults.push(`“${words(mark)}” is taken for “${other.words}”`)
    if (!known) entityOf.set(mark.label, { id, words: words(mark) })
  }
  return faults
}

/** The entity of the first mark with a label. */
export function entityAt(linked: Linked, label: string): Entity {
  const mark = linked.marks.find((one) => one.label === label)
  const mention = mark && mentionAt(linked, mark)
  const entity = linked.entities.find(({ id }) => id === mention?.entity)
  if (!entity) throw new Error(`nothing is found at [${label}]`)
  return entity
}

/** What is said of an entity, as “kind: words”. */
export function descriptionsOf({ text }: Linked, entity: Entity): readonly string[] {
  return entity.descriptions.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}

const mentionAt = ({ mentions }: Links, { start, end }: Span): Mention | undefined =>
  mentions.find((mention) => mention.start === start && mention.end === end)

const entityName = ({ entities }: Links, id: string): string => entities.find((one) => one.id === id)?.name ?? id
