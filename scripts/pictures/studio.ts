// A folder and settings made for pictures: the samples alone, and nothing in the window that is not about reading.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject } from '../root.ts'
import type { Scene } from './scenes.ts'

export interface Studio {
  /** What the window takes for the home of its user: paths are shown from there. */
  readonly home: string
  readonly folder: string
  /** Settings of the folder, as they can only be set before the window opens. */
  furnish(scene: Scene): void
  close(): void
}

const quietWindow = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.lineNumbers': 'off',
  'editor.folding': false,
  'editor.glyphMargin': false,
  'editor.fontSize': 14,
  'editor.lineHeight': 24,
  'editor.hover.delay': 100,
  'editor.renderLineHighlight': 'none',
  'editor.occurrencesHighlight': 'off',
  'editor.cursorBlinking': 'solid',
  'files.exclude': { '**/.vscode': true },
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.tips.enabled': false,
}

export function openStudio(): Studio {
  const home = mkdtempSync(join(tmpdir(), 'newsmark-pictures-'))
  const folder = join(home, 'samples')
  cpSync(inProject('samples'), folder, { recursive: true })
  cpSync(inProject('scripts/pictures/draft.news'), join(folder, 'draft.news'))
  mkdirSync(join(folder, '.vscode'))
  return {
    home,
    folder,
    furnish({ theme, settings: own }) {
      const settings = { ...quietWindow, 'workbench.colorTheme': theme, ...own }
      writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings))
    },
    close: () => rmSync(home, { recursive: true, force: true }),
  }
}
