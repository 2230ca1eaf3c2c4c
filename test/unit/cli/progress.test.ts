import { describe, expect, it } from 'vitest'
import { type Progress, showProgress } from '../../../src/cli/progress.ts'

/** What a progress line draws on a terminal, or on none. */
function drawn(isTTY: boolean, total: number | null, act: (progress: Progress) => void, quiet = false): string {
  let out = ''
  const stream = {
    isTTY,
    columns: 80,
    write(text: string) {
      out += text
    },
  }
  act(showProgress(stream, total, quiet))
  return out
}

describe('showProgress', () => {
  const half = (progress: Progress): void => progress.read(500_000)

  it('says how far a long job is', () => {
    expect(drawn(true, 1_000_000, half)).toMatch(/50 % {2}0\.5 of 1\.0 MB, 0 articles/)
  })

  it('counts what it read when it cannot know the end', () => {
    expect(drawn(true, null, half)).toContain('0.5 MB read, 0 articles')
  })

  it('is removed before anything else is printed', () => {
    const out = drawn(true, 1_000_000, (progress) => {
      half(progress)
      progress.clear()
    })
    expect(out.endsWith('\r\u001b[K')).toBe(true)
  })

  it.each([
    ['into a pipe', drawn(false, 1_000_000, half)],
    ['for a short job', drawn(true, 1_000, (progress) => progress.read(1_000))],
    ['where the results are printed', drawn(true, 1_000_000, half, true)],
  ])('draws nothing %s', (_title, out) => expect(out).toBe(''))
})
