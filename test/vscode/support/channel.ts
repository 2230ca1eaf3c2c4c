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
  const address = channelAddress()
  if (!address) return false
  const { ok, status } = await fetch(`${address}/picture/${encodeURIComponent(name)}`)
  if (!ok) throw new Error(`No picture ${name}: the runner answered ${status}`)
  return true
}
