import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../src/cli/lines.ts'

/** The lines of a text that arrives in chunks of `size` bytes. */
async function linesInChunks(text: string, size: number): Promise<readonly string[]> {
  const bytes = Buffer.from(text)
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const lines: string[] = []
  for await (const line of linesOf(chunks())) lines.push(`${line.number} ${line.bytes.toString('utf8')}`)
  return lines
}

describe('linesOf', () => {
  const text = 'Peñaral 🌊\r\n\nlast\u2028line\n'
  const lines = ['1 Peñaral 🌊', '2 ', '3 last\u2028line']

  it.each([1, 2, 3, 5, 100])('does not mind where chunks of %d bytes end', async (size) => {
    expect(await linesInChunks(text, size)).toEqual(lines)
  })

  it('gives a last line without a line end', async () => {
    expect(await linesInChunks('a\nb', 2)).toEqual(['1 a', '2 b'])
  })

  it('gives nothing for nothing', async () => {
    expect(await linesInChunks('', 1)).toEqual([])
  })
})
