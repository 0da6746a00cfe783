import { describe, expect, it } from 'vitest'
import { createLinkStore } from '#renderer/features/link/link-store.ts'
import { takeUpQuotes } from '#renderer/features/link/take-up-quotes.ts'
import { UNTRIED_LINK, type LinkState } from '#shared/domain/link.ts'
import type { QuoteOutcome } from '#shared/domain/selling.ts'
import type { MainHandlers } from '#shared/ipc/contract.ts'
import { aCounter, aQuote, settled, stepAt, toCash, toConfirm } from '../counter/a-counter.ts'

const ONLINE: LinkState = { ...UNTRIED_LINK, reach: { kind: 'online' }, access: { kind: 'accepted' } }
const OFFLINE: LinkState = { ...ONLINE, reach: { kind: 'offline', since: 1, cause: 'dns' } }
const NO_LINE: QuoteOutcome = { kind: 'stopped', stop: { kind: 'no-connection' } }
const GOOD: QuoteOutcome = { kind: 'quoted', quote: aQuote() }

/** A counter whose link is as `world` says whenever it is looked at, and whose prices come in this order. */
function aShop(world: { link: LinkState; quotes: QuoteOutcome[] }, answers: Partial<MainHandlers> = {}) {
  const under = aCounter({
    'sale.quote': () => world.quotes.shift() ?? GOOD,
    'link.check': () => world.link,
    ...answers,
  })
  const link = createLinkStore(under.fake)
  takeUpQuotes(under.counter, link)
  const asked = (channel: string) => under.fake.asked.filter(([name]) => name === channel).length
  return { under, link, asked, world }
}

describe('a price that could not be checked', () => {
  it('is asked for again by itself when a look finds that all is well', async () => {
    const { under } = aShop({ link: ONLINE, quotes: [NO_LINE] })
    await toConfirm(under)
    await settled()
    expect(stepAt(under.counter, 'confirm').pricing).toMatchObject({ kind: 'quoted' })
  })

  it('waits while Chipi cannot be reached, and comes by itself when it can', async () => {
    const { under, link, asked } = aShop({ link: OFFLINE, quotes: [NO_LINE] })
    await toConfirm(under)
    await settled()
    expect(asked('sale.quote')).toBe(1)
    link.hear(ONLINE)
    await settled()
    expect(stepAt(under.counter, 'confirm').pricing).toMatchObject({ kind: 'quoted' })
  })

  it('does not go round in a circle when only the price check fails', async () => {
    const { under, asked } = aShop({ link: ONLINE, quotes: [NO_LINE, NO_LINE, NO_LINE, NO_LINE] })
    await toConfirm(under)
    await settled()
    await settled()
    expect(asked('sale.quote')).toBe(2)
  })

  it('is not asked for while the cashier still has to give cash back', async () => {
    const { under, link, asked } = aShop(
      { link: OFFLINE, quotes: [] },
      { 'sale.submit': () => ({ kind: 'stopped', stop: { kind: 'no-connection' } }) },
    )
    await toCash(under)
    await under.counter.pay(aQuote().total)
    link.hear(ONLINE)
    await settled()
    expect(stepAt(under.counter, 'confirm').pricing).toMatchObject({ kind: 'stopped', cashInHand: true })
    expect(asked('sale.quote')).toBe(1)
  })
})

it('looks at the link once when a sale begins', async () => {
  const { under, asked } = aShop({ link: ONLINE, quotes: [] })
  await toConfirm(under)
  expect(asked('link.check')).toBe(1)
})
