// What the reader keeps in mind while reading on: whom every phrase stood for, and who was mentioned last, how and where.
import type { TextLayer } from '../text/layer.ts'
import { functionOf, type PhraseRole } from './grammar.ts'
import { PRONOUNS } from './pronounWords.ts'
import type { Reference, Referent, Touch } from './referent.ts'
import type { Scene } from './scene.ts'

/** Mentions kept in mind; what is older than that is too far back for any pronoun or phrase. */
const MOST = 600

export class Memory {
  /** By token: whom the phrase that ends there refers to. */
  readonly at: (Referent | undefined)[] = []
  /** The latest mentions, the last one last. */
  recent: readonly Touch[] = []
  lastSpeaker: Referent | null = null
  private kept: Touch[] = []

  constructor(private readonly scene: Scene) {
    this.recent = this.kept
  }

  /** Notes that words stand for somebody, and no more: “Cole, who left” is one mention. */
  note(referent: Referent, reference: Reference): void {
    referent.references.push(reference)
    this.at[reference.last - 1] = referent
  }

  /** Notes that somebody is mentioned here. */
  touch(referent: Referent, reference: Reference): void {
    const { layer, sourceOf, quoted } = this.scene
    const { first, last, kind } = reference
    this.note(referent, reference)
    const possessive = kind === 'pronoun' && PRONOUNS.get(layer.tokens.lower[first]!)?.form === 'possessive'
    const role = possessive ? 'possessor' : functionOf(layer, first, last)
    referent.latest = last - 1
    referent.latestFirst = first
    referent.latestRole = role
    referent.latestKind = kind
    referent.latestOpens = first - layer.sentences[layer.tokens.sentence[first]!]!.first <= 1
    referent.latestBracketed = layer.tokens.lower[last] === ')'
    referent.latestQuoted = quoted[first]!
    referent.latestJoined = isJoined(layer, first, last)
    if (role === 'subject') noteSubject(layer, referent, last)
    count(referent, reference, role)
    if (sourceOf[last - 1]! >= 0) this.lastSpeaker = referent
    this.kept.push({ referent, first, last, role })
    if (this.kept.length > 2 * MOST) this.recent = this.kept = this.kept.slice(-MOST)
  }
}

function noteSubject(layer: TextLayer, referent: Referent, last: number): void {
  referent.latestSubject = last - 1
  // “the Riverguard have”: a body that acts in the plural
  if (
    referent.plural === false &&
    referent.type !== 'PERSON' &&
    /^(?:are|were|have)$/u.test(layer.tokens.lower[last] ?? '')
  )
    referent.plural = null
}

function count({ history }: Referent, { kind, first, last }: Reference, role: PhraseRole): void {
  history.mentions++
  if (role === 'subject') history.subjects++
  if (kind !== 'named') return
  if (history.mentions === 1) history.firstLength = last - first
  history.names++
  history.latestLength = last - first
  history.latestName = last - 1
  if (last - first > 1) history.everInFull = true
}

function isJoined(layer: TextLayer, first: number, last: number): boolean {
  const { lower } = layer.tokens
  return lower[first - 1] === 'and' || lower[last] === 'and'
}
