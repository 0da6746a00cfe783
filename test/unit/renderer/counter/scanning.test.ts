import { describe, expect, it } from 'vitest'
import type { Counter } from '#renderer/features/counter/counter-store.ts'
import { aSku } from '#test/support/builders.ts'
import { aCounter, onScreen, PHONE, TELCEL } from './a-counter.ts'

/** The number that was written: a whole one is hidden at once, to be typed a second time. */
function numberOf(counter: Counter): string | null {
  const { step } = counter.store.getState()
  if (step.at !== 'reference') return null
  return step.entry.stage === 'second' ? step.entry.first : step.entry.text
}

const press = (counter: Counter, keys: string): void => keys.split('').forEach(key => counter.press(key))

describe('keys that come faster than a person types', () => {
  it('write a number once when the first of them fell on the step before', async () => {
    const { counter } = aCounter()
    await counter.openTile(TELCEL)
    const before = counter.store.getState().step
    await counter.chooseSku(aSku())
    // What came after the step changed was written, until it was known to be of one burst.
    press(counter, PHONE.slice(1, 7))
    counter.bringBack(before)
    counter.takeScan({ code: PHONE, ended: false }, before.at)
    expect(numberOf(counter)).toBe(PHONE)
  })

  it('write a number once when all of them fell on its own step', async () => {
    const { counter } = aCounter()
    await counter.openTile(TELCEL)
    await counter.chooseSku(aSku())
    const before = counter.store.getState().step
    press(counter, PHONE.slice(0, 5))
    counter.bringBack(before)
    counter.takeScan({ code: PHONE, ended: false }, before.at)
    expect(numberOf(counter)).toBe(PHONE)
  })

  it('are no amount when they began as an account number', async () => {
    const bill = aSku({
      shelf: 'bills',
      reference: { pattern: '^[0-9]{10}$', label: 'Cuenta' },
      amount: { kind: 'typed', pattern: '^[0-9]+$', label: 'Monto' },
    })
    const { counter } = aCounter({}, [bill, aSku()])
    await counter.openTile(TELCEL)
    await counter.chooseSku(bill)
    const before = counter.store.getState().step
    press(counter, PHONE)
    counter.finish()
    expect(onScreen(counter)).toBe('amount')
    press(counter, '345')
    counter.bringBack(before)
    expect(counter.takeScan({ code: `${PHONE}345`, ended: false }, before.at)).toEqual({ kind: 'not-here' })
    const { step } = counter.store.getState()
    expect(step.at === 'amount' && step.text).toBe('')
  })
})
