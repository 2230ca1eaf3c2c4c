// What a suite has done in the window by hand: an extension can run commands, but neither press a key, nor see an icon or a
// colour, nor hear what a screen reader is told.
import type { Page } from 'playwright-core'
import { styleOfWords, stylesBehindWords } from './shownWords.ts'

export interface Hands {
  /** Takes a picture of the window and stores it under this path. */
  takePicture(path: string): Promise<void>
  /** Presses a key, named as in “Escape” or “Control+K”. */
  press(key: string): Promise<void>
  /** Clicks an icon of an entry of the side bar: they show while the pointer is over the entry. */
  click(entry: string, icon: string): Promise<void>
  /** Clicks the first element that a CSS selector finds. */
  clickOn(selector: string): Promise<void>
  /** What a screen reader says of the elements that a CSS selector finds. */
  listen(selector: string): Promise<readonly string[]>
  /** The words that the elements a CSS selector finds show. */
  read(selector: string): Promise<readonly string[]>
  /** A CSS property of words in an editor, as the browser computes it; null while they are not shown. */
  style(words: string, property: string, pseudo?: string): Promise<string | null>
  /** The same of all that is drawn behind the words. */
  behind(words: string, property: string): Promise<readonly string[]>
}

const PATIENCE = 15_000
const ATTEMPT = 1500

/** In the page, all at once: what stands in a list goes while one still looks at it. */
const all = (selector: string): string => `[...document.querySelectorAll(${JSON.stringify(selector)})]`

/** @param find gives the page of the window, once it is open */
export function handsOf(find: () => Page | undefined): Hands {
  const page = (): Page => {
    const found = find()
    if (!found) throw new Error('The window is not open yet.')
    return found
  }
  return {
    takePicture: async (path) => void (await page().screenshot({ path })),
    press: (key) => page().keyboard.press(key),
    async click(entry, icon) {
      const button = page().locator(`.action-label[aria-label=${JSON.stringify(icon)}]`)
      const row = page().locator('.sidebar .monaco-list-row', { hasText: entry, has: button }).first()
      // A list that is made anew under the pointer takes its icons away until the pointer moves again.
      for (let left = PATIENCE; ; left -= ATTEMPT) {
        await page().mouse.move(0, 0)
        try {
          await row.hover({ timeout: ATTEMPT })
          await row.locator(button).click({ timeout: ATTEMPT })
          break
        } catch (error) {
          if (left <= 0) throw error
        }
      }
      // Tooltips go when the pointer does.
      await page().mouse.move(0, 0)
    },
    clickOn: (selector) => page().locator(selector).first().click({ timeout: PATIENCE }),
    listen: (selector) => page().evaluate(`${all(selector)}.map((each) => each.getAttribute('aria-label') ?? '')`),
    read: (selector) => page().evaluate(`${all(selector)}.map((each) => each.textContent)`),
    style: (words, property, pseudo) => styleOfWords(page(), words, property, pseudo),
    behind: (words, property) => stylesBehindWords(page(), words, property),
  }
}
