import { afterEach, describe, expect, test, vi } from 'vitest'
import { inTurns } from '../../../src/reading/turns.ts'

/** Counts the turns of the event loop for as long as some work lasts. */
async function countTurns(work: (turn: () => number) => Promise<unknown>): Promise<void> {
  let turn = 0
  let isOver = false
  const count = () => {
    turn++
    if (!isOver) setImmediate(count)
  }
  setImmediate(count)
  await work(() => turn)
  isOver = true
}

afterEach(() => void vi.restoreAllMocks())

describe('work in turns', () => {
  test('two that are busy at once never share a turn', async () => {
    const turns = new Map<string, Set<number>>()
    await countTurns((turn) => {
      function* work(name: string) {
        const mine = new Set<number>()
        turns.set(name, mine)
        for (let step = 0; step < 5; step++) {
          mine.add(turn())
          yield
        }
      }
      return Promise.all(['one', 'two', 'three'].map((name) => inTurns(work(name))))
    })
    const all = [...turns.values()].flatMap((mine) => [...mine])
    expect(new Set(all).size).toBe(all.length)
  })

  test('after eight milliseconds whatever else waits goes first', async () => {
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => now)
    const seen: number[] = []
    await countTurns((turn) => {
      function* work() {
        for (let step = 0; step < 6; step++) {
          seen.push(turn())
          now += 5
          yield
        }
      }
      return inTurns(work())
    })
    const [first = 0] = seen
    expect(seen.map((turn) => turn - first)).toEqual([0, 0, 1, 1, 2, 2])
  })

  test('work that fails leaves the turns to the others', async () => {
    function* failing(): Generator<void, void> {
      yield
      throw new Error('failed')
    }
    await expect(inTurns(failing())).rejects.toThrow('failed')
    await expect(inTurns([undefined])).resolves.toBeUndefined()
  })
})
