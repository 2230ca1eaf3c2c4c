// What a command is about: the active editor, or what a link in a card names. Links can be written by anyone, so
// everything in them is checked.

import * as vscode from 'vscode'
import { entityAt } from '../../core/features/lookup.ts'
import { entityWithId } from '../../core/findings.ts'
import type { Article, Entity } from '../../core/model.ts'
import { linkedEntity, linkTo } from '../entityLink.ts'
import type { LiveDocuments } from '../liveDocuments.ts'
import { Places } from '../places.ts'
import { entityIdOf, Item } from '../views/item.ts'
import { bringToFront } from './front.ts'

export interface Target {
  readonly document: vscode.TextDocument
  readonly article: Article
  readonly places: Places
  /** The cursor, as an offset of the article. */
  readonly cursor: number
  readonly editor: vscode.TextEditor
}

/** The active editor's article, or null when it shows none. */
export function activeTarget(documents: LiveDocuments): Target | null {
  const editor = vscode.window.activeTextEditor
  return editor ? targetIn(documents, editor) : null
}

function targetIn(documents: LiveDocuments, editor: vscode.TextEditor): Target | null {
  const reading = documents.reading(editor.document)
  if (!reading) return null
  const places = new Places(editor.document, reading)
  const cursor = places.offsetAt(editor.selection.active)
  return { document: editor.document, article: reading.article, places, cursor, editor }
}

/**
 * The address and the entity a command was called with: from a link as they are, from an item of the side bar its own; none
 * from the editor's context menu, which gives the address of its document along.
 */
export function linkOf(what: unknown, which: unknown): readonly [uri: unknown, link: unknown] {
  if (what instanceof vscode.Uri) return [undefined, undefined]
  if (!(what instanceof Item)) return [what, which]
  const entity = entityWithId(what.article, entityIdOf(what))
  return [what.uri, entity ? linkTo(entity) : null]
}

/** The article a link names by the address of its document, which becomes the active one; without one the active article. */
export async function targetOf(documents: LiveDocuments, uri: unknown): Promise<Target | null> {
  const editor = uri === undefined ? vscode.window.activeTextEditor : editorOf(uri)
  return editor ? targetIn(documents, await bringToFront(editor)) : null
}

/** The entity a link names, else the one at the cursor. */
export function entityOf({ article, cursor }: Target, link: unknown): Entity | null {
  return link === undefined ? entityAt(article, cursor) : linkedEntity(article, link)
}

/** The visible editor of a document, preferably the active one, by the address a link holds. */
export function editorOf(uri: unknown): vscode.TextEditor | undefined {
  if (typeof uri !== 'string') return undefined
  const shows = (editor: vscode.TextEditor) => editor.document.uri.toString() === uri
  const active = vscode.window.activeTextEditor
  return active && shows(active) ? active : vscode.window.visibleTextEditors.find(shows)
}

/** A position from a link, or null when it is none. */
export function positionFrom(value: unknown): vscode.Position | null {
  if (typeof value !== 'object' || value === null) return null
  const { line, character } = value as { line?: unknown; character?: unknown }
  const isPlace = (place: unknown): place is number => Number.isSafeInteger(place) && (place as number) >= 0
  return isPlace(line) && isPlace(character) ? new vscode.Position(line, character) : null
}

/** Puts the cursor at a position and brings it into view. */
export function goTo(editor: vscode.TextEditor, position: vscode.Position): void {
  editor.selection = new vscode.Selection(position, position)
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}
