// Lines of a byte stream, one at a time, however the chunks fall: a file of gigabytes is never in memory at once.
const LINE_FEED = 10

export interface Line {
  /** From 1. */
  readonly number: number
  /** Without its line end. */
  readonly bytes: Buffer
}

/** The lines of a stream. A carriage return before the line feed belongs to the line end. */
export async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let number = 0
  let begun: Buffer[] = []
  for await (const chunk of stream) {
    let from = 0
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      yield lineOf(++number, [...begun, chunk.subarray(from, at)])
      begun = []
      from = at + 1
    }
    if (from < chunk.length) begun.push(chunk.subarray(from))
  }
  if (begun.length > 0) yield lineOf(++number, begun)
}

function lineOf(number: number, pieces: readonly Buffer[]): Line {
  const bytes = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
  return { number, bytes: bytes.at(-1) === 13 ? bytes.subarray(0, -1) : bytes }
}
