// Gives the window of the VS Code server an extension by address, so that its `browser` entry runs in the web worker
// extension host, as in a VS Code without any server.
import type { BrowserContext } from 'playwright-core'

/** Where the window finds the channel: a page of the workbench may only fetch from its own origin. */
const channelPath = '/newsmark-channel'

/** Prepares a page before it loads: the workbench will find these development options in its configuration. */
export async function loadAsWebExtension(
  context: BrowserContext,
  { server, channel, tests }: { readonly server: string; readonly channel: string; readonly tests: string },
): Promise<void> {
  const at = (path: string): object => ({ $mid: 1, scheme: 'http', authority: new URL(server).host, path })
  const developmentOptions = {
    extensions: [at(`${channelPath}/extension`)],
    extensionTestsPath: at(`${channelPath}/extension/${tests}`),
  }
  await context.route(`${server}${channelPath}/**`, async (route) => {
    const url = route.request().url().replace(`${server}${channelPath}`, channel)
    await route.fulfill({ response: await route.fetch({ url }) })
  })
  // Answering the page with a changed document instead would make Chromium block its WebSocket to this machine.
  await context.addInitScript({
    content: `{
      const read = Element.prototype.getAttribute
      Element.prototype.getAttribute = function (name) {
        const value = read.call(this, name)
        const isConfiguration = this.id === 'vscode-workbench-web-configuration' && name === 'data-settings'
        if (!isConfiguration || !value) return value
        return JSON.stringify({ ...JSON.parse(value), developmentOptions: ${JSON.stringify(developmentOptions)} })
      }
    }`,
  })
}
