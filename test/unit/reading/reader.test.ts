import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Article } from '../../../src/core/model.ts'
import type { Channel, Listener, Request } from '../../../src/reading/protocol.ts'
import { Reader, ReadingFailed } from '../../../src/reading/reader.ts'
import { serve } from '../../../src/reading/serve.ts'

/** A worker without a thread: answers as the real one does, and can be killed. */
function workerOf(readPassage: (text: string) => Article) {
  const passages: string[] = []
  const read = ({ text }: { readonly text: string }): Article => {
    passages.push(text)
    return readPassage(text)
  }
  const started: { readonly listener: Listener; readonly requests: Request[]; closed: boolean }[] = []
  const start = (listener: Listener): Channel => {
    const worker = { listener, requests: [] as Request[], closed: false }
    started.push(worker)
    const answer = serve(
      () => ({ read, problems: [] }),
      (response) => queueMicrotask(() => !worker.closed && listener.onResponse(response)),
    )
    return {
      post: (request) => {
        worker.requests.push(request)
        answer(request)
      },
      close: () => {
        worker.closed = true
      },
    }
  }
  return { start, started, passages }
}

const articleOf = (text: string, sentences = 1): Article => ({
  text,
  blocks: [],
  sentences: Array.from({ length: sentences }, () => ({ start: 0, end: text.length })),
  mentions: [],
  entities: [],
  quotes: [],
})
const LONG = Array.from({ length: 2500 }, (_, i) => `The council met for the ${i}th time.\n`).join('')
const going = () => new AbortController().signal

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function settled<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined)
  await vi.advanceTimersByTimeAsync(1000)
  return promise
}

describe('the reader', () => {
  test('starts its worker with the first text, and keeps it', async () => {
    const { start, started } = workerOf(articleOf)
    const reader = new Reader(start)
    expect(started).toHaveLength(0)
    expect((await settled(reader.read('one', going())))?.article).toEqual(articleOf('one'))
    expect((await settled(reader.read('two', going())))?.article.text).toBe('two')
    expect(started).toHaveLength(1)
  })

  test('gets a long article in many slices, asking for each', async () => {
    const { start, started, passages } = workerOf((text) => articleOf(text, 1000))
    const read = await settled(new Reader(start).read(LONG, going()))
    expect(read?.article.text).toBe(LONG)
    expect(read?.article.sentences).toHaveLength(passages.length * 1000)
    const kinds = started[0]!.requests.map(({ kind }) => kind)
    const asked = Array.from({ length: Math.ceil(passages.length / 2) - 1 }, () => 'more')
    expect(kinds).toEqual(['read', ...asked, 'forget'])
  })

  test('of a document it knows sends what was edited, and reads only the passages around it', async () => {
    const { start, started, passages } = workerOf(articleOf)
    const reader = new Reader(start)
    await settled(reader.read(LONG, going(), 'file:one'))
    const all = passages.splice(0).length
    const at = LONG.length >> 1
    const edited = `${LONG.slice(0, at)} quickly${LONG.slice(at)}`
    const article = (await settled(reader.read(edited, going(), 'file:one')))?.article
    expect(started[0]!.requests.at(-1)).toEqual({
      kind: 'revise',
      job: 2,
      document: 'file:one',
      edits: [expect.objectContaining({ text: expect.stringMatching(/^.?quickly.?$/) })],
      base: 1,
    })
    expect(passages.length).toBeLessThan(all / 4)
    const fresh = await settled(new Reader(workerOf(articleOf).start).read(edited, going()))
    expect(article).toEqual(fresh?.article)
  })

  test('takes up what was read before it was given up', async () => {
    const { start, passages } = workerOf((text) => {
      vi.advanceTimersByTime(10)
      return articleOf(text)
    })
    const reader = new Reader(start)
    const giveUp = new AbortController()
    const first = reader.read(LONG, giveUp.signal, 'file:one')
    const before = passages.length
    expect(before).toBeGreaterThan(1)
    giveUp.abort()
    const edited = `${LONG}The end.`
    const read = await settled(reader.read(edited, going(), 'file:one'))
    expect(await first).toBeNull()
    expect(read?.article.text).toBe(edited)
    expect(new Set(passages).size).toBe(passages.length)
  })

  test('lets a short text go before a long one, which then goes on where it was', async () => {
    const { start, passages } = workerOf((text) => {
      vi.advanceTimersByTime(10)
      return articleOf(text)
    })
    const reader = new Reader(start)
    const done: string[] = []
    const long = reader.read(LONG, going(), 'file:book').then((read) => {
      done.push('long')
      return read
    })
    const other = reader.read(`${LONG}The end.`, going()).then((read) => {
      done.push('other')
      return read
    })
    const short = reader.read('short', going()).then((read) => {
      done.push('short')
      return read
    })
    expect((await settled(short))?.article.text).toBe('short')
    expect((await settled(long))?.article.text).toBe(LONG)
    expect((await settled(other))?.article.text).toBe(`${LONG}The end.`)
    expect(done).toEqual(['short', 'long', 'other'])
    const once = passages.slice(0, passages.indexOf('short')).length
    expect(once).toBeLessThan(10)
    expect(passages.filter((passage) => passage === passages[0])).toHaveLength(2)
  })

  test('says so when an article cannot be put together, and goes on', async () => {
    const { start } = workerOf((text) =>
      text === 'bad' ? { ...articleOf(text), entities: [null as never] } : articleOf(text),
    )
    const reader = new Reader(start)
    await expect(settled(reader.read('bad', going()))).rejects.toThrow(ReadingFailed)
    expect((await settled(reader.read('good', going())))?.article.text).toBe('good')
  })

  test('reads all of a document again after its worker died, or when it was forgotten', async () => {
    const { start, started } = workerOf(articleOf)
    const reader = new Reader(start)
    await settled(reader.read('one', going(), 'file:one'))
    started[0]!.closed = true
    started[0]!.listener.onEnd('out of memory')
    expect((await settled(reader.read('two', going(), 'file:one')))?.article.text).toBe('two')
    reader.forget('file:one')
    expect((await settled(reader.read('three', going(), 'file:one')))?.article.text).toBe('three')
    expect(started.flatMap(({ requests }) => requests.map(({ kind }) => kind))).toEqual([
      'read',
      'read',
      'forget',
      'read',
    ])
  })

  test('gives nothing for a text that was given up, and goes on', async () => {
    const { start } = workerOf(articleOf)
    const reader = new Reader(start)
    const giveUp = new AbortController()
    const first = reader.read('first', giveUp.signal)
    const second = reader.read('second', giveUp.signal)
    const third = reader.read('third', going())
    giveUp.abort()
    expect(await settled(first)).toBeNull()
    expect(await settled(second)).toBeNull()
    expect((await settled(third))?.article.text).toBe('third')
  })

  test('a text that cannot be read fails alone', async () => {
    const { start, started } = workerOf((text) => {
      if (text === 'bad') throw new Error('no such stage')
      return articleOf(text)
    })
    const reader = new Reader(start)
    await expect(settled(reader.read('bad', going()))).rejects.toThrow('no such stage')
    expect((await settled(reader.read('good', going())))?.article.text).toBe('good')
    expect(started).toHaveLength(1)
  })

  test('starts another worker when one dies, and only its text is lost', async () => {
    const { start, started } = workerOf(articleOf)
    const reader = new Reader(start)
    const lost = reader.read('lost', going())
    const next = reader.read('next', going())
    started[0]!.closed = true
    started[0]!.listener.onEnd('out of memory')
    await expect(settled(lost)).rejects.toThrow('out of memory')
    expect((await settled(next))?.article.text).toBe('next')
    expect(started).toHaveLength(2)
  })

  test('does not wait for ever', async () => {
    const silent = (): Channel => ({ post: () => undefined, close: () => undefined })
    await expect(settled(new Reader(silent, () => undefined, 500).read('text', going()))).rejects.toThrow(ReadingFailed)
  })

  test('says so when no worker can be started', async () => {
    const reader = new Reader(() => {
      throw new Error('no such file')
    })
    await expect(settled(reader.read('text', going()))).rejects.toThrow('no such file')
  })

  test('ends its worker when it is disposed', async () => {
    const { start, started } = workerOf(articleOf)
    const reader = new Reader(start)
    await settled(reader.read('one', going()))
    reader.dispose()
    expect(started[0]?.closed).toBe(true)
    await expect(reader.read('two', going())).rejects.toThrow(ReadingFailed)
  })
})
