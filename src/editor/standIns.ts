// Stands in for what VS Code may ask for before Newsmark is loaded: a command, a view that is opened, a tool. Each loads
// Newsmark, makes room for what it stood in for, and passes the question on.
import * as vscode from 'vscode'

/** The part of the manifest that is stood in for. */
interface Contributed {
  readonly commands: readonly { readonly command: string }[]
  readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>
  readonly languageModelTools: readonly { readonly name: string }[]
}

/**
 * Registers a stand-in for everything the manifest promises.
 * @param there the commands that need none
 * @param wake loads Newsmark, which disposes what is given back and registers everything itself
 */
export function standIn(
  { packageJSON }: vscode.Extension<unknown>,
  there: readonly string[],
  wake: () => Promise<unknown>,
): vscode.Disposable {
  const { commands, views, languageModelTools } = packageJSON.contributes as Contributed
  const ids = commands.map(({ command }) => command).filter((command) => !there.includes(command))
  return vscode.Disposable.from(
    ...ids.map((id) => standInForCommand(id, wake)),
    ...Object.values(views).flatMap((list) => list.map(({ id }) => standInForView(id, wake))),
    ...languageModelTools.map(({ name }) => standInForTool(name, wake)),
  )
}

function standInForCommand(id: string, wake: () => Promise<unknown>): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: unknown[]) => {
    await wake()
    return vscode.commands.executeCommand(id, ...args)
  })
}

function standInForView(id: string, wake: () => Promise<unknown>): vscode.Disposable {
  return vscode.window.registerTreeDataProvider<never>(id, {
    async getChildren() {
      await wake()
      return []
    },
    getTreeItem: (item) => item,
  })
}

/** Nothing happens where VS Code knows no language models. */
function standInForTool(name: string, wake: () => Promise<unknown>): vscode.Disposable {
  const { lm } = vscode as { readonly lm?: typeof vscode.lm }
  if (typeof lm?.registerTool !== 'function') return vscode.Disposable.from()
  return lm.registerTool<object>(name, {
    async invoke(options, token) {
      await wake()
      return lm.invokeTool(name, options, token)
    },
  })
}
