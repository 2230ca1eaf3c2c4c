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
export function takePicture(name: string): Promise<boolean> {
  return ask('picture', name)
}

/**
 * Presses a key in the window, named as in `Escape` or `Control+K`.
 * @returns false where nobody outside can press one
 */
export function press(key: string): Promise<boolean> {
  return ask('press', key)
}

/**
 * Clicks an icon of an entry of the side bar, both named by their words.
 * @returns false where nobody outside can click
 */
export function clickIcon(entry: string, icon: string): Promise<boolean> {
  return ask('click', entry, icon)
}

async function ask(...what: readonly string[]): Promise<boolean> {
  const address = channelAddress()
  if (!address) return false
  const answer = await fetch(`${address}/${what.map(encodeURIComponent).join('/')}`)
  if (!answer.ok) throw new Error(`${what.join(' ')}: the runner answered ${answer.status}, ${await answer.text()}`)
  return true
}
