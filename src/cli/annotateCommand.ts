// `newsmark annotate`: reads each input, writes its reading, goes on after what fails and says so at the end.
import { join } from 'node:path'
import { toCards, toJson, toJsonLine, toText } from '../core/formats/index.ts'
import type { Article } from '../core/index.ts'
import { Failure, failureAt, isClosedPipe } from './failure.ts'
import { type Input, readInputs } from './inputs.ts'
import { readModelFiles } from './modelFiles.ts'
import { showProgress, totalBytes } from './progress.ts'
import { openSink, type Sink } from './sink.ts'
import { styleFor, wantsColour } from './terminalStyle.ts'

export const FORMATS = ['text', 'cards', 'json', 'jsonl'] as const
export type Format = (typeof FORMATS)[number]

export interface AnnotateOptions {
  readonly jsonl?: boolean
  readonly format?: Format
  readonly output?: string
  /** Undefined: as the terminal can. */
  readonly color?: boolean
}

/** Runs the command; resolves to the exit code: 0, or 1 when an input or the output failed. */
export async function annotateCommand(files: readonly string[], options: AnnotateOptions): Promise<number> {
  const toTerminal = options.output === undefined && process.stdout.isTTY === true
  const progress = showProgress(process.stderr, await totalBytes(files), toTerminal)
  const complain = (failure: Failure): void => {
    progress.clear()
    process.stderr.write(`newsmark: ${failure.message}\n`)
  }
  const format = options.format ?? (options.jsonl ? 'jsonl' : 'text')
  const jsonl = options.jsonl ?? false
  const layout = layoutFor(format, jsonl || files.length > 1, wantsColour(options.color, toTerminal))
  let sink: Sink | null = null
  let failed = false
  try {
    // the engine is loaded when it is needed: `--help` and a wrong option answer at once
    const [{ annotate, openModels }, modelFiles, opened] = await Promise.all([
      import('../core/index.ts'),
      readModelFiles(join(__dirname, '..', 'models')),
      openSink(options.output),
    ])
    const { models, problems } = openModels(modelFiles)
    for (const problem of problems) complain(new Failure(problem))
    sink = opened
    const abandon = abandonOnSignal(sink)
    await sink.write(layout.before)
    let written = 0
    for await (const input of readInputs({ files, jsonl, standardInput: process.stdin, onBytes: progress.read })) {
      if (input instanceof Failure) {
        failed = true
        complain(input)
        continue
      }
      await sink.write((written > 0 ? layout.between : '') + layout.one(input, annotate(input.text, models)))
      written++
      progress.done()
    }
    await sink.write(layout.after)
    await sink.finish()
    abandon.dispose()
    progress.clear()
    return failed ? 1 : 0
  } catch (error) {
    await sink?.abandon()
    if (isClosedPipe(error)) return failed ? 1 : 0
    complain(error instanceof Failure ? error : failureAt(options.output ?? 'standard output', error))
    return 1
  }
}

interface Layout {
  readonly before: string
  readonly between: string
  readonly after: string
  one(input: Input, article: Article): string
}

function layoutFor(format: Format, several: boolean, coloured: boolean): Layout {
  if (format === 'jsonl')
    return { before: '', between: '', after: '', one: ({ id }, article) => toJsonLine(id, article) }
  if (format === 'text' || format === 'cards') {
    const style = styleFor(coloured)
    const write = format === 'text' ? toText : toCards
    return { before: '', between: '\n\n', after: '', one: ({ id }, article) => write(String(id), article, style) }
  }
  const one = ({ id }: Input, article: Article): string => toJson(id, article)
  return several
    ? { before: '[\n', between: ',\n', after: '\n]\n', one }
    : { before: '', between: '', after: '\n', one }
}

/** An unfinished file is not left behind when the user presses Ctrl+C. */
function abandonOnSignal(sink: Sink): { dispose(): void } {
  const stop = (signal: NodeJS.Signals): void => {
    void sink.abandon().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143))
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  return {
    dispose: () => {
      process.off('SIGINT', stop).off('SIGTERM', stop)
    },
  }
}
