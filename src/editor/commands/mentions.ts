// All the places that name someone: the first of them, and the whole list in VS Code's own peek view.
import * as vscode from 'vscode'
import { mentionsOf } from '../../core/findings.ts'
import type { Entity } from '../../core/model.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { say } from '../say.ts'
import { entityOf, goTo, linkOf, type Target, targetOf } from './target.ts'

const { l10n } = vscode

export function registerMentionCommands(documents: LiveDocuments): vscode.Disposable {
  const register = vscode.commands.registerCommand
  return vscode.Disposable.from(
    register('newsmark.goToFirstMention', async (what?: unknown, which?: unknown) => {
      const [uri, link] = linkOf(what, which)
      const target = await targetOf(documents, uri)
      const first = target?.article.mentions[entityOf(target, link)?.mentions[0] ?? -1]
      if (target && first) goTo(target.editor, target.places.positionOf(first.start))
      else say(l10n.t('No name here'))
    }),
    register('newsmark.showMentions', async (what?: unknown, which?: unknown) => {
      const [uri, link] = linkOf(what, which)
      const target = await targetOf(documents, uri)
      const entity = target && entityOf(target, link)
      if (target && entity) await peek(target, entity)
      else say(l10n.t('No name here'))
    }),
  )
}

async function peek({ article, cursor, document, places }: Target, entity: Entity): Promise<void> {
  const mentions = mentionsOf(article, entity)
  const here = mentions.find(({ start, end }) => start <= cursor && cursor <= end) ?? mentions[0]
  if (!here) return
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    document.uri,
    places.positionOf(here.start),
    mentions.map((mention) => new vscode.Location(document.uri, places.rangeOf(mention))),
  )
}
