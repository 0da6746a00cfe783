import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createEventQueue } from './event-queue.ts'

it('lets things happen by their time, and in the order they were planned when that is the same', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean())), plan => {
      const queue = createEventQueue()
      const happened: number[] = []
      plan.forEach(([at, cancelled], index) => {
        queue.add(at, () => happened.push(index)).cancelled = cancelled
      })
      for (let next = queue.next(); next !== null; next = queue.next()) next.run()
      const expected = plan
        .map(([at, cancelled], index) => ({ at, cancelled, index }))
        .filter(event => !event.cancelled)
        .toSorted((a, b) => a.at - b.at || a.index - b.index)
      expect(happened).toEqual(expected.map(event => event.index))
    }),
  )
})
