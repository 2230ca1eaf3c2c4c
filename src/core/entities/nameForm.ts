// A name made comparable: words in lower case, without diacritics, articles, possessives and corporate endings.
import type { NamedMention } from '../mentions/index.ts'
import { remembering } from '../remember.ts'
import type { TextLayer } from '../text/layer.ts'

export interface NameForm {
  /** The words compared: “van der Berg” is one word, “Sun-hee” is one word. */
  readonly words: readonly string[]
  /** The words joined: equal keys are equal names. */
  readonly key: string
  /** “Jr”, “II”, “the elder”: what keeps generations apart. */
  readonly generation: string | null
}

const PARTICLES = new Set(
  'de del della der den des di da do dos du la le van von zu bin ibn bint al el ul abu st st. ter ten op af'.split(' '),
)
const GENERATION = /^(?:jr|sr|junior|senior|ii|iii|iv)$/u
const GREETINGS = new Set('hey hi hello dear oh'.split(' '))
const ENDINGS = new Set('inc ltd llc plc gmbh corp corporation co company ag sa nv bv limited incorporated'.split(' '))
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/** A word without case and diacritics: “Đặng” → “dang”. */
export const foldWord = remembering((word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øłđðþßæœı]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/[’ʼ`]/gu, "'"),
)

/** The comparable words of a token range: hyphens and initials joined, “the” and “’s” dropped. */
export function nameWords(layer: TextLayer, first: number, last: number): readonly string[] {
  const { words, start, end } = layer.tokens
  const out: string[] = []
  let quoted = false
  for (let i = first; i < last; i++) {
    const word = foldWord(words[i]!)
    if (/^["“”]$/u.test(words[i]!)) quoted = !quoted
    // “Idris “Bricks” Cole” is Idris Cole
    if (quoted && i > first) continue
    if (/^(?:'s|')$/u.test(word)) continue
    if (/^[,(]$/u.test(word) && out.length > 0 && isPersonTail(words, i + 1, last)) continue
    const joins = out.length > 0 && end[i - 1] === start[i] && /^[-‐‑]/u.test(words[i]!)
    const joined = out.length > 0 && i > first && end[i - 1] === start[i] && /[-‐‑]$/u.test(words[i - 1]!)
    if (joins || joined) out[out.length - 1] += word.replace('‑', '-')
    else if (/[\p{L}\p{N}&]/u.test(word)) out.push(word.replace(/\.$/u, (dot) => (word.length > 2 ? '' : dot)))
  }
  return out
}

function isPersonTail(words: readonly string[], i: number, last: number): boolean {
  return i < last && GENERATION.test(words[i]!.toLowerCase().replace('.', ''))
}

const POST_NOMINAL = /^(?:KC|QC|MP|MEP|MBE|OBE|CBE|PhD|Ph\.D\.|MD|M\.D\.|JP|FRS)$/u

/** Where a name ends before letters like “KC” and “MP”. */
export function endOfName(
  layer: TextLayer,
  { first, last }: { readonly first: number; readonly last: number },
): number {
  const { words } = layer.tokens
  let end = last
  while (end - first > 1 && (POST_NOMINAL.test(words[end - 1]!) || words[end - 1] === ',')) end--
  return end
}

/** The form of a person's name: particles joined to what follows them, generation set apart. */
export function personForm(layer: TextLayer, mention: NamedMention): NameForm {
  const greeted = nameWords(layer, mention.first, endOfName(layer, mention))
  // “‘Hey Frank,’ they say”: a greeting is no given name
  const words = greeted.length > 1 && GREETINGS.has(greeted[0]!) ? greeted.slice(1) : greeted
  const out: string[] = []
  let generation: string | null = null
  let particles = ''
  // “Van der Berg” and “De Vries” are surnames, “Al Gore” is a name
  const isSurnameParticle = /^(?:van|von|de|del|della|der|den|di|da|dos|du|ter|ten)$/u.test(words[0] ?? '')
  for (const word of words) {
    if (GENERATION.test(word.replace('.', '')) && out.length > 0) generation = word.replace('.', '').slice(0, 2)
    else if (PARTICLES.has(word) && (out.length + particles.length > 0 || isSurnameParticle)) particles += `${word} `
    else {
      out.push(particles + word)
      particles = ''
    }
  }
  if (particles) out.push(particles.trim())
  return { words: out, key: generation ? `${out.join(' ')} ${generation}` : out.join(' '), generation }
}

/** The form of any other name: no article, no “Ltd”, British spelling read as American. */
export function thingForm(layer: TextLayer, mention: NamedMention): NameForm {
  const words = nameWords(layer, mention.first, mention.last).map((word) =>
    word
      .replace(/^(cent|theat)re(s?)$/u, '$1er$2')
      .replace(/isation/gu, 'ization')
      .replace(/^labour$/u, 'labor')
      .replace(/^defence$/u, 'defense'),
  )
  if (words.length > 1 && words[0] === 'the') words.shift()
  while (words.length > 1 && ENDINGS.has(words.at(-1)!)) words.pop()
  return { words, key: words.join(' '), generation: null }
}
