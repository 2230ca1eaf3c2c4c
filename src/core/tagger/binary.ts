// The container of both model files: a magic word, a version, named sections and a checksum over all of them.
// Numbers are little-endian, sections start at multiples of eight, so that typed arrays can be laid over the buffer.
import { hashText } from './hash.ts'

export type ModelFileProblem = 'too short' | 'not a Newsmark model' | 'another version' | 'damaged' | 'incomplete'

/** The file given is not a model this version can read. */
export class ModelFileError extends Error {
  readonly problem: ModelFileProblem
  constructor(problem: ModelFileProblem, detail: string) {
    super(`Model file is ${problem}: ${detail}`)
    this.name = 'ModelFileError'
    this.problem = problem
  }
}

const MAGIC = 0x6b6d776e // “nwmk”
export const FILE_VERSION = 1
const HEADER_BYTES = 24
const ENTRY_BYTES = 12

export interface Sections {
  /** A view of the section, or throws `ModelFileError` when the file has none of that name. */
  bytes(name: string): Uint8Array
}

const padded = (length: number): number => (length + 7) & ~7

/** FNV-1a over 32-bit words: one pass over 5 MB takes a few milliseconds. */
function checksum(buffer: ArrayBuffer, from: number): number {
  const words = new Uint32Array(buffer, from, (buffer.byteLength - from) >> 2)
  let hash = 0x811c9dc5
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words[i]!, 0x01000193)
  return hash >>> 0
}

/** Puts sections into one file. The same sections give the same bytes. */
export function packSections(kind: string, sections: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const table = padded(HEADER_BYTES + sections.size * ENTRY_BYTES)
  let length = table
  for (const bytes of sections.values()) length += padded(bytes.length)
  const buffer = new ArrayBuffer(length)
  const view = new DataView(buffer)
  const all = new Uint8Array(buffer)
  let at = table
  let entry = HEADER_BYTES
  for (const [name, bytes] of sections) {
    all.set(bytes, at)
    view.setInt32(entry, hashText(name), true)
    view.setUint32(entry + 4, at, true)
    view.setUint32(entry + 8, bytes.length, true)
    at += padded(bytes.length)
    entry += ENTRY_BYTES
  }
  view.setUint32(0, MAGIC, true)
  view.setUint16(4, FILE_VERSION, true)
  view.setUint16(6, sections.size, true)
  view.setInt32(8, hashText(kind), true)
  view.setUint32(12, length, true)
  view.setUint32(16, checksum(buffer, HEADER_BYTES), true)
  return buffer
}

/**
 * Opens a file made by `packSections`.
 * @throws ModelFileError when it is truncated, foreign, of another version or kind, or its checksum is wrong
 */
export function openSections(kind: string, buffer: ArrayBuffer): Sections {
  if (buffer.byteLength < HEADER_BYTES) throw new ModelFileError('too short', `${buffer.byteLength} bytes`)
  const view = new DataView(buffer)
  if (view.getUint32(0, true) !== MAGIC) throw new ModelFileError('not a Newsmark model', 'no signature')
  const version = view.getUint16(4, true)
  if (version !== FILE_VERSION) throw new ModelFileError('another version', `${version}, wanted ${FILE_VERSION}`)
  if (view.getInt32(8, true) !== hashText(kind)) throw new ModelFileError('not a Newsmark model', `no ${kind} in it`)
  const length = view.getUint32(12, true)
  if (length !== buffer.byteLength) throw new ModelFileError('incomplete', `${buffer.byteLength} of ${length} bytes`)
  if (view.getUint32(16, true) !== checksum(buffer, HEADER_BYTES)) throw new ModelFileError('damaged', 'checksum')
  const places = new Map<number, Uint8Array>()
  for (let i = 0; i < view.getUint16(6, true); i++) {
    const entry = HEADER_BYTES + i * ENTRY_BYTES
    const at = view.getUint32(entry + 4, true)
    places.set(view.getInt32(entry, true), new Uint8Array(buffer, at, view.getUint32(entry + 8, true)))
  }
  return {
    bytes(name) {
      const found = places.get(hashText(name))
      if (!found) throw new ModelFileError('incomplete', `no section ${name}`)
      return found
    },
  }
}
