// Says in words what stands at the cursor.
import * as vscode from 'vscode'
import { annotationAt, type NameAtCursor, type QuoteAtCursor } from '../../core/features/cursorAnnotation.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { say } from '../say.ts'
import { wordForKind, wordForSaying, wordForSourcing, wordForSureness, wordForType } from '../words.ts'
import { activeTarget } from './target.ts'

const { l10n } = vscode

/** The command gives what it says, so that other extensions can speak it their way. */
export function registerDescribe(documents: LiveDocuments): vscode.Disposable {
  const register = vscode.commands.registerCommand
  return register('newsmark.describe', () => {
    const words = describeCursor(documents)
    say(words)
    return words
  })
}

function describeCursor(documents: LiveDocuments): string {
  const target = activeTarget(documents)
  if (!target) return l10n.t('This document is not read as news.')
  const found = annotationAt(target.article, target.cursor)
  if (!found) return l10n.t('Nothing is marked here.')
  return [...(found.name ? describeName(found.name) : []), ...(found.quote ? describeQuote(found.quote) : [])].join(' ')
}

function describeName({ words, kind, name, type, description, ordinal, mentions }: NameAtCursor): string[] {
  const who = [name, wordForType(type), ...(description ? [description] : [])].join(', ')
  return [
    kind === 'named' ? `${who}.` : l10n.t('“{0}” stands for {1}.', words, who),
    mentions === 1 ? l10n.t('Mentioned once.') : l10n.t('Mention {0} of {1}.', ordinal, mentions),
  ]
}

function describeQuote({ card, role, part, parts }: QuoteAtCursor): string[] {
  const { kind, speaker, source, candidates, sure, doubt, relay, addressee, stance, modality, sourcing } = card
  const who = speaker ? [speaker.name, speaker.description].filter(Boolean).join(', ') : source
  const unnamed = wordForSourcing(sourcing)
  const place = {
    content: null,
    cue: l10n.t('The cue of a quote.'),
    source: l10n.t('The source of a quote.'),
  }[role]
  return [
    ...(place ? [place] : []),
    ...(doubt === 'speaker'
      ? [
          `${wordForKind(kind)}.`,
          candidates.length > 0
            ? l10n.t('Speaker uncertain: {0}.', candidates.join(` ${l10n.t('or')} `))
            : l10n.t('Speaker unknown.'),
        ]
      : [who ? l10n.t('{0} of {1}.', wordForKind(kind), who) : l10n.t('{0}, nobody named.', wordForKind(kind))]),
    ...(doubt === 'saying' ? [l10n.t('Uncertain whether this is said.')] : []),
    ...(unnamed ? [l10n.t('Source: {0}.', unnamed)] : []),
    ...(relay ? [l10n.t('Passed on by {0}.', relay)] : []),
    ...(addressee ? [l10n.t('Said to {0}.', addressee)] : []),
    ...(stance === 'said' && modality === 'actual'
      ? []
      : [l10n.t('Stance: {0}.', wordForSaying({ modality, stance }))]),
    ...(parts > 1 && part !== null ? [l10n.t('Part {0} of {1}.', part, parts)] : []),
    ...(sure === 'low' ? [] : [l10n.t('How sure: {0}.', wordForSureness(sure))]),
  ]
}
