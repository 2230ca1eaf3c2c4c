// The nouns of Newsmark: what a reading of an article consists of. Every offset is in UTF-16 code units, ends are
// exclusive, and everything is plain data that survives JSON and structured cloning.

/** A stretch of the text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const ENTITY_TYPES = [
  'PERSON',
  'ORG',
  'PLACE',
  'FACILITY',
  'NORP',
  'DATE',
  'MONEY',
  'PRODUCT',
  'EVENT',
  'MISC',
] as const
export type EntityType = (typeof ENTITY_TYPES)[number]

export type EntityId = string
export type QuoteId = string

/** One place in the text that refers to an entity: by name, by description (“the spokesman”) or by pronoun. */
export interface Mention extends Span {
  readonly type: EntityType
  readonly kind: 'named' | 'nominal' | 'pronoun'
  readonly entity: EntityId | null
  /** How sure the finder is, 0 to 1. */
  readonly score: number
  /** Others whom the same words might mean: a bare “Rahimi” where two of that name are in the story. */
  readonly rivals?: readonly EntityId[]
}

/** Words of the text that say who or what an entity is, e.g. “the county engineer”, “43”. */
export interface Description extends Span {
  readonly kind: 'role' | 'apposition' | 'copula' | 'age' | 'origin' | 'nickname'
  /** When it holds, where the text says so: “former mayor”, “then-mayor”, “acting”, “outgoing”, “-elect”, “the late”. */
  readonly tense?: 'past' | 'then' | 'acting' | 'outgoing' | 'coming' | 'late'
}

export interface Entity {
  readonly id: EntityId
  /** The fullest name the text gives, without titles. */
  readonly name: string
  readonly type: EntityType
  /** Other names the text uses for it, in order of appearance; never the `name` itself. */
  readonly aliases: readonly string[]
  readonly descriptions: readonly Description[]
  /** Indices into `Article.mentions`, ascending. */
  readonly mentions: readonly number[]
  readonly gender?: 'female' | 'male'
  readonly number?: 'singular' | 'plural'
}

export const STANCES = [
  'said',
  'claimed',
  'denied',
  'refused',
  'conceded',
  'asked',
  'demanded',
  'promised',
  'warned',
  'predicted',
  'praised',
  'criticised',
  'thought',
] as const
export type Stance = (typeof STANCES)[number]

export const MODALITIES = [
  'actual',
  'negated', // Cole did not say who signed
  'future', // Cole will say, is expected to say
  'conditional', // if he says no; he would say; as if to say
  'questioned', // did he say so?
] as const
/** Whether the words were said at all. */
export type Modality = (typeof MODALITIES)[number]

export type QuoteKind = 'direct' | 'mixed' | 'indirect'
export type Sourcing = 'named' | 'role' | 'collective' | 'anonymous' | 'document' | 'unsourced'

/** Why a quote was attributed as it was: a rule or a model's reason, and the words that decided where there are some. */
export interface Evidence {
  readonly reason:
    | 'cue-before' // Velasco said: “…”
    | 'cue-after' // “…,” Velasco said
    | 'inverted' // “…,” said Velasco
    | 'parenthetical' // The bridge, she said, is sound.
    | 'according-to'
    | 'passive' // was called “…” by Cole
    | 'nominal-cue' // his claim that …
    | 'colon' // Cole was blunt: “…”
    | 'turn' // ORTIZ: …
    | 'credit' // “…” — Lena Ortiz
    | 'headline' // Velasco: bridge ‘sound’
    | 'block-quote'
    | 'continued' // the speaker of the quote before goes on
    | 'alternating' // “Who pays?” ¶ “You do.”
    | 'scene' // Cole was furious. “Nobody called.”
    | 'carrier' // a letter signed by Cole read
    | 'relay' // was quoted as saying by the Courier
    | 'pronoun' // the source is a pronoun; `span` is what it stands for
    | 'role' // the source is a role noun; `span` is whom it stands for
    | 'surname'
    | 'repeated' // the same words are attributed at `span`
    | 'model' // a trained model decided
  readonly span: Span | null
}

export interface Quote {
  readonly id: QuoteId
  readonly kind: QuoteKind
  /** The content, quotation marks included where there are some. A quote split by its cue or by paragraphs has several. */
  readonly parts: readonly Span[]
  /** The words that name who says it, with titles and appositions. */
  readonly source: Span | null
  readonly cue: Span | null
  /** The entity behind the source. */
  readonly speaker: EntityId | null
  /** The outlet that passes the words on: “…, reported AFP”. */
  readonly relay: { readonly span: Span; readonly entity: EntityId | null } | null
  readonly addressee: { readonly span: Span; readonly entity: EntityId | null } | null
  readonly stance: Stance
  readonly modality: Modality
  readonly sourcing: Sourcing
  /** Why, or on what condition, the source goes unnamed: “who asked not to be named”. */
  readonly anonymity: Span | null
  /** When it was said, without a preposition: “Tuesday”, “2019”, “last week”. */
  readonly time: Span | null
  /** By what means, through whom or where it was said: “in a statement”, “through a translator”. */
  readonly manner: Span | null
  /** The quote this one is nested in. */
  readonly inside: QuoteId | null
  /** The quote whose words this one shows again, as a caption or a pull quote does: one utterance in two places. */
  readonly repeats: QuoteId | null
  /** How sure the attribution is, 0 to 1; below `UNCERTAIN` the editor says so. */
  readonly score: number
  readonly why: readonly Evidence[]
  readonly alternatives: readonly { readonly speaker: EntityId; readonly score: number }[]
}

/** Below this score an attribution is shown as uncertain, with its alternatives. */
export const UNCERTAIN = 0.5

export type BlockKind =
  | 'headline'
  | 'byline'
  | 'dateline' // the prefix “DUNMORE, Sept 6 (Reuters) —”; the paragraph block begins after it
  | 'heading'
  | 'paragraph'
  | 'turn' // a turn of a transcript or an interview, its label included
  | 'blockquote'
  | 'caption'
  | 'boilerplate' // “Read more: …”, newsletter prompts

export interface Block extends Span {
  readonly kind: BlockKind
  /** Of a turn: the label that names who speaks (“ORTIZ”, “Q”), without its colon. */
  readonly label?: Span
}

/** One reading of one text. Blocks, sentences and mentions are in order of their start; quotes of their first part. */
export interface Article {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly sentences: readonly Span[]
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  readonly quotes: readonly Quote[]
}
