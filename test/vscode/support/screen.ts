// Waiting for what comes and goes on the screen.
import { listen } from './channel.ts'
import { eventually } from './editor.ts'

/**
 * Waits until something that a CSS selector finds is on the screen.
 * @returns false where nobody outside can look, at once
 */
export async function whenShown(selector: string): Promise<boolean> {
  const seen = await eventually(`${selector} is shown`, async () => {
    const found = await listen(selector)
    return found === undefined ? 'nobody looks' : found.length > 0
  })
  return seen === true
}

/** Waits until nothing is left of it. */
export async function whenGone(selector: string): Promise<void> {
  await eventually(`${selector} is gone`, async () => ((await listen(selector)) ?? []).length === 0)
}

/** Waits until the side bar lists an entry that is called so, or begins so. */
export async function whenInSideBar(words: string): Promise<boolean> {
  const seen = await eventually(`${words} in the side bar`, async () => {
    const rows = await listen('.sidebar .monaco-list-row')
    return rows === undefined ? 'nobody looks' : rows.some((row) => row.startsWith(words))
  })
  return seen === true
}

/** VS Code's peek view. */
export const PEEK = '.reference-zone-widget'

/** What VS Code has read aloud. */
export const ALERTS = '.monaco-aria-container .monaco-alert'
