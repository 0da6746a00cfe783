import { describe, expect, it } from 'vitest'
import { createProgress, seconds } from '#scripts/prepare/console.mjs'

describe('saying how far something is', () => {
  it('prints a log line only every quarter, and how long it took', () => {
    const written: string[] = []
    let now = 0
    const stream = { isTTY: false, write: (text: string) => written.push(text) > 0 }
    const progress = createProgress('Unpacking', { now: () => now, stream })
    for (let done = 0; done <= 100; done += 1) progress.update(done / 100)
    now = 2_500
    progress.done()
    expect(written).toEqual([
      'Unpacking…\n',
      '  25 %\n',
      '  50 %\n',
      '  75 %\n',
      '  100 %\n',
      'Unpacking: done, 2.5 s\n',
    ])
  })

  it.each([
    [400, '0.4 s'],
    [12_300, '12 s'],
    [65_000, '1 min 5 s'],
  ])('says %i ms as %s', (ms, words) => {
    expect(seconds(ms)).toBe(words)
  })
})
