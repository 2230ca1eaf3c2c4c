// Chooses what a definite noun phrase takes up again: “the spokesman” the one who was called so, “the front” the front.
import { isKnownGroup } from '../mentions/demonyms.ts'
import { isTitleWord } from '../mentions/roleWords.ts'
import type { Referent, Touch } from './referent.ts'
import type { RolePhrase } from './rolePhrases.ts'
import type { Scene } from './scene.ts'

const isKnown = (word: string, { modifiers, heads }: Referent): boolean =>
  modifiers.has(word) ||
  heads.has(word) ||
  (word.length > 5 &&
    [...modifiers].some((one) => one.length > 4 && word.startsWith(one.slice(0, -1)) && word.length - one.length < 4))

/** Sentences back that a description reaches. */
const REACH = 25
/** Nouns any organisation may be taken up by, when it was spoken of just before. */
const GENERIC =
  /^(?:company|firm|group|organi[sz]ation|agency|outlet|broadcaster|newspaper|paper|club|team|charity|watchdog|movement)$/u
const GENERIC_REACH = 2
const POOR = /^(?:same|other|new|old|whole|entire|two|three|whose|own|young|local|national|armed|main|said|then)$/u

/** The referent a phrase takes up, or null for one that speaks of somebody new. */
export function chooseNominal(scene: Scene, phrase: RolePhrase, recent: readonly Touch[]): Referent | null {
  if (phrase.reference !== 'definite' || phrase.plural) return null
  const { sentence } = scene.layer.tokens
  const here = sentence[phrase.first]!
  const wanted = phrase.modifiers.filter((word) => !POOR.test(word) && word !== phrase.head)
  const seen = new Set<Referent>()
  const answering = new Set(recent.flatMap(({ referent }) => (referent.heads.has(phrase.head) ? [referent] : []))).size
  let best: Referent | null = null
  let most = 0
  for (let i = recent.length - 1; i >= 0; i--) {
    const candidate = recent[i]!.referent
    const distance = here - sentence[candidate.latest]!
    if (distance > REACH) break
    if (seen.has(candidate)) continue
    seen.add(candidate)
    if (candidate.plural === true && phrase.kind === 'person') continue
    const fit = fitOf(phrase, wanted, candidate, distance, answering === 1)
    if (fit === 0) continue
    const score =
      fit + (candidate.cluster !== null ? 0.4 : 0) + 1 / (1 + distance) + Math.log2(1 + candidate.references.length) / 8
    if (score > most) {
      most = score
      best = candidate
    }
  }
  return best
}

function fitOf(
  phrase: RolePhrase,
  wanted: readonly string[],
  candidate: Referent,
  distance: number,
  isOnlyOne: boolean,
): number {
  if (!candidate.heads.has(phrase.head)) {
    const generic = phrase.kind === 'body' && candidate.type === 'ORG' && GENERIC.test(phrase.head)
    return generic && wanted.length === 0 && distance <= GENERIC_REACH && candidate.latestRole !== 'possessor' ? 0.6 : 0
  }
  if (wanted.length === 0) return 1.5
  const unknown = wanted.filter((word) => !isKnown(word, candidate))
  // “the Democratic nominee” is not the Republican one, “the vice presidential nominee” not the presidential one
  if (unknown.some((word) => OFFICE.test(word) && candidate.modifiers.size > 0)) return 0
  if (unknown.some(isParty) && [...candidate.modifiers].some(isParty)) return 0
  const known = wanted.length - unknown.length
  if (known > 0) return 1.5 + known / wanted.length
  // “the delta league” is the Marsh Defence League when no other league is in the story
  if (phrase.kind === 'body' && candidate.cluster !== null && isOnlyOne) return 1
  // “the foreign minister” is not the prime minister; “the former general” may be the general
  return wanted.every((word) => isTitleWord(word) && !OFFICE.test(word)) || candidate.modifiers.size === 0 ? 1 : 0
}

const isParty = (word: string): boolean => isKnownGroup(word) || PARTY.test(word)
const PARTY =
  /^(?:democrat(?:ic)?|republican|gop|libertarian|labou?r|conservative|tory|liberal|green|socialist|communist|independent)$/u
const OFFICE = /^(?:prime|foreign|interior|defen[cs]e|finance|justice|health|education|home|deputy|vice|assistant)$/u
