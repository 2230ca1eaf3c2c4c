// The way from a suite inside VS Code to the runner outside (scripts/vscode/channel.ts). There is none in a desktop VS Code.
import * as vscode from 'vscode'

/** The runner's address. */
export function channelAddress(): string | undefined {
  const home = vscode.extensions.getExtension('newsmark.newsmark')?.extensionUri
  return home?.scheme === 'http' ? vscode.Uri.joinPath(home, '..').toString(true) : process.env.NEWSMARK_TEST_CHANNEL
}

/**
 * Takes a picture of the window as it is now, into `.shots/NAME.png`.
 * @returns false where nobody outside can take one
 */
export async function takePicture(name: string): Promise<boolean> {
  return (await ask('picture', name)) !== undefined
}

/**
 * Presses a key in the window, named as in `Escape` or `Control+K`.
 * @returns false where nobody outside can press one
 */
export async function press(key: string): Promise<boolean> {
  return (await ask('press', key)) !== undefined
}

/**
 * Clicks an icon of an entry of the side bar, both named by their words.
 * @returns false where nobody outside can click
 */
export async function clickIcon(entry: string, icon: string): Promise<boolean> {
  return (await ask('click', entry, icon)) !== undefined
}

/**
 * Clicks the first element that a CSS selector finds.
 * @returns false where nobody outside can click
 */
export async function clickOn(selector: string): Promise<boolean> {
  return (await ask('click-on', selector)) !== undefined
}

/** What a screen reader says of the elements that a CSS selector finds; undefined where nobody outside can listen. */
export async function listen(selector: string): Promise<readonly string[] | undefined> {
  const heard = await ask('listen', selector)
  return heard === undefined ? undefined : JSON.parse(heard)
}

/** The words that the elements a CSS selector finds show; undefined where nobody outside can look. */
export async function read(selector: string): Promise<readonly string[] | undefined> {
  const seen = await ask('read', selector)
  return seen === undefined ? undefined : JSON.parse(seen)
}

/**
 * A CSS property of words in an editor, as the window shows them: `style('Mara', 'text-decoration-style')`. Of a
 * pseudo-element (`::after`), of the first that stands from there on.
 * @returns undefined where nobody outside can look, null while the words are not on the screen
 */
export async function style(words: string, property: string, pseudo?: string): Promise<string | null | undefined> {
  const seen = await ask('style', words, property, ...(pseudo ? [pseudo] : []))
  return seen === undefined ? undefined : JSON.parse(seen)
}

/** The same of all that is drawn behind the words: backgrounds and borders. */
export async function behind(words: string, property: string): Promise<readonly string[] | undefined> {
  const seen = await ask('behind', words, property)
  return seen === undefined ? undefined : JSON.parse(seen)
}

/** Whether somebody outside can press keys, click, look and listen: not in a desktop VS Code. */
export const hasHands = (): boolean => channelAddress() !== undefined

async function ask(...what: readonly string[]): Promise<string | undefined> {
  const address = channelAddress()
  if (!address) return undefined
  const answer = await fetch(`${address}/${what.map(encodeURIComponent).join('/')}`)
  const words = await answer.text()
  if (!answer.ok) throw new Error(`${what.join(' ')}: the runner answered ${answer.status}, ${words}`)
  return words
}
