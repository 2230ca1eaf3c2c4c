// VS Code's lists to pick from, worked with the commands their keys run.
import * as vscode from 'vscode'
import { listen } from './channel.ts'
import { eventually } from './editor.ts'

const execute = (command: string) => vscode.commands.executeCommand(command)

/** Waits until a list is on the screen, with its entries; where nobody can look it is as good as there. */
export async function whenListed(): Promise<void> {
  await eventually('a list to pick from', async () => {
    const rows = await listen('.quick-input-widget:not([style*="display: none"]) .monaco-list-row')
    return rows === undefined || rows.length > 0
  })
}

/** Goes down in the list that is open. */
export async function goDown(times: number): Promise<void> {
  await whenListed()
  for (let i = 0; i < times; i++) await execute('workbench.action.quickOpenSelectNext')
}

/** Ticks the entry so many further down, or takes its tick away. */
export async function tick(further: number): Promise<void> {
  await goDown(further)
  await execute('workbench.action.quickPickManyToggle')
}

export const accept = () => execute('workbench.action.acceptSelectedQuickOpenItem')
export const closeList = () => execute('workbench.action.closeQuickOpen')
