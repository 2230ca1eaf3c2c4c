import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readArticle } from '../fixtures/expectation.ts'
import { bundleNewsmark, type Run, type RunOptions, runNewsmark } from './runNewsmark.ts'

const FERRY = readArticle('samples/ferry.txt')
const line = (id: unknown, text: string): string => JSON.stringify({ id, text })

describe.concurrent('newsmark', { timeout: 60_000 }, () => {
  let folder = ''
  let cli = ''
  const newsmark = (args: readonly string[], options?: RunOptions): Promise<Run> => runNewsmark(cli, args, options)
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'newsmark-'))
    writeFileSync(join(folder, 'ferry.txt'), FERRY)
    writeFileSync(join(folder, 'latin.txt'), Buffer.from('Caf\xe9 owner Mara Velasco said no.', 'latin1'))
    writeFileSync(join(folder, 'articles.jsonl'), `${line('a', FERRY)}\n${line('b', FERRY)}\n`)
    cli = await bundleNewsmark(join(folder, 'bundle'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('explains itself, with examples', async () => {
    const { code, out } = await newsmark(['--help'])
    expect(code).toBe(0)
    expect(out).toContain('newsmark annotate article.txt')
    expect(out).toContain('Exit codes')
  })

  it('shows who said what, readable without colour', async () => {
    const { code, out } = await newsmark(['annotate', 'ferry.txt'], { cwd: folder })
    expect(code).toBe(0)
    expect(out).not.toContain('\u001b')
    expect(out).toMatch(/WHO SAID WHAT[\s\S]*Petra Lindqvar\n\s+7 {2}“We heard a long scraping sound/)
    expect(out).toMatch(/NAMES[\s\S]*Halversund Gazette/)
  })

  it('colours when asked, and never against NO_COLOR', async () => {
    const [asked, forbidden] = await Promise.all([
      newsmark(['annotate', '--color', 'ferry.txt'], { cwd: folder }),
      newsmark(['annotate', 'ferry.txt'], { cwd: folder, env: { NO_COLOR: '1', FORCE_COLOR: '1' } }),
    ])
    expect(asked.out).toContain('\u001b[')
    expect(forbidden.out).not.toContain('\u001b')
  })

  it('reads an article from a pipe', async () => {
    const { code, out } = await newsmark(['annotate', '-', '--format', 'json'], { input: FERRY })
    const reading = JSON.parse(out)
    expect(code).toBe(0)
    expect(reading.text).toBe(FERRY)
    expect(reading.quotes.length).toBeGreaterThan(10)
  })

  it('answers lines with lines, in order', async () => {
    const input = `${line('x', FERRY)}\r\n\n${line(7, 'Cole left.')}\n${line('last', FERRY)}`
    const { code, out } = await newsmark(['annotate', '--jsonl'], { input })
    const records = out
      .trimEnd()
      .split('\n')
      .map((record) => JSON.parse(record))
    expect(code).toBe(0)
    expect(records.map(({ id }) => id)).toEqual(['x', 7, 'last'])
    expect(Object.keys(records[0])).toEqual(['id', 'mentions', 'entities', 'quotes'])
    expect(records[2].quotes).toEqual(records[0].quotes)
  })

  it('names each line it cannot read and does the others', async () => {
    const input = Buffer.concat([
      Buffer.from(`${line(1, 'Cole left.')}\n{"id": 2, "text"\n${line(3, 'Cole left.')}\n{"id": 4}\n[]\n`),
      Buffer.from([0xff, 0x0a]),
      Buffer.from(`{"id": {}, "text": ""}\n${line(8, '')}\n`),
    ])
    const { code, out, err } = await newsmark(['annotate', '--jsonl'], { input })
    expect(code).toBe(1)
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((record) => JSON.parse(record).id),
    ).toEqual([1, 3, 8])
    expect(err).toMatch(/standard input:2: is no JSON \(.+\)\n/)
    expect(err).toContain('standard input:4: expected an object with a string "text"\n')
    expect(err).toContain('standard input:5: expected an object')
    expect(err).toContain('standard input:6: is not UTF-8 text\n')
    expect(err).toContain('standard input:7: "id" must be a string or a number\n')
  })

  it('names each file it cannot read and does the others', async () => {
    const files = ['missing.txt', '.', 'latin.txt', 'ferry.txt']
    const { code, out, err } = await newsmark(['annotate', ...files, '-f', 'jsonl'], { cwd: folder })
    expect(code).toBe(1)
    expect(err).toBe(
      'newsmark: missing.txt: there is no such file\n' +
        'newsmark: .: is a folder; name the files in it\n' +
        'newsmark: latin.txt: is not UTF-8 text\n',
    )
    expect(JSON.parse(out).id).toBe('ferry.txt')
  })

  it('gives an array for several inputs in JSON', async () => {
    const { out } = await newsmark(['annotate', 'ferry.txt', 'ferry.txt', '--format', 'json'], { cwd: folder })
    expect(JSON.parse(out).map(({ id }: { id: string }) => id)).toEqual(['ferry.txt', 'ferry.txt'])
  })

  it.each([
    [['annotate', '--bogus'], "unknown option '--bogus'"],
    [['annotate', '--format', 'xml', 'ferry.txt'], "'xml' is invalid"],
    [['annotate', 'ferry.txt', '-o'], 'argument missing'],
    [['anotate', 'ferry.txt'], "unknown command 'anotate'"],
  ])('%j is wrong use', async (args, message) => {
    const { code, out, err } = await newsmark(args, { cwd: folder })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(err).toContain('newsmark --help')
  })

  it('writes a file that is whole, and leaves nothing beside it', async () => {
    const { code, out, err } = await newsmark(['annotate', '--jsonl', 'articles.jsonl', '-o', 'out.jsonl'], {
      cwd: folder,
    })
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' })
    expect(readFileSync(join(folder, 'out.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(2)
    expect(readdirSync(folder).filter((name) => name.includes('out.jsonl'))).toEqual(['out.jsonl'])
  })

  it('may write over what it reads', async () => {
    writeFileSync(join(folder, 'same.jsonl'), `${line('a', FERRY)}\n`)
    const { code } = await newsmark(['annotate', '--jsonl', 'same.jsonl', '-o', 'same.jsonl'], { cwd: folder })
    expect(code).toBe(0)
    expect(JSON.parse(readFileSync(join(folder, 'same.jsonl'), 'utf8'))).toMatchObject({ id: 'a' })
  })

  it('says when the output cannot be written', async () => {
    const { code, err } = await newsmark(['annotate', 'ferry.txt', '-o', 'missing/out.txt'], { cwd: folder })
    expect({ code, err }).toEqual({ code: 1, err: 'newsmark: missing/out.txt: there is no such folder\n' })
  })

  it('ends quietly when its reader has seen enough', async () => {
    const input = `${line('a', FERRY)}\n`.repeat(200)
    const { code, err } = await newsmark(['annotate', '--jsonl'], { input, readOnly: 1000 })
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  it('keeps control characters of an article away from the terminal', async () => {
    const { out } = await newsmark(['annotate', '--color', '-'], { input: 'Cole said \u001b]0;owned\u0007 no.\n' })
    expect(out).not.toContain('\u001b]')
    expect(out).not.toContain('\u0007')
  })
})
