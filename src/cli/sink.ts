// Where results go: standard output, or a file that appears whole or not at all.
import { createWriteStream } from 'node:fs'
import { realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { Failure, failureAt, isMissing } from './failure.ts'

export interface Sink {
  /** Resolves when more may be written; rejects when nothing can be written any more. */
  write(text: string): Promise<void>
  /** Everything was written: a file takes its name now. */
  finish(): Promise<void>
  /** Leaves no trace of what was begun. */
  abandon(): Promise<void>
}

/** Opens the file at `path`, or standard output when there is none. */
export async function openSink(path: string | undefined): Promise<Sink> {
  if (path === undefined) return { ...writerTo(process.stdout), finish: async () => {}, abandon: async () => {} }
  try {
    return await openFile(path)
  } catch (error) {
    throw isMissing(error) ? new Failure(`${path}: there is no such folder`) : failureAt(path, error)
  }
}

async function openFile(path: string): Promise<Sink> {
  const target = await realpath(path).catch(() => path)
  const existing = await stat(target).catch(() => null)
  if (existing?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
  // a device or a named pipe must not be replaced by a file: --output /dev/null
  const replaces = existing === null || existing.isFile()
  const place = replaces ? join(dirname(target), `.${basename(target)}.${process.pid}.part`) : target
  const stream = createWriteStream(place, existing ? { mode: existing.mode } : {})
  await new Promise<void>((resolve, reject) => stream.once('open', () => resolve()).once('error', reject))
  const close = async (): Promise<void> => {
    stream.end()
    await finished(stream)
  }
  return {
    ...writerTo(stream),
    finish: async () => {
      await close()
      if (replaces) await rename(place, target)
    },
    abandon: async () => {
      stream.destroy()
      if (replaces) await rm(place, { force: true })
    },
  }
}

function writerTo(stream: Writable): Pick<Sink, 'write'> {
  let broken: Error | null = null
  stream.on('error', (error) => {
    broken = error
  })
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        if (broken) reject(broken)
        else stream.write(text, (error) => (error ? reject(error) : resolve()))
      }),
  }
}
