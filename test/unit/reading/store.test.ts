import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Article } from '../../../src/core/model.ts'
import { toNow } from '../../../src/reading/drift.ts'
import { LONG_TEXT, type Reading, ReadingStore } from '../../../src/reading/store.ts'

const articleOf = (text: string): Article => ({
  text,
  blocks: [],
  sentences: [],
  mentions: [],
  entities: [],
  quotes: [],
})

/** A document that can be edited, and a store that takes `duration` milliseconds to read it. */
function setUp({ text = 'one', duration = 10, most = 5_000_000, failsAbove = Number.POSITIVE_INFINITY } = {}) {
  const document = { key: 'file:one', version: 1, text, focus: null as { start: number; end: number } | null }
  const read: string[] = []
  const readings: Reading[] = []
  const failures: unknown[] = []
  const forgotten: string[] = []
  const reader = {
    async read(given: string) {
      await new Promise((resolve) => setTimeout(resolve, duration))
      if (given === 'bad' || given.length > failsAbove) throw new Error('failed')
      read.push(given)
      return { article: articleOf(given), took: duration }
    },
    forget: (key: string) => void forgotten.push(key),
  }
  const events = {
    onRead: (_: string, reading: Reading) => void readings.push(reading),
    onFailure: (_: string, error: unknown) => void failures.push(error),
  }
  const store = new ReadingStore(reader, events, () => most)
  const edit = (text: string) => {
    document.text = text
    document.version++
    store.read(document, 200)
  }
  return { document, store, edit, read, readings, failures, forgotten }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

describe('the store of readings', () => {
  test('reads a document once for many edits in a row', async () => {
    const { edit, read, store } = setUp()
    for (const text of ['o', 'on', 'one', 'one more']) {
      edit(text)
      await wait(100)
    }
    expect(read).toEqual([])
    await wait(300)
    expect(read).toEqual(['one more'])
    expect(store.get('file:one')).toMatchObject({ version: 5, complete: true, unread: 0 })
  })

  test('drops a reading of an older text', async () => {
    const { edit, readings } = setUp({ duration: 500 })
    edit('first')
    await wait(300)
    edit('second')
    await wait(2000)
    expect(readings.map(({ article }) => article.text)).toEqual(['second'])
  })

  test('keeps the last reading until there is a newer one, its places moving with the edits', async () => {
    const { document, edit, store } = setUp()
    store.read(document, 0)
    await wait(50)
    edit('xx one')
    store.follow('file:one', [{ start: 0, removed: 0, inserted: 3 }])
    const reading = store.get('file:one')!
    expect(reading.article.text).toBe('one')
    expect(toNow(reading.drift, 0)).toBe(3)
    await wait(500)
    expect(store.get('file:one')).toMatchObject({ drift: [], article: { text: 'xx one' } })
  })

  test('tells who waits, also that nothing is to come', async () => {
    const { document, store, forgotten } = setUp()
    expect(await store.whenRead('file:one')).toBeUndefined()
    store.read(document, 0)
    const waiting = store.whenRead('file:one')
    await wait(100)
    expect((await waiting)?.article.text).toBe('one')
    store.read(document, 0)
    const given = store.whenRead('file:one')
    store.forget('file:one')
    expect(await given).toBeUndefined()
    expect(forgotten).toEqual(['file:one'])
    expect(store.get('file:one')).toBeUndefined()
  })

  test('reports a failure and recovers with the next edit', async () => {
    const { edit, failures, store } = setUp()
    edit('bad')
    const waiting = store.whenRead('file:one')
    await wait(300)
    expect(failures).toHaveLength(1)
    expect(await waiting).toBeUndefined()
    expect(store.isCurrent('file:one', 2)).toBe(true)
    expect(store.hasFailed('file:one')).toBe(true)
    edit('good')
    expect(store.hasFailed('file:one')).toBe(false)
    await wait(300)
    expect(store.get('file:one')?.article.text).toBe('good')
  })

  test('of a long text reads what is on the screen first', async () => {
    const paragraph = `${'A sentence of news. '.repeat(20)}\n\n`
    const text = paragraph.repeat(Math.ceil(LONG_TEXT / paragraph.length) + 1)
    const { document, store, readings } = setUp({ text })
    document.focus = { start: 60_000, end: 62_000 }
    store.read(document, 0)
    await wait(100)
    const [part, whole] = readings
    expect(part).toMatchObject({ complete: false })
    const start = toNow(part!.drift, 0)
    expect(start).toBeGreaterThan(40_000)
    expect(text.startsWith(part!.article.text, start)).toBe(true)
    expect(whole).toMatchObject({ complete: true, drift: [], article: { text } })
  })

  test('never hands out a part of a text, or an older one, for the text as it is', async () => {
    const paragraph = `${'A sentence of news. '.repeat(20)}\n\n`
    const text = paragraph.repeat(Math.ceil(LONG_TEXT / paragraph.length) + 1)
    const { document, store, edit } = setUp({ text, failsAbove: 50_000 })
    store.read(document, 0)
    const waiting = store.whenRead('file:one')
    await wait(100)
    expect(store.get('file:one')).toMatchObject({ complete: false })
    expect(await waiting).toBeUndefined()
    expect(await store.whenRead('file:one')).toBeUndefined()
    edit('short')
    await wait(300)
    expect(await store.whenRead('file:one')).toMatchObject({ article: { text: 'short' } })
    edit(text)
    await wait(300)
    expect(store.get('file:one')).toMatchObject({ article: { text: 'short' } })
    expect(await store.whenRead('file:one')).toBeUndefined()
  })

  test('reads first what is on the screen only as far as it may read at all', async () => {
    const paragraph = `${'A sentence of news. '.repeat(20)}\n\n`
    const text = paragraph.repeat(Math.ceil((2 * LONG_TEXT) / paragraph.length))
    const { document, store, readings } = setUp({ text, most: LONG_TEXT + 5000 })
    document.focus = { start: text.length - 2000, end: text.length }
    store.read(document, 0)
    await wait(100)
    const [part, whole] = readings
    expect(part!.article.text.length).toBeGreaterThan(0)
    expect(toNow(part!.drift, part!.article.text.length)).toBeLessThanOrEqual(whole!.article.text.length)
  })

  test('reads no further than it may, and says how much is left', async () => {
    const { document, store } = setUp({ text: 'First paragraph.\nSecond one.\nThird.', most: 30 })
    store.read(document, 0)
    await wait(100)
    const reading = store.get('file:one')
    expect(reading?.article.text).toBe('First paragraph.\nSecond one.\n')
    expect(reading?.unread).toBe('Third.'.length)
  })
})
