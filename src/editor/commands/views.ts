// What one does in the side bar: go to an entry, sort, follow the cursor, narrow the list down.
import * as vscode from 'vscode'
import type { LiveDocuments } from '../liveDocuments.ts'
import { say } from '../say.ts'
import type { ViewState } from '../views/viewState.ts'
import type { Views } from '../views/views.ts'
import { filterQuotes } from './filterQuotes.ts'
import { speakerFrom } from './focus.ts'
import { registerOpenItem } from './openItem.ts'

const { l10n } = vscode

export function registerViewCommands(documents: LiveDocuments, views: Views, state: ViewState): vscode.Disposable {
  const register = vscode.commands.registerCommand
  return vscode.Disposable.from(
    registerOpenItem(documents, views),
    register('newsmark.sortSpeakersByAppearance', () => state.sortSpeakers('appearance')),
    register('newsmark.sortSpeakersByAmount', () => state.sortSpeakers('amount')),
    register('newsmark.sortEntitiesBySalience', () => state.sortEntities('salience')),
    register('newsmark.sortEntitiesByName', () => state.sortEntities('alphabet')),
    register('newsmark.followCursor', () => state.follow(true)),
    register('newsmark.stopFollowing', () => state.follow(false)),
    register('newsmark.filterQuotes', () => filterQuotes(documents, views, state)),
    register('newsmark.clearFilter', () => {
      const { document } = views.stage
      if (document) state.narrowToSpeakers(document, null)
      state.narrow(null)
    }),
    register('newsmark.showOnlySpeaker', (what?: unknown) => {
      const found = speakerFrom(documents, views, what)
      if (found) state.narrowToSpeakers(found.document, new Set([found.speaker.key]))
      else say(l10n.t('No speaker here: put the cursor into a quote or on a name'))
    }),
  )
}
