// A list that tries out what one moves to or ticks.
import type { QuickPick, QuickPickItem } from 'vscode'

/** Shows a list; to accept it keeps what was tried, to close it takes that back. Settles when all is done. */
export function untilClosed(
  pick: QuickPick<QuickPickItem>,
  accept: () => unknown,
  takeBack: () => unknown,
): Promise<void> {
  return new Promise((resolve) => {
    let accepted: { readonly done: unknown } | undefined
    pick.onDidAccept(() => {
      accepted = { done: accept() }
      pick.hide()
    })
    pick.onDidHide(async () => {
      pick.dispose()
      await (accepted ? accepted.done : takeBack())
      resolve()
    })
    pick.show()
  })
}
