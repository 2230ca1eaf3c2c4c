// What a document is by the scheme of its address: a text someone opened to read, an earlier state of one, or neither.
import type { Uri } from 'vscode'

/** Text that comes with something else: outputs, comments, cells, what VS Code shows of itself. */
const NO_TEXTS: ReadonlySet<string> = new Set([
  'output',
  'vscode-scm',
  'comment',
  'debug',
  'vscode',
  'vscode-notebook-cell',
])
/** What a file was, to be compared with what it is. It is read as the file is, and listed nowhere beside it. */
const EARLIER_STATES: ReadonlySet<string> = new Set(['git', 'gitlens', 'review', 'pr', 'vscode-local-history'])

/** Whether it is a text that someone opened to read. */
export const isText = ({ scheme }: Uri): boolean => !NO_TEXTS.has(scheme)

/** Whether it belongs into lists over all documents: of two states of one file only that of today does. */
export const isListed = (uri: Uri): boolean => isText(uri) && !EARLIER_STATES.has(uri.scheme)
