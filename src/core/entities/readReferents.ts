// Reads the text once from front to back and keeps track of whom it speaks of: names by their clusters, noun phrases and
// pronouns by what was said before them.

import type { NamedMention } from '../mentions/index.ts'
import type { TextLayer } from '../text/layer.ts'
import type { Anaphor, Candidate, Chain } from './candidateFeatures.ts'
import { chooseNominal } from './chooseNominal.ts'
import { candidatesOf, choosePronoun, type PronounChooser } from './choosePronoun.ts'
import type { NameCluster } from './clusterNames.ts'
import { describe, type TokenDescription } from './descriptions.ts'
import { type Gender, roleGender } from './gender.ts'
import { functionOf, PREPOSITIONS, SUBORDINATORS } from './grammar.ts'
import { introduce, isGenderOpen, learnFrom } from './introduce.ts'
import { Kinship } from './kinship.ts'
import { Memory } from './memory.ts'
import { genderTakenUp, Portraits } from './portraits.ts'
import { isEmptyIt, isObjectHer, isSpokenOf } from './pronounForms.ts'
import { PRONOUNS } from './pronounWords.ts'
import { makeReferent, type Referent } from './referent.ts'
import { findRolePhrases, type RolePhrase } from './rolePhrases.ts'
import type { Reported, Scene } from './scene.ts'
import { readSourceHead } from './sourceHead.ts'

export interface Cast {
  readonly referents: readonly Referent[]
  /** By mention index. */
  readonly descriptions: readonly (readonly TokenDescription[])[]
  /** By token: whom the phrase that ends there refers to. */
  readonly at: readonly (Referent | undefined)[]
}

/** How far a pronoun looks ahead in its sentence. */
const LATER = { tokens: 30, candidates: 4 }

/**
 * Everybody the text speaks of, with all the references found.
 * @param chooser whom a pronoun stands for; training puts its own choice here
 */
export function readReferents(
  scene: Scene,
  mentions: readonly NamedMention[],
  clusters: readonly NameCluster[],
  attributions: readonly Reported[],
  chooser: PronounChooser = choosePronoun,
): Cast {
  const { layer } = scene
  const descriptions = mentions.map((_, index) => describe(layer, mentions, index))
  const phrases = outsideOf(layer, findRolePhrases(layer, mentions), descriptions.flat())
  const text: Reading = { scene, mentions, clusters, attributions, descriptions, phrases }
  // read once for what the pronouns tell of those whose names tell nothing, and then again with that in mind
  const first = readThrough(text, choosePronoun, [])
  const genders = clusters.map((_, index) => (first.mayLearn[index] ? genderTakenUp(first.referents[index]!) : null))
  return chooser === choosePronoun && genders.every((gender) => gender === null)
    ? first
    : readThrough(text, chooser, genders)
}

interface Reading {
  readonly scene: Scene
  readonly mentions: readonly NamedMention[]
  readonly clusters: readonly NameCluster[]
  readonly attributions: readonly Reported[]
  readonly descriptions: readonly (readonly TokenDescription[])[]
  readonly phrases: readonly RolePhrase[]
}

function readThrough(
  { scene, mentions, clusters, attributions, descriptions, phrases }: Reading,
  chooser: PronounChooser,
  genders: readonly (Gender | null)[],
): Cast & { readonly mayLearn: readonly boolean[] } {
  const { layer } = scene
  const named = clusters.map((cluster, index) => introduce(layer, mentions, cluster, index, genders[index] ?? null))
  const mayLearn = named.map(isGenderOpen)
  const ofMention: Referent[] = []
  clusters.forEach((cluster, index) => {
    for (const member of cluster.members) ofMention[member] = named[index]!
  })
  const walk = new Walk(scene, mentions, ofMention, descriptions, attributions, chooser)
  let mention = 0
  let phrase = 0
  for (let token = 0; token < layer.tokens.count; token++) {
    if (mentions[mention]?.first === token) walk.meetName(mention++)
    while (phrase < phrases.length && phrases[phrase]!.last - 1 < token) phrase++
    if (phrases[phrase]?.last === token + 1) walk.meetPhrase(phrases[phrase++]!)
    else if (PRONOUNS.has(layer.tokens.lower[token]!)) walk.meetPronoun(token)
  }
  return { referents: [...named, ...walk.unnamed], descriptions, at: walk.at, mayLearn }
}

/** Belief from which a pronoun tells the gender of whom it stands for, and that it is somebody. */
const SURE = { gender: 0.85, person: 0.6 }
class Walk {
  readonly unnamed: Referent[] = []
  private readonly memory: Memory
  private readonly kin = new Kinship()
  private readonly chains = new Map<string, Chain>()
  private readonly portraits = new Portraits()
  /** By the token behind a description of somebody named. */
  private readonly described = new Map<number, Referent>()

  constructor(
    private readonly scene: Scene,
    private readonly mentions: readonly NamedMention[],
    private readonly ofMention: readonly Referent[],
    private readonly descriptions: readonly (readonly TokenDescription[])[],
    private readonly attributions: readonly Reported[],
    private readonly chooser: PronounChooser,
  ) {
    this.memory = new Memory(scene)
    descriptions.forEach((each, index) => {
      const referent = ofMention[index]!
      for (const { last } of each) if (referent.type === 'PERSON') this.described.set(last, referent)
    })
  }

  get at(): readonly (Referent | undefined)[] {
    return this.memory.at
  }

  meetName(index: number): void {
    const { first, last } = this.mentions[index]!
    const referent = this.ofMention[index]!
    learnFrom(this.scene.layer, referent, this.descriptions[index]!)
    for (const { heads, first: owner } of this.descriptions[index]!)
      if (/^(?:daughter|son)$/u.test(heads[0] ?? '') && isPossessive(this.scene.layer, owner))
        this.kin.bear(referent, this.at[owner] ?? null)
    this.memory.touch(referent, { first, last, kind: 'named', score: 1 })
    this.meetPair(index)
  }

  // “Lena Ortiz and Idris Cole sued the port. They want it closed.”
  private meetPair(index: number): void {
    const { layer } = this.scene
    const [one, other] = [this.mentions[index - 1], this.mentions[index]!]
    if (one?.type !== 'PERSON' || other.type !== 'PERSON' || one.last + 1 !== other.first) return
    if (layer.tokens.lower[one.last] !== 'and' || this.ofMention[index - 1] === this.ofMention[index]) return
    const pair = makeReferent('PERSON', null)
    pair.plural = true
    pair.takesThey = true
    this.unnamed.push(pair)
    this.memory.touch(pair, { first: one.first, last: other.last, kind: 'nominal', score: 0.7 })
    this.memory.at[other.last - 1] = this.ofMention[index]
  }

  meetPhrase(phrase: RolePhrase): void {
    let referent = this.relativeOf(phrase) ?? chooseNominal(this.scene, phrase, this.memory.recent)
    if (!referent) {
      referent = makeReferent(phrase.kind === 'person' ? 'PERSON' : 'ORG', null)
      referent.plural = phrase.plural ? true : phrase.kind === 'body' ? null : false
      referent.gender = phrase.plural ? null : roleGender(phrase.head)
      referent.genderTold = referent.gender !== null
      this.unnamed.push(referent)
    }
    if (!phrase.plural) referent.heads.add(phrase.head)
    for (const word of phrase.modifiers) referent.modifiers.add(word)
    this.memory.touch(referent, { first: phrase.first, last: phrase.last, kind: 'nominal', score: 0.7 })
  }

  private relativeOf({ head, first }: RolePhrase): Referent | null {
    const owner = isPossessive(this.scene.layer, first) ? this.at[first] : undefined
    return owner ? this.kin.relativeOf(head, owner) : null
  }

  meetPronoun(token: number): void {
    const { layer, quoted, sourceOf } = this.scene
    const { lower } = layer.tokens
    const sense = PRONOUNS.get(lower[token]!)!
    if (sense.form === 'relative') {
      this.meetRelative(token)
      return
    }
    if ((sense.thing && isEmptyIt(layer, token)) || isSpokenOf(layer, token)) return
    const form = lower[token] === 'her' && isObjectHer(layer, token) ? 'object' : sense.form
    const anaphor: Anaphor = {
      token,
      sense: { ...sense, form },
      quoted: quoted[token]!,
      speaker: this.speakerAt(token),
      lastSpeaker: this.memory.lastSpeaker,
      topic: sense.gender ? this.portraits.topicOf(sense.gender) : null,
      chain: this.chains.get(sense.gender ?? '') ?? null,
      opens: token - layer.sentences[layer.tokens.sentence[token]!]!.first < 2,
      reporting: sourceOf[token]! >= 0,
      recent: this.memory.recent,
    }
    const candidates = candidatesOf(this.scene, anaphor, this.laterCandidates(token), this.chooser.mayBe)
    const choice = this.chooser.choose(this.scene, anaphor, candidates)
    if (!choice) return
    const { referent, score } = choice
    if (sense.gender) {
      this.chains.set(sense.gender, { referent, token })
      this.portraits.add(sense.gender, referent)
      referent.takenUp[sense.gender] += score
      if (!referent.gender && score > SURE.gender) referent.gender = sense.gender
      if (referent.type !== 'PERSON' && score > SURE.person) referent.type = 'PERSON'
    }
    this.memory.touch(referent, { first: token, last: token + 1, kind: 'pronoun', score })
  }

  // “Cole, who …”, “the engineer who …”, “Cole, a baker from Orrin who …”: whoever the words right before it stand for
  private meetRelative(token: number): void {
    const { layer } = this.scene
    const described = layer.tokens.lower[token] === 'who' ? this.described.get(token) : undefined
    if (described) {
      this.memory.note(described, { first: token, last: token + 1, kind: 'pronoun', score: 0.9 })
      return
    }
    for (let i = token - 1; i >= 0 && token - i <= 2; i--) {
      const referent = this.at[i]
      if (referent && layer.tokens.sentence[i] === layer.tokens.sentence[token]) {
        if (referent.type === 'PERSON' || referent.type === 'NORP' || layer.tokens.lower[token] === 'whose')
          this.memory.note(referent, { first: token, last: token + 1, kind: 'pronoun', score: 0.9 })
        return
      }
      if (layer.tokens.lower[i] !== ',') return
    }
  }

  // “In his first year, Cole …”: the sentence names only later whom its pronoun stands for
  private laterCandidates(token: number): readonly Candidate[] {
    const { layer } = this.scene
    const { lower, sentence } = layer.tokens
    const { first, last } = layer.sentences[sentence[token]!]!
    const opening = lower[first]!
    const adjunct = PREPOSITIONS.has(opening) || SUBORDINATORS.has(opening) || /(?:ing|ed)$/u.test(opening)
    const found: Candidate[] = []
    let comma = false
    for (let i = token + 1; i < last && i - token < LATER.tokens && found.length < LATER.candidates; i++) {
      if (lower[i] === ',') comma = true
      const mention = this.nameAt(i)
      if (!mention) continue
      const role = functionOf(layer, mention.first, mention.last)
      const later = role !== 'subject' ? 'other' : adjunct && comma ? 'subjectOfAdjunct' : 'subject'
      found.push({ referent: mention.referent, later })
      i = mention.last - 1
    }
    return found
  }

  private speakerAt(token: number): Referent | null {
    const { layer, reported } = this.scene
    let index = reported[token]!
    for (let hops = 0; index >= 0 && hops < 8; hops++) {
      const { source, follows } = this.attributions[index]!
      if (source) {
        const head = readSourceHead(layer, source)
        return (head && this.at[head.head]) ?? this.nameAt(head?.head ?? -1)?.referent ?? null
      }
      index = follows ?? -1
    }
    return null
  }

  private nameAt(token: number): { first: number; last: number; referent: Referent } | null {
    let low = 0
    let high = this.mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.mentions[middle]!.last <= token) low = middle + 1
      else high = middle
    }
    const mention = this.mentions[low]
    return mention && mention.first <= token
      ? { first: mention.first, last: mention.last, referent: this.ofMention[low]! }
      : null
  }
}

const isPossessive = (layer: TextLayer, token: number): boolean => /^(?:his|her)$/u.test(layer.tokens.lower[token]!)

const OWNED = /^(?:for|of|to)$/u

// A description of somebody named is no second somebody; but “a spokesman for the mayor, Idris Cole” speaks of the mayor.
function outsideOf(
  { tokens: { lower } }: TextLayer,
  phrases: readonly RolePhrase[],
  descriptions: readonly TokenDescription[],
): readonly RolePhrase[] {
  const starts = [...descriptions].sort((a, b) => a.first - b.first)
  let k = 0
  return phrases.filter((phrase) => {
    while (k < starts.length && starts[k]!.last < phrase.last) k++
    const one = starts[k]
    if (one && phrase.first > one.first + 1 && lower[phrase.first] === 'the' && OWNED.test(lower[phrase.first - 1]!))
      return true
    return !one || phrase.first < one.first - 1 || phrase.first >= one.last || one.first > phrase.last - 1
  })
}
