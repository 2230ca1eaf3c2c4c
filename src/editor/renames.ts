// What is remembered of documents by their addresses goes with the files that are renamed.
import type { FileRenameEvent } from 'vscode'

/** Files have new names, and so have all files of a folder. Tells whether anything was remembered of them. */
export function followRenames<Value>(byAddress: Map<string, Value>, { files }: FileRenameEvent): boolean {
  let moved = false
  for (const { oldUri, newUri } of files) {
    const [from, to] = [oldUri.toString(), newUri.toString()]
    for (const [key, value] of [...byAddress]) {
      if (key !== from && !key.startsWith(`${from}/`)) continue
      byAddress.delete(key)
      byAddress.set(to + key.slice(from.length), value)
      moved = true
    }
  }
  return moved
}
