// The verbs that report, grouped by what they do and by what they take. Data only: `cueLexicon.ts` makes the forms.
//
// What a verb takes, one letter each:
//   q  a quotation                          “It is safe,” Velasco said.
//   c  a clause, with or without “that”     Ortiz said roads had closed.
//   t  a clause with “that” only            Ortiz added that roads had closed.
//   w  a question: if, whether, how, why    Ortiz asked whether he knew.
//   i  an infinitive                        Cole vowed to appeal.
//   g  a gerund                             Cole denied taking money.
//   o  a noun phrase                        Cole rejected the audit.
//   a  first whom it is said to             Cole told the Courier he would quit.
//   p  a phrase with one of the listed prepositions: “call for/on”
import type { Stance } from '../../model.ts'

export interface CueRow {
  readonly stance: Stance
  readonly takes: string
  readonly lemmas: string
  readonly prepositions?: string
  /** Many other uses (added $3m to the bill): without a quotation or a “that” it is no cue. */
  readonly weak?: true
}

export const CUE_ROWS: readonly CueRow[] = [
  { stance: 'said', takes: 'qcw', lemmas: 'say' },
  { stance: 'said', takes: 'qcwai', lemmas: 'tell' },
  { stance: 'said', takes: 'qcwa', lemmas: 'inform notify brief' },
  {
    stance: 'said',
    takes: 'qtw',
    lemmas: 'add continue conclude note go write respond reply answer interject',
    weak: true,
  },
  { stance: 'said', takes: 'qt', lemmas: 'text email message blog post share' },
  {
    stance: 'said',
    takes: 'qcwog',
    lemmas:
      'state note mention remark comment explain describe observe recall recount relate summarize summarise specify clarify outline ' +
      'detail reiterate repeat report cite quote reference discuss recap retell characterize characterise portray tout',
  },
  {
    stance: 'said',
    takes: 'qtp',
    lemmas: 'speak talk joke quip testify elaborate reminisce',
    prepositions: 'about of against on',
  },
  { stance: 'said', takes: 'qtp', lemmas: 'refer point allude', prepositions: 'to' },
  {
    stance: 'said',
    takes: 'qcwo',
    lemmas:
      'announce declare proclaim reveal disclose confirm unveil divulge tweet retweet signal underline underscore emphasize emphasise stress highlight reaffirm affirm',
  },
  { stance: 'said', takes: 'qt', lemmas: 'echo concur agree' },
  {
    stance: 'claimed',
    takes: 'qctw',
    lemmas:
      'claim allege assert contend maintain insist argue purport profess aver posit suggest imply hint insinuate boast brag swear vouch opine theorize theorise reason',
  },
  { stance: 'conceded', takes: 'qcwo', lemmas: 'admit acknowledge concede confess' },
  { stance: 'conceded', takes: 'o', lemmas: 'accept', weak: true },
  { stance: 'denied', takes: 'qcgo', lemmas: 'deny refute rebut dispute contradict disavow repudiate' },
  { stance: 'denied', takes: 'qtgo', lemmas: 'reject dismiss counter oppose challenge' },
  { stance: 'denied', takes: 'qtp', lemmas: 'disagree object protest', prepositions: 'to with against' },
  { stance: 'refused', takes: 'i', lemmas: 'decline refuse' },
  { stance: 'refused', takes: 'qi', lemmas: 'demur' },
  { stance: 'asked', takes: 'qwaiop', lemmas: 'ask', prepositions: 'for about' },
  { stance: 'asked', takes: 'qwp', lemmas: 'inquire enquire query wonder', prepositions: 'about' },
  { stance: 'asked', takes: 'qwo', lemmas: 'question' },
  { stance: 'asked', takes: 'qa', lemmas: 'press quiz grill', weak: true },
  { stance: 'demanded', takes: 'qcaio', lemmas: 'urge implore exhort encourage beg advise' },
  { stance: 'demanded', takes: 'qcgo', lemmas: 'recommend propose' },
  { stance: 'demanded', takes: 'qcio', lemmas: 'demand request' },
  { stance: 'demanded', takes: 'caio', lemmas: 'order instruct command direct' },
  // before the next row: calling somebody a liar is no demand
  { stance: 'said', takes: 'qo', lemmas: 'call label dub deem brand' },
  { stance: 'demanded', takes: 'qip', lemmas: 'call plead appeal push advocate lobby', prepositions: 'for on upon' },
  { stance: 'promised', takes: 'qcaio', lemmas: 'promise' },
  { stance: 'promised', takes: 'qcio', lemmas: 'pledge vow guarantee' },
  { stance: 'promised', takes: 'qca', lemmas: 'assure reassure' },
  { stance: 'warned', takes: 'qcaip', lemmas: 'warn caution alert remind', prepositions: 'of against about' },
  { stance: 'warned', takes: 'qci', lemmas: 'threaten' },
  { stance: 'predicted', takes: 'qcwo', lemmas: 'predict forecast project estimate anticipate foresee speculate' },
  { stance: 'predicted', takes: 'ct', lemmas: 'expect' },
  { stance: 'praised', takes: 'qo', lemmas: 'praise hail applaud commend defend congratulate thank laud compliment' },
  { stance: 'praised', takes: 'qo', lemmas: 'welcome endorse' },
  {
    stance: 'criticised',
    takes: 'qo',
    lemmas:
      'criticise criticize condemn denounce decry slam blast blame lambast lambaste deride mock rebuke chide deplore scold ridicule ' +
      'bemoan assail berate castigate excoriate vilify chastise admonish',
  },
  { stance: 'criticised', takes: 'qo', lemmas: 'attack', weak: true },
  { stance: 'criticised', takes: 'qao', lemmas: 'accuse', prepositions: 'of' },
  { stance: 'criticised', takes: 'qtop', lemmas: 'lament complain rail', prepositions: 'about of against' },
  { stance: 'said', takes: 'qo', lemmas: 'voice express vent' },
  { stance: 'conceded', takes: 'qtp', lemmas: 'apologise apologize', prepositions: 'for' },
  { stance: 'conceded', takes: 'qtgo', lemmas: 'regret' },
  {
    stance: 'said',
    takes: 'q',
    lemmas:
      'shout cry exclaim whisper mutter murmur sigh snap yell sob laugh chuckle grin gush enthuse muse intone bellow boom beam ' +
      'scoff sneer fume thunder plead deadpan retort shoot chant scream gasp groan smile nod marvel drawl volunteer offer begin ' +
      'finish sing chime tease crow shrug chirp quiver start interrupt concede hiss growl grumble gripe howl wail advise crack mouth holler',
  },
  { stance: 'said', takes: 'qcw', lemmas: 'read', weak: true },
  { stance: 'said', takes: 'ctw', lemmas: 'find show indicate demonstrate determine rule', weak: true },
  { stance: 'thought', takes: 'qcw', lemmas: 'think believe feel suspect assume reckon imagine worry fear hope doubt' },
  {
    stance: 'thought',
    takes: 'tw',
    lemmas: 'realise realize know understand learn hear recognise recognize decide conclude remember',
  },
  { stance: 'thought', takes: 'ip', lemmas: 'hope', prepositions: 'for' },
]

/** The commonest cues: enough by themselves to end a quotation whose closing mark is missing. */
export const PLAIN_CUES =
  'said says asked asks added adds told tells wrote writes replied explained recalled insisted warned argued noted ' +
  'announced declared continued concluded stated claimed suggested joked tweeted posted'
