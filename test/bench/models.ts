// The models as the product opens them, and what that costs.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { annotate, MODEL_FILES, type ModelFiles, type Models, openModels } from '../../src/core/index.ts'

interface OpenedAndWeighed {
  readonly models: Models
  readonly report: string
}

/** Opens all models of a folder that are there, and reads the first short article with them. */
export function openAndWeigh(folder: string): OpenedAndWeighed {
  const memory = () => {
    globalThis.gc?.()
    const { arrayBuffers, heapUsed } = process.memoryUsage()
    return arrayBuffers + heapUsed
  }
  const before = memory()
  const from = performance.now()
  const files: ModelFiles = Object.fromEntries(
    MODEL_FILES.flatMap((name) => {
      const file = join(folder, `${name}.bin`)
      if (!statSync(file, { throwIfNoEntry: false })) return []
      const bytes = readFileSync(file)
      return [[name, bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer]]
    }),
  )
  const { models, problems } = openModels(files)
  const opened = performance.now() - from
  annotate('“It will open in May,” Mara Velasco said.', models)
  const ready = performance.now() - from
  const held = (memory() - before) / 1e6
  const size = Object.values(files).reduce((sum, { byteLength }) => sum + byteLength, 0) / 1e6
  const report = [
    `models: ${Object.keys(files).join(', ') || 'none'}, ${size.toFixed(2)} MB on disk; opened in ${opened.toFixed(0)} ms,`,
    `the first sentence read after ${ready.toFixed(0)} ms; ${held.toFixed(1)} MB held in memory, the files included`,
    ...problems.map((problem) => `\n${problem}`),
  ].join(' ')
  return { models, report }
}
