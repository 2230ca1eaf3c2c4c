// Focus on one speaker: the one at the cursor or one of the side bar steps forward, all else steps back, until it ends.
import * as vscode from 'vscode'
import { entityAt, quoteAt } from '../../core/features/lookup.ts'
import { spansTouching } from '../../core/features/spanIndex.ts'
import { type Speaker, speakerOfEntity, speakerOfQuote } from '../../core/features/speakers.ts'
import type { Focus } from '../focus.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { Places } from '../places.ts'
import { say } from '../say.ts'
import { Item } from '../views/item.ts'
import type { Views } from '../views/views.ts'
import { activeTarget } from './target.ts'

const { l10n } = vscode

export function registerFocusCommands(documents: LiveDocuments, views: Views, focus: Focus): vscode.Disposable {
  const register = vscode.commands.registerCommand
  return vscode.Disposable.from(
    register('newsmark.focusSpeaker', (what?: unknown) => {
      const found = speakerFrom(documents, views, what)
      if (found) {
        focus.begin(found.document, found.speaker)
        revealLight(documents, views, focus)
      } else say(l10n.t('No speaker here: put the cursor into a quote or on a name'))
    }),
    register('newsmark.endFocus', () => {
      const { document } = views.stage
      if (document) focus.end(document)
    }),
  )
}

/** Where all that is on the screen is dim, goes to the first words of the speaker. */
function revealLight(documents: LiveDocuments, views: Views, focus: Focus): void {
  const { document, editor } = views.stage
  const reading = document && documents.reading(document)
  const lit = document && focus.lit(document)
  const first = document && focus.speaker(document)?.quotes[0]?.parts[0]
  if (!document || !editor || !reading || !lit || !first) return
  const places = new Places(document, reading)
  if (editor.visibleRanges.some((range) => spansTouching(lit, places.spanOf(range)).length > 0)) return
  editor.revealRange(places.rangeOf(first), vscode.TextEditorRevealType.InCenter)
}

/** The speaker an item of the side bar is about; without one who speaks, or is named, at the cursor. */
export function speakerFrom(
  documents: LiveDocuments,
  views: Views,
  what: unknown,
): { readonly document: vscode.TextDocument; readonly speaker: Speaker } | null {
  if (what instanceof Item) {
    const item = views.renew(what)
    const { document } = views.stage
    const speaker = item && speakerOfItem(item)
    return document && speaker ? { document, speaker } : null
  }
  const target = activeTarget(documents)
  if (!target) return null
  const { article, cursor, document } = target
  const quote = quoteAt(article, cursor)
  const entity = entityAt(article, cursor)
  const speaker = (quote && speakerOfQuote(article, quote)) ?? (entity && speakerOfEntity(article, entity))
  return speaker ? { document, speaker } : null
}

/** The speaker as the article has it: what the list shows may be narrowed down. */
function speakerOfItem({ article, subject }: Item): Speaker | null {
  const quote = subject.kind === 'speaker' ? subject.speaker.quotes[0] : subject.kind === 'quote' ? subject.quote : null
  if (quote) return speakerOfQuote(article, quote)
  return subject.kind === 'entity' ? speakerOfEntity(article, subject.entity) : null
}
