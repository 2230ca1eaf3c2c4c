// Why a quote was attributed as it was, in a sentence.
import { l10n } from 'vscode'
import type { Evidence } from '../../core/model.ts'

type Reason = Evidence['reason']

/** A sentence for a reason; `words` are the words of the article that decided, where there are some. */
export function explain(reason: Reason, words: string | null): string {
  return words === null ? withoutWords(reason) : withWords(reason, words)
}

function withWords(reason: Reason, words: string): string {
  const sentences: Partial<Record<Reason, string>> = {
    'cue-before': l10n.t('“{0}” stands right before it.', words),
    'cue-after': l10n.t('“{0}” stands right after it.', words),
    inverted: l10n.t('“{0}” stands right after it.', words),
    parenthetical: l10n.t('“{0}” stands in the middle of it.', words),
    'according-to': l10n.t('“{0}” names the source.', words),
    passive: l10n.t('“{0}” names who said it.', words),
    'nominal-cue': l10n.t('“{0}” names a statement.', words),
    colon: l10n.t('A colon behind “{0}” opens it.', words),
    turn: l10n.t('It is “{0}”’s turn to speak.', words),
    credit: l10n.t('It is credited to “{0}”.', words),
    headline: l10n.t('“{0}” stands at the end of the headline or before its colon.', words),
    carrier: l10n.t('“{0}” carries the words.', words),
    relay: l10n.t('“{0}” passes it on.', words),
    pronoun: l10n.t('The pronoun stands for “{0}”.', words),
    role: l10n.t('The description stands for “{0}”.', words),
    surname: l10n.t('The surname stands for “{0}”.', words),
    continued: l10n.t('“{0}” goes on speaking.', words),
    scene: l10n.t('“{0}” sets the scene.', words),
    repeated: l10n.t('It repeats “{0}”.', words),
  }
  return sentences[reason] ?? withoutWords(reason)
}

function withoutWords(reason: Reason): string {
  const sentences: Record<Reason, string> = {
    'cue-before': l10n.t('The cue stands right before it.'),
    'cue-after': l10n.t('The cue stands right after it.'),
    inverted: l10n.t('The cue and then the speaker stand right after it.'),
    parenthetical: l10n.t('The cue stands in the middle of it.'),
    'according-to': l10n.t('“According to” names the source.'),
    passive: l10n.t('A passive names who said it.'),
    'nominal-cue': l10n.t('A noun names it as a statement.'),
    colon: l10n.t('A colon opens it.'),
    turn: l10n.t('It is a turn of the conversation.'),
    credit: l10n.t('A credit line follows it.'),
    headline: l10n.t('The headline names the speaker.'),
    'block-quote': l10n.t('It is a block quote, and the sentence before names the speaker.'),
    continued: l10n.t('The speaker of the quote before goes on.'),
    alternating: l10n.t('Two speakers take turns.'),
    scene: l10n.t('The sentence before is about the speaker.'),
    carrier: l10n.t('The words were in a letter, a post or a statement.'),
    relay: l10n.t('An outlet passes it on.'),
    pronoun: l10n.t('The pronoun refers back to the speaker.'),
    role: l10n.t('The description refers back to the speaker.'),
    surname: l10n.t('The surname refers back to the speaker.'),
    repeated: l10n.t('It repeats words that are attributed elsewhere.'),
    model: l10n.t('The trained model decided.'),
  }
  return sentences[reason]
}
