import { describe, expect, it } from 'vitest'
import { pesos } from '#shared/domain/money.ts'
import { announceCounter } from '#renderer/feedback/announce-counter.ts'
import {
  aCounter,
  PHONE,
  settled,
  toCash,
  toConfirm,
  toReference,
  type,
  type CounterUnderTest,
} from '../counter/a-counter.ts'

function listening(under: CounterUnderTest): string[] {
  const heard: string[] = []
  announceCounter(under.counter, signal => heard.push(signal))
  return heard
}

describe('what is heard at the counter', () => {
  it('is that a number was taken, the first time and the second', async () => {
    const under = aCounter()
    await toReference(under)
    const heard = listening(under)
    type(under.counter, PHONE)
    type(under.counter, PHONE)
    await settled()
    expect(heard).toEqual(['accepted', 'accepted'])
  })

  it('is a refusal when the two numbers differ, and nothing while they are looked at', async () => {
    const under = aCounter()
    await toReference(under)
    type(under.counter, PHONE)
    const heard = listening(under)
    type(under.counter, '5512345687')
    under.counter.showBoth(true)
    under.counter.showBoth(false)
    expect(heard).toEqual(['refused'])
  })

  it('is a refusal when a number is not complete, or a key writes nothing in it', async () => {
    const under = aCounter()
    await toReference(under)
    const heard = listening(under)
    type(under.counter, '55')
    under.counter.press('A')
    under.counter.finish()
    expect(heard).toEqual(['refused', 'refused'])
  })

  it('is a refusal when the sale cannot begin', async () => {
    const under = aCounter({ 'sale.quote': () => ({ kind: 'stopped', stop: { kind: 'quote-expired' } }) })
    const heard = listening(under)
    await toConfirm(under)
    expect(heard).toEqual(['accepted', 'accepted', 'refused'])
  })

  it('is a refusal when the cash does not cover the total', async () => {
    const under = aCounter()
    await toCash(under)
    const heard = listening(under)
    await under.counter.pay(pesos(100))
    expect(heard).toEqual(['refused'])
  })
})
