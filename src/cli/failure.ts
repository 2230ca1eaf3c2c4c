// What goes wrong with an input or the output, said in a sentence for the person at the terminal.

/** A problem that ends one input, or all of them when it is the output's. The message names the place. */
export class Failure extends Error {}

const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder; name the files in it',
  EACCES: 'may not be opened (permission denied)',
  EPERM: 'may not be opened (not permitted)',
  ENOSPC: 'no space left on the device',
  ENOTDIR: 'a part of the path is no folder',
  EROFS: 'lies on a device that is read only',
  EMFILE: 'too many files are open',
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** The failure of a system call on `place`, as a sentence. */
export function failureAt(place: string, error: unknown): Failure {
  const sentence = SENTENCES[codeOf(error) ?? ''] ?? (error instanceof Error ? error.message : String(error))
  return new Failure(`${place}: ${sentence}`)
}

/** Whether a file or a folder on the way to it does not exist. */
export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT'

/** Whether whoever read our output has gone, as `head` does when it has seen enough. */
export const isClosedPipe = (error: unknown): boolean => ['EPIPE', 'ERR_STREAM_DESTROYED'].includes(codeOf(error) ?? '')
