// The articles a command is given: whole files, standard input, or one JSON object a line. What cannot be read becomes
// a failure in its place, so that the others are still done.
import { createReadStream } from 'node:fs'
import { Failure, failureAt } from './failure.ts'
import { linesOf } from './lines.ts'

export interface Input {
  /** The file's path, or the id that came with a line. */
  readonly id: string | number
  readonly text: string
}

export interface InputOptions {
  /** Paths; `-` is standard input. */
  readonly files: readonly string[]
  /** Whether an input holds one `{"id", "text"}` a line. */
  readonly jsonl: boolean
  readonly standardInput: AsyncIterable<Buffer>
  /** Told of every chunk that was read. */
  readonly onBytes: (count: number) => void
}

/** All inputs in order, each an article or the failure to read it. */
export async function* readInputs(options: InputOptions): AsyncGenerator<Input | Failure> {
  for (const file of options.files) {
    const name = file === '-' ? 'standard input' : file
    const stream = counted(file === '-' ? options.standardInput : createReadStream(file), options.onBytes)
    try {
      if (options.jsonl) yield* readLines(name, stream)
      else yield { id: file === '-' ? 'stdin' : file, text: decode(name, await bytesOf(stream)) }
    } catch (error) {
      yield error instanceof Failure ? error : failureAt(name, error)
    }
  }
}

async function* counted(stream: AsyncIterable<Buffer>, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    onBytes(chunk.length)
    yield chunk
  }
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Strict UTF-8: a text read with the wrong letters would be annotated at the wrong places. */
function decode(place: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Failure(`${place}: is not UTF-8 text`)
  }
}

async function* readLines(name: string, stream: AsyncIterable<Buffer>): AsyncGenerator<Input | Failure> {
  for await (const { number, bytes } of linesOf(stream)) {
    try {
      const line = decode(`${name}:${number}`, bytes)
      if (line.trim() !== '') yield parseLine(`${name}:${number}`, number, line)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      yield error
    }
  }
}

function parseLine(place: string, number: number, line: string): Input {
  const value = parseJson(place, line)
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string')
    throw new Failure(`${place}: expected an object with a string "text"`)
  const id = 'id' in value ? value.id : number
  if (typeof id !== 'string' && typeof id !== 'number') throw new Failure(`${place}: "id" must be a string or a number`)
  return { id, text: value.text }
}

function parseJson(place: string, line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/,? ?"?\.{3}.*$|, ".*$/s, '') : String(error)
    throw new Failure(`${place}: is no JSON (${reason})`)
  }
}
