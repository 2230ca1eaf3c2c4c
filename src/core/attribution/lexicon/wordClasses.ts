// Closed classes of English words: what a rule-based reading of noun phrases and clauses leans on instead of a parser.

export const DETERMINER = 1
/** his, her, their */
export const POSSESSIVE = 2
export const PREPOSITION = 4
/** Pronouns that can be a subject. */
export const PRONOUN = 8
/** be, have, do and the modals */
export const AUXILIARY = 16
export const COORDINATOR = 32
/** while, because, if: begins a clause of its own */
export const SUBORDINATOR = 64
export const RELATIVE = 128
export const ADVERB = 256
export const NEGATION = 512
/** Monday, yesterday, week */
export const TIME = 1024
export const NUMBER = 2048
export const CAPITAL = 4096
export const PUNCTUATION = 8192
/** A folded quotation. */
export const QUOTED = 16384
/** ’s */
export const GENITIVE = 32768
export const LETTERS = 65536
export const BE = 131072
export const FUTURE = 262144
/** Of a folded quotation: it begins with a capital; it ends in a full stop, a comma or the like. */
export const BEGINS_SENTENCE = 524288
export const ENDS_SENTENCE = 1048576
/** Of a folded quotation: it ends so that a cue may follow: “It is safe,” “Who pays?” “We never –” */
export const ENDS_OPEN = 2097152
/** A quotation that is a name: on “Harbour Hour,” Ortiz said … */
export const NAMED = 8388608
/** Of a folded quotation: it ends in a question mark. */
export const ASKS = 4194304

const ROWS: readonly (readonly [number, string])[] = [
  [
    DETERMINER,
    'the a an this that these those some any no every each another both all several many few most other more such half ' +
      'dozens hundreds thousands either neither one two three four five six seven eight nine ten',
  ],
  [DETERMINER | POSSESSIVE, 'his her its their our my your whose'],
  [
    PREPOSITION,
    'of in on at by for from with to about against after before during over under between among through into amid ' +
      'near since until till despite without within toward towards across behind beyond per via than like as outside inside ' +
      'off onto upon around along above below following including alongside',
  ],
  [
    PRONOUN,
    'he she they it we i you others someone somebody everyone everybody nobody anyone one this these those many some ' +
      'both all neither none himself herself themselves itself him them me us',
  ],
  [
    AUXILIARY,
    "has have had having do does did can could may might must shall should 've 'd 'll 're 'm ought used need",
  ],
  [AUXILIARY | BE, 'is are was were be been being am'],
  [AUXILIARY | FUTURE, "will would 'll wo"],
  [GENITIVE, "'s '"],
  [COORDINATOR, 'and or but nor yet & plus then'],
  [
    SUBORDINATOR,
    'that while because when if although though whereas unless whether where once how why what who which whom whose so ' +
      'as after before since until even than whatever whenever wherever however',
  ],
  [RELATIVE, 'who which that whom whose where'],
  [
    ADVERB,
    'also still now later then already earlier often always again even just only too soon recently once twice instead ' +
      'meanwhile however therefore moreover first further perhaps maybe indeed simply rather ever previously here there ' +
      'so far yet thus nevertheless nonetheless back along almost nearly publicly privately today yesterday tonight tomorrow reportedly',
  ],
  [ADVERB | NEGATION, "not n't never nor"],
  [
    TIME,
    'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow morning afternoon evening ' +
      'night week month year weekend january february march april june july august september october november december ' +
      'jan. feb. mar. apr. aug. sept. oct. nov. dec.',
  ],
]

const table = new Map<string, number>()
for (const [flag, words] of ROWS) for (const word of words.split(' ')) table.set(word, (table.get(word) ?? 0) | flag)

/** Looks like an adverb and is none. */
const NOT_ADVERB = new Set(
  'family reply supply apply ally rally assembly italy july only early daily weekly monthly likely elderly friendly bully fly butterfly'.split(
    ' ',
  ),
)

/** The class flags of a word. */
export function classesOf(word: string, lower: string): number {
  const flags = word === 'May' ? 0 : (table.get(lower) ?? 0)
  const shape = shapeOf(word)
  if (shape !== LETTERS || lower.length < 5 || !lower.endsWith('ly') || NOT_ADVERB.has(lower)) return flags | shape
  return flags | shape | ADVERB
}

/** A number, a mark, or letters that begin with a capital or not. */
function shapeOf(word: string): number {
  const code = word.charCodeAt(0)
  if (code >= 97 && code <= 122) return LETTERS
  if (code >= 65 && code <= 90) return LETTERS | CAPITAL
  if (code >= 48 && code <= 57) return NUMBER
  // a clitic begins with its apostrophe: ’s, ’ll
  if (code === 0x27 || code === 0x2019) return word.length > 1 ? LETTERS : PUNCTUATION
  if (code < 0x80 || !/\p{L}/u.test(word)) return PUNCTUATION
  return /^\p{Lu}/u.test(word) ? LETTERS | CAPITAL : LETTERS
}
