import { describe, expect, it } from 'vitest'
import type { PurchaseOutcome, ReadOutcome } from '#main/chipi/chipi-api.ts'
import { as, type SaleId, type SkuId } from '#shared/domain/ids.ts'
import { pesos } from '#shared/domain/money.ts'
import type { PurchaseReport } from '#shared/domain/sale-outcome.ts'
import { err, ok } from '#shared/result.ts'
import { aLedger, aNewSale } from '#test/support/a-ledger.ts'
import { aRefusal, aReport, aSku, MORNING } from '#test/support/builders.ts'
import { aTill, type Till } from '#test/support/a-till.ts'
import { createFakeClock } from '#test/support/fake-clock.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const TIMEOUT: PurchaseOutcome = { kind: 'unanswered', doubt: { kind: 'timeout' } }
const NO_NETWORK: PurchaseOutcome = {
  kind: 'not-taken',
  why: { kind: 'no-connection' },
  cause: { kind: 'no-connection', cause: 'refused' },
}
const reported = (status: string): PurchaseOutcome => ({ kind: 'reported', report: aReport(status) })
const NOT_FOUND: ReadOutcome<PurchaseReport> = err({ kind: 'not-found', detail: '' })
const OFFLINE: ReadOutcome<PurchaseReport> = err({ kind: 'no-connection', cause: 'refused' })

describe('charging a customer', () => {
  it('writes the intent and the send down before anything leaves', async () => {
    const till = aTill()
    const seen: string[] = []
    const { purchase } = till.chipi
    Object.assign(till.chipi, {
      purchase: (body: string) => {
        seen.push(till.ledger.recent(1)[0]?.state ?? 'nothing')
        return purchase(body)
      },
    })
    await till.sell()
    expect(seen).toEqual(['sent'])
  })

  it('shows sent at once and the folio when Chipi has it', async () => {
    const till = aTill({ script: { purchase: [reported('PENDING')], getPurchase: [ok(aReport('SUCCESS'))] } })
    const id = await till.sell()
    await till.clock.advance(3_000)
    expect(till.shown).toEqual(['intent', 'sent', 'pending', 'settled'])
    expect(till.sale(id)).toMatchObject({ state: 'settled', folio: '0012345678' })
  })

  it('is one sale however often the key is pressed', async () => {
    const till = aTill()
    const quoted = till.engine.quote({ skuId: aSku().id, reference: '5512345678', amountText: null })
    if (quoted.kind !== 'quoted') throw new Error(quoted.stop.kind)
    const order = { quoteId: quoted.quote.id, cash: pesos(200) }
    const [one, two] = await Promise.all([till.engine.submit(order), till.engine.submit(order)])
    const three = await till.engine.submit(order)
    expect([one.kind, two.kind, three.kind]).toEqual(['accepted', 'accepted', 'accepted'])
    expect(till.ledger.recent(10)).toHaveLength(1)
    expect(till.chipi.posted).toHaveLength(1)
  })

  it('adds the shop’s fee and gives the right change', async () => {
    const till = aTill({ fee: pesos(5) })
    const id = await till.sell()
    expect(till.sale(id).facts).toMatchObject({
      face: pesos(200),
      fee: pesos(5),
      total: pesos(205),
      change: pesos(295),
    })
    expect(till.chipi.posted[0]).toContain('"currencyAmount":200')
  })

  it('does not begin when the cash is short', async () => {
    const till = aTill()
    expect(await till.submit(pesos(150))).toEqual({
      kind: 'stopped',
      stop: { kind: 'cash-short', missing: pesos(50) },
    })
    expect(till.ledger.recent(1)).toEqual([])
  })

  it('does not begin for the twin of a sale of a moment ago, and does after 15 minutes', async () => {
    const till = aTill()
    await till.sell()
    expect(await till.submit()).toMatchObject({
      kind: 'stopped',
      stop: { kind: 'twin', ticket: 'T1-000001' },
    })
    await till.clock.advance(15 * 60_000)
    expect((await till.submit()).kind).toBe('accepted')
  })
})

describe('a price promised', () => {
  it('that Chipi has raised stops the sale and shows the new one', async () => {
    const dearer = aSku({ amount: { kind: 'fixed', face: pesos(220) } })
    const till = aTill({ script: { getSku: [ok(dearer)] } })
    const outcome = await till.submit()
    expect(outcome).toMatchObject({
      kind: 'stopped',
      stop: { kind: 'price-changed', quote: { total: pesos(220) } },
    })
    expect(till.quoteNews).toHaveLength(1)
    expect(till.chipi.posted).toEqual([])
  })

  it('for a product that vanished stops the sale', async () => {
    const till = aTill({ script: { getSku: [err({ kind: 'not-found', detail: '' })] } })
    expect(await till.submit()).toEqual({ kind: 'stopped', stop: { kind: 'sku-vanished' } })
  })

  it('stops the sale before cash is taken when Chipi is out of reach or the token is no good', async () => {
    const offline = aTill({ script: { getSku: [err({ kind: 'no-connection', cause: 'dns' })] } })
    expect(await offline.submit()).toEqual({ kind: 'stopped', stop: { kind: 'no-connection' } })
    const expired = aTill({ script: { getSku: [err({ kind: 'unauthorized', detail: '' })] } })
    expect(await expired.submit()).toEqual({ kind: 'stopped', stop: { kind: 'no-token' } })
  })

  it('is kept when Chipi is merely slow about it', async () => {
    const till = aTill({ script: { getSku: [err({ kind: 'timeout' })] } })
    expect((await till.submit()).kind).toBe('accepted')
  })

  it('is asked for again after ten minutes', async () => {
    const till = aTill()
    const quoted = till.engine.quote({ skuId: aSku().id, reference: '5512345678', amountText: null })
    if (quoted.kind !== 'quoted') throw new Error(quoted.stop.kind)
    await till.clock.advance(11 * 60_000)
    const outcome = await till.engine.submit({ quoteId: quoted.quote.id, cash: pesos(200) })
    expect(outcome).toEqual({ kind: 'stopped', stop: { kind: 'quote-expired' } })
  })

  it('does not outlive a restart', async () => {
    const till = aTill()
    const quoted = till.engine.quote({ skuId: aSku().id, reference: '5512345678', amountText: null })
    const later = aTill({ ledger: till.ledger })
    if (quoted.kind !== 'quoted') throw new Error(quoted.stop.kind)
    expect(await later.engine.submit({ quoteId: quoted.quote.id, cash: pesos(200) })).toEqual({
      kind: 'stopped',
      stop: { kind: 'quote-expired' },
    })
  })

  it.each([
    ['551234567', null, 'reference-invalid'],
    ['', null, 'reference-invalid'],
    ['55123456789', null, 'reference-invalid'],
  ] as const)('is not made for reference %j', (reference, amountText, kind) => {
    const till = aTill()
    expect(till.engine.quote({ skuId: aSku().id, reference, amountText })).toEqual({
      kind: 'stopped',
      stop: { kind },
    })
  })
})

describe('when the answer never comes', () => {
  it('asks first, then sends the very same bytes again, and settles once', async () => {
    const till = aTill({ script: { purchase: [TIMEOUT, reported('SUCCESS')] } })
    const id = await till.sell()
    await till.clock.advance(5_000)
    expect(till.chipi.calls.filter(call => call !== 'getSku')).toEqual(['purchase', 'findByHash', 'purchase'])
    expect(new Set(till.chipi.posted).size).toBe(1)
    expect(till.sale(id).state).toBe('settled')
  })

  it('takes up the purchase it finds by its key without sending again', async () => {
    const till = aTill({ script: { purchase: [TIMEOUT], findByHash: [ok(aReport('PENDING'))] } })
    const id = await till.sell()
    await till.clock.advance(10_000)
    expect(till.chipi.posted).toHaveLength(1)
    expect(till.sale(id).state).toBe('settled')
  })

  it('does not send while Chipi is out of reach, and keeps the sale unknown', async () => {
    const till = aTill({ script: { purchase: [TIMEOUT], findByHash: [OFFLINE] } })
    const id = await till.sell()
    await till.clock.advance(30 * 60_000)
    expect(till.chipi.posted).toHaveLength(1)
    expect(till.sale(id).state).toBe('unknown')
  })

  it('never becomes failed by a refusal of the second send; a manager gets it', async () => {
    const refused: PurchaseOutcome = { kind: 'refused', refusal: aRefusal('duplicate') }
    const till = aTill({ script: { purchase: [TIMEOUT, refused], findByHash: [NOT_FOUND] } })
    const id = await till.sell()
    await till.clock.advance(30 * 60_000)
    expect(till.shown).not.toContain('failed')
    expect(till.chipi.posted).toHaveLength(2)
    expect(till.sale(id)).toMatchObject({ state: 'review', reason: { kind: 'window-closed' } })
  })

  it('is sent again with the same bytes until the shop has credits again', async () => {
    const refused: PurchaseOutcome = { kind: 'refused', refusal: aRefusal('no-credits', 402) }
    const till = aTill({
      script: { purchase: [TIMEOUT, refused, refused, reported('SUCCESS')], findByHash: [NOT_FOUND] },
    })
    const id = await till.sell()
    await till.clock.advance(30 * 60_000)
    expect(till.sale(id).state).toBe('settled')
    expect(new Set(till.chipi.posted).size).toBe(1)
    expect(till.shown).not.toContain('review')
  })

  it('is not sent again after 18:00 in Mexico City; a manager gets it', async () => {
    const clock = createFakeClock(Date.parse('2026-11-20T23:54:30Z'))
    const till = aTill({ clock, script: { purchase: [TIMEOUT], findByHash: [OFFLINE, OFFLINE, NOT_FOUND] } })
    const id = await till.sell()
    clock.setWallClock(Date.parse('2026-11-21T00:10:00Z'))
    await clock.advance(3_600_000)
    expect(till.chipi.posted).toHaveLength(1)
    expect(till.sale(id).state).toBe('review')
  })
})

describe('a sale in review', () => {
  it('is still asked about, and settles when Chipi remembers it after all; it is never sent', async () => {
    const clock = createFakeClock(Date.parse('2026-11-20T23:54:30Z'))
    const forgot = Array.from({ length: 8 }, () => NOT_FOUND)
    const till = aTill({
      clock,
      script: { purchase: [TIMEOUT], findByHash: [...forgot, ok(aReport('SUCCESS'))] },
    })
    const id = await till.sell()
    clock.setWallClock(Date.parse('2026-11-21T00:10:00Z'))
    await clock.advance(5 * 60_000)
    expect(till.sale(id).state).toBe('review')
    await clock.advance(60 * 60_000)
    expect(till.sale(id)).toMatchObject({ state: 'settled', folio: '0012345678' })
    expect(till.chipi.posted).toHaveLength(1)
  })

  it('is not where a sale goes because Chipi is down', async () => {
    const clock = createFakeClock(Date.parse('2026-11-20T23:54:30Z'))
    const down: ReadOutcome<PurchaseReport> = err({ kind: 'server-error', status: 503 })
    const till = aTill({ clock, script: { purchase: [TIMEOUT], findByHash: [down] } })
    const id = await till.sell()
    clock.setWallClock(Date.parse('2026-11-21T00:10:00Z'))
    await clock.advance(3 * 60 * 60_000)
    expect(till.sale(id).state).toBe('unknown')
  })
})

describe('gift cards', () => {
  const card = (id: string, carrier: string) => aSku({ id: as<SkuId>(id), carrier, shelf: 'gift-cards' })

  it('are one for a number, whatever their brand, while the earlier one is recent or open', async () => {
    const catalog = [card('sku-NETFLIX', 'Netflix'), card('sku-SPOTIFY', 'Spotify')]
    const till = aTill({
      catalog,
      script: { purchase: [reported('PENDING')], getPurchase: [ok(aReport('PENDING'))] },
    })
    const quote = (id: string) =>
      till.engine.quote({ skuId: as<SkuId>(id), reference: '5512345678', amountText: null })
    const first = quote('sku-NETFLIX')
    if (first.kind !== 'quoted') throw new Error(first.stop.kind)
    await till.engine.submit({ quoteId: first.quote.id, cash: pesos(200) })
    expect(quote('sku-SPOTIFY')).toMatchObject({ kind: 'stopped', stop: { kind: 'twin' } })
    await till.clock.advance(60 * 60_000)
    expect(quote('sku-SPOTIFY')).toMatchObject({ kind: 'stopped', stop: { kind: 'twin' } })
  })
})

describe('a ledger that refuses a write', () => {
  it('says that a sale could not be given up, and not that it has left', async () => {
    const ledger = aLedger()
    let full = false
    const record: typeof ledger.record = (id, event) =>
      full ? err({ kind: 'disk-full' }) : ledger.record(id, event)
    const till = aTill({ ledger: { ...ledger, record }, script: { purchase: [NO_NETWORK] } })
    const id = await till.sell()
    await till.clock.advance(0)
    full = true
    expect(till.engine.abandon(id)).toEqual({ kind: 'ledger', problem: { kind: 'disk-full' } })
    expect(till.sale(id).state).toBe('intent')
  })

  it('says that it is too late to give up a sale that is on the wire', async () => {
    const till = aTill({ script: { purchase: [TIMEOUT] } })
    const id = await till.sell()
    await till.clock.advance(0)
    expect(till.engine.abandon(id)).toMatchObject({ kind: 'too-late', sale: { state: 'unknown' } })
  })

  it('keeps the answer until the ledger takes it', async () => {
    const ledger = aLedger()
    let refusals = 0
    const record: typeof ledger.record = (id, event) => {
      const refuse = event.type === 'sale.reported' && refusals < 3
      if (refuse) refusals += 1
      return refuse ? err({ kind: 'disk-full' }) : ledger.record(id, event)
    }
    const till = aTill({ ledger: { ...ledger, record } })
    const id = await till.sell()
    await till.clock.advance(1_000)
    expect(till.sale(id).state).toBe('sent')
    expect(till.unwritten.at(-1)).toEqual({ problem: { kind: 'disk-full' }, answered: true })
    await till.clock.advance(10_000)
    expect(till.sale(id).state).toBe('settled')
    expect(till.unwritten.at(-1)).toBeNull()
    expect(till.chipi.posted).toHaveLength(1)
  })

  it('never says that Chipi has answered when it has not', async () => {
    const ledger = aLedger()
    const record: typeof ledger.record = (id, event) =>
      event.type === 'sale.unanswered' ? err({ kind: 'disk-full' }) : ledger.record(id, event)
    const till = aTill({ ledger: { ...ledger, record }, script: { purchase: [TIMEOUT] } })
    await till.sell()
    await till.clock.advance(1_000)
    expect(till.unwritten).toEqual([{ problem: { kind: 'disk-full' }, answered: false }])
  })

  it('for one moment at the start does not leave a sale on the wire for ever', async () => {
    const folder = tempFolder()
    const before = aTill({ ledger: aLedger(folder) })
    Object.assign(before.chipi, { purchase: () => new Promise(() => undefined) })
    const id = await before.sell()
    before.ledger.close()

    const ledger = aLedger(folder)
    let busy = true
    const record: typeof ledger.record = (sale, event) =>
      busy ? err({ kind: 'locked' }) : ledger.record(sale, event)
    const after = aTill({ ledger: { ...ledger, record }, script: { findByHash: [ok(aReport('SUCCESS'))] } })
    after.engine.recover()
    expect(after.unwritten).toEqual([{ problem: { kind: 'locked' }, answered: false }])
    busy = false
    await after.clock.advance(10_000)
    expect(after.sale(id).state).toBe('settled')
  })

  it('takes a folio of any length, and reads it back', async () => {
    const code = 'https://gift.example/'.padEnd(900, 'x')
    const report = { kind: 'reported', report: aReport('SUCCESS', { fileNumber: code }) } as const
    const till = aTill({ script: { purchase: [report] } })
    const id = await till.sell()
    await till.clock.advance(1_000)
    expect(till.sale(id)).toMatchObject({ state: 'settled', folio: code })
    expect(till.ledger.recent(10)).toHaveLength(1)
  })
})

describe('a till that is closing', () => {
  it('begins no sale', async () => {
    const till = aTill()
    const quoted = till.engine.quote({ skuId: aSku().id, reference: '5512345678', amountText: null })
    if (quoted.kind !== 'quoted') throw new Error(quoted.stop.kind)
    await till.engine.stop()
    expect(await till.engine.submit({ quoteId: quoted.quote.id, cash: pesos(200) })).toEqual({
      kind: 'stopped',
      stop: { kind: 'not-ready' },
    })
    expect(till.ledger.recent(1)).toEqual([])
  })
})

describe('when nothing could leave', () => {
  it('tries again for a minute and then leaves it to the cashier, who may give it up', async () => {
    const till = aTill({ script: { purchase: [NO_NETWORK] } })
    const id = await till.sell()
    await till.clock.advance(10 * 60_000)
    const tries = till.chipi.posted.length
    expect(tries).toBeGreaterThan(3)
    expect(till.sale(id)).toMatchObject({ state: 'intent', notTaken: { kind: 'no-connection' } })
    await till.clock.advance(60 * 60_000)
    expect(till.chipi.posted).toHaveLength(tries)
    const abandoned = { kind: 'abandoned', sale: { state: 'failed', reason: { kind: 'abandoned' } } }
    expect(till.engine.abandon(id)).toMatchObject(abandoned)
    expect(till.engine.abandon(id)).toMatchObject(abandoned)
  })

  it('is sent at once when the cashier says so, with its own key', async () => {
    const till = aTill({ script: { purchase: [NO_NETWORK, NO_NETWORK, reported('SUCCESS')] } })
    const id = await till.sell()
    await till.clock.advance(1_100)
    expect(till.engine.sendAgain(id).kind).toBe('accepted')
    await till.clock.advance(0)
    expect(till.sale(id).state).toBe('settled')
    expect(new Set(till.chipi.posted).size).toBe(1)
  })

  it('is not sent after it was given up while a retry was waiting', async () => {
    const till = aTill({ script: { purchase: [NO_NETWORK] } })
    const id = await till.sell()
    await till.clock.advance(0)
    till.engine.abandon(id)
    await till.clock.advance(60_000)
    expect(till.chipi.posted).toHaveLength(1)
  })

  it('waits as long as Chipi asks on 429, then sends the same key', async () => {
    const busy: PurchaseOutcome = {
      kind: 'not-taken',
      why: { kind: 'rate-limited', retryAfterMs: 20_000 },
      cause: { kind: 'rate-limited', by: 'chipi' },
    }
    const till = aTill({ script: { purchase: [busy, reported('SUCCESS')] } })
    const id = await till.sell()
    await till.clock.advance(19_000)
    expect(till.chipi.posted).toHaveLength(1)
    await till.clock.advance(1_000)
    expect(till.sale(id).state).toBe('settled')
    expect(new Set(till.chipi.posted).size).toBe(1)
  })
})

describe('a 429 that asks for no wait at all', () => {
  it('is answered with our own patience, not with a hail of requests', async () => {
    const now: PurchaseOutcome = {
      kind: 'not-taken',
      why: { kind: 'rate-limited', retryAfterMs: 0 },
      cause: { kind: 'rate-limited', by: 'chipi' },
    }
    const till = aTill({ script: { purchase: [now] } })
    await till.sell()
    await till.clock.advance(8_000)
    expect(till.chipi.posted.length).toBeLessThan(6)
  })
})

describe('a sale that takes its time', () => {
  it('says when it is asked about next', async () => {
    const till = aTill({
      script: {
        purchase: [{ kind: 'reported', report: aReport('PENDING') }],
        getPurchase: [ok(aReport('PENDING')), ok(aReport('SUCCESS'))],
      },
    })
    const saleId = await till.sell()
    await till.clock.advance(2_500)
    expect(till.plans).toEqual([
      { saleId, next: 'ask', at: MORNING + 2_500 },
      { saleId, next: 'ask', at: MORNING + 5_000 },
    ])
    await till.clock.advance(2_500)
    expect(till.plans).toHaveLength(2)
    expect(till.sale(saleId).state).toBe('settled')
  })

  it('is polled every 2.5 seconds twelve times, then more slowly, for days', async () => {
    const till = aTill({
      script: { purchase: [reported('PENDING')], getPurchase: [ok(aReport('PROCESSING'))] },
    })
    const id = await till.sell()
    const polls = (): number => till.chipi.calls.filter(call => call === 'getPurchase').length
    await till.clock.advance(30_000)
    expect(polls()).toBe(12)
    await till.clock.advance(60 * 60_000)
    expect(polls()).toBeLessThan(40)
    await till.clock.advance(2 * 24 * 60 * 60_000)
    expect(polls()).toBeGreaterThan(500)
    expect(till.sale(id).state).toBe('pending')
  })

  it('does not go to review because of one "not found"', async () => {
    const till = aTill({
      script: {
        purchase: [reported('PENDING')],
        getPurchase: [NOT_FOUND, NOT_FOUND, ok(aReport('SUCCESS'))],
      },
    })
    const id = await till.sell()
    await till.clock.advance(10_000)
    expect(till.sale(id).state).toBe('settled')
  })
})

describe('starting again after a crash', () => {
  const restart = (folder: string, before: Till, options: Parameters<typeof aTill>[0] = {}): Till => {
    before.ledger.close()
    return aTill({ ledger: aLedger(folder), ...options })
  }

  it('asks about the sale that was on the wire, and settles it without buying twice', async () => {
    const folder = tempFolder()
    const till = aTill({ ledger: aLedger(folder), script: { purchase: [] } })
    Object.assign(till.chipi, { purchase: () => new Promise(() => undefined) })
    const id = await till.sell()
    expect(till.sale(id).state).toBe('sent')

    const after = restart(folder, till, { script: { findByHash: [ok(aReport('PENDING'))] } })
    expect(after.engine.recover()).toMatchObject([{ state: 'unknown', doubt: { kind: 'restarted' } }])
    await after.clock.advance(5_000)
    expect(after.chipi.posted).toEqual([])
    expect(after.sale(id).state).toBe('settled')
  })

  it('sends the same bytes within the day when Chipi does not know it', async () => {
    const folder = tempFolder()
    const till = aTill({ ledger: aLedger(folder) })
    Object.assign(till.chipi, { purchase: () => new Promise(() => undefined) })
    const id = await till.sell()
    const body = till.sale(id).facts.requestBody

    const after = restart(folder, till)
    after.engine.recover()
    await after.clock.advance(5_000)
    expect(after.chipi.posted).toEqual([body])
    expect(after.sale(id).state).toBe('settled')
  })

  it('never sends on another day', async () => {
    const folder = tempFolder()
    const till = aTill({ ledger: aLedger(folder) })
    Object.assign(till.chipi, { purchase: () => new Promise(() => undefined) })
    const id = await till.sell()

    const after = restart(folder, till, { clock: createFakeClock(MORNING + 24 * 60 * 60_000) })
    after.engine.recover()
    await after.clock.advance(60 * 60_000)
    expect(after.chipi.posted).toEqual([])
    expect(after.sale(id).state).toBe('review')
  })

  it('does not send by itself what never left: that is the cashier’s to say', async () => {
    const folder = tempFolder()
    const till = aTill({ ledger: aLedger(folder), script: { purchase: [NO_NETWORK] } })
    const id = await till.sell()
    await till.clock.advance(0)
    await till.engine.stop()

    const after = restart(folder, till)
    expect(after.engine.recover()).toMatchObject([{ state: 'intent' }])
    await after.clock.advance(10 * 60_000)
    expect(after.chipi.posted).toEqual([])
    after.engine.sendAgain(id)
    await after.clock.advance(1_000)
    expect(after.sale(id).state).toBe('settled')
  })

  it('goes on polling a pending sale', async () => {
    const folder = tempFolder()
    const till = aTill({ ledger: aLedger(folder), script: { purchase: [reported('PENDING')] } })
    const id = await till.sell()
    await till.clock.advance(100)
    await till.engine.stop()

    const after = restart(folder, till)
    after.engine.recover()
    await after.clock.advance(3_000)
    expect(after.chipi.calls).toEqual(['getPurchase'])
    expect(after.sale(id).state).toBe('settled')
  })
})

describe('somebody who wants to know how a sale stands', () => {
  it('has Chipi asked at once, however late the next question was due, and not at every press', async () => {
    const till = aTill({
      script: { purchase: [reported('PENDING')], getPurchase: [ok(aReport('PENDING'))] },
    })
    const id = await till.sell()
    await till.clock.advance(60 * 60_000)
    const asked = (): number => till.chipi.calls.filter(call => call === 'getPurchase').length
    const before = asked()
    till.engine.askNow(id)
    till.engine.askNow(id)
    await till.clock.advance(0)
    expect(asked()).toBe(before + 1)
    await till.clock.advance(2_000)
    till.engine.askNow(id)
    await till.clock.advance(0)
    expect(asked()).toBe(before + 2)
  })

  it('sends nothing that rests', async () => {
    const till = aTill({ script: { purchase: [NO_NETWORK] } })
    const id = await till.sell()
    await till.clock.advance(5_000)
    const before = till.chipi.posted.length
    till.engine.askNow(id)
    await till.clock.advance(0)
    expect(till.chipi.posted).toHaveLength(before)
  })
})

describe('a purchase without a last word', () => {
  it.each([
    ['PENDING for three days', 'PENDING', 3 * 24 * 60],
    ['a word nobody knows for an hour', 'ON_HOLD', 60],
  ])(
    'is given to a manager after %s, is still asked about, and settles late',
    async (_how, word, minutes) => {
      const answers = [ok(aReport(word))]
      const till = aTill({ script: { purchase: [reported(word)], getPurchase: answers } })
      const id = await till.sell()
      await till.clock.advance(minutes * 60_000 - 60_000)
      expect(till.sale(id).state).toBe('pending')
      await till.clock.advance(10 * 60_000)
      expect(till.sale(id)).toMatchObject({ state: 'review', reason: { kind: 'no-last-word', status: word } })
      answers[0] = ok(aReport('SUCCESS'))
      await till.clock.advance(15 * 60_000)
      expect(till.sale(id).state).toBe('settled')
    },
  )

  it('is asked about first after a long weekend, not given away unasked', async () => {
    const folder = tempFolder()
    const ledger = aLedger(folder)
    const before = aTill({ ledger, script: { purchase: [reported('PENDING')], getPurchase: [OFFLINE] } })
    const id = await before.sell()
    await before.clock.advance(60_000)
    await before.engine.stop()
    ledger.close()
    const clock = createFakeClock(MORNING + 5 * 24 * 60 * 60_000)
    const after = aTill({ ledger: aLedger(folder), clock, script: { getPurchase: [ok(aReport('SUCCESS'))] } })
    after.engine.recover()
    await clock.advance(10_000)
    expect(after.sale(id).state).toBe('settled')
    expect(after.shown).not.toContain('review')
  })
})

describe('an intent that is being retried when the computer goes to sleep', () => {
  it('does not leave when it wakes up hours later: the customer is gone, and the cashier decides', async () => {
    const till = aTill({ script: { purchase: [NO_NETWORK, NO_NETWORK, reported('SUCCESS')] } })
    const id = await till.sell()
    await till.clock.advance(1_500)
    expect(till.chipi.posted).toHaveLength(2)
    // Asleep: the wall clock goes on, the timers do not.
    till.clock.setWallClock(MORNING + 8 * 60 * 60_000)
    await till.clock.advance(60 * 60_000)
    expect(till.chipi.posted).toHaveLength(2)
    expect(till.sale(id).state).toBe('intent')
  })
})

describe('a Chipi that will not tell', () => {
  it.each<[string, ReadOutcome<PurchaseReport>]>([
    ['refuses to look sales up', err({ kind: 'refused', refusal: aRefusal('forbidden', 403) })],
    ['answers what nobody can read', err({ kind: 'unreadable', status: 200 })],
  ])('hands the sale to a manager once it cannot be sent any more: it %s', async (_how, answer) => {
    const clock = createFakeClock(Date.parse('2026-11-20T23:54:30Z'))
    const till = aTill({ clock, script: { purchase: [TIMEOUT], findByHash: [answer] } })
    const id = await till.sell()
    await clock.advance(3 * 60 * 60_000)
    expect(till.sale(id)).toMatchObject({ state: 'review', reason: { kind: 'window-closed' } })
  })

  it('hands a purchase it once acknowledged to a manager', async () => {
    const forbidden = err({ kind: 'refused', refusal: aRefusal('forbidden', 403) } as const)
    const till = aTill({ script: { purchase: [reported('PENDING')], getPurchase: [forbidden] } })
    const id = await till.sell()
    await till.clock.advance(2 * 60 * 60_000)
    expect(till.sale(id)).toMatchObject({
      state: 'review',
      reason: { kind: 'no-last-word', status: 'PENDING' },
    })
  })
})

describe('an intent that is being retried', () => {
  it('is given up to the cashier after a minute, whatever happens to the computer’s clock', async () => {
    const till = aTill({ script: { purchase: [NO_NETWORK] } })
    await till.sell()
    till.clock.setWallClock(MORNING - 2 * 60 * 60_000)
    await till.clock.advance(2 * 60_000)
    const tries = till.chipi.posted.length
    await till.clock.advance(2 * 60 * 60_000)
    expect(till.chipi.posted).toHaveLength(tries)
  })
})

describe('after the API key was replaced', () => {
  async function reopenedWithAnotherKey(
    script: Parameters<typeof aTill>[0],
    first: PurchaseOutcome = TIMEOUT,
  ) {
    const folder = tempFolder()
    const ledger = aLedger(folder)
    const before = aTill({
      ledger,
      script: { purchase: [first], findByHash: [OFFLINE], getPurchase: [OFFLINE] },
    })
    const id = await before.sell()
    await before.clock.advance(1_000)
    await before.engine.stop()
    ledger.close()
    const clock = createFakeClock(MORNING + 60_000)
    const after = aTill({ ...script, ledger: aLedger(folder), clock, keyPrint: 'another-key0' })
    after.engine.recover()
    return { after, id }
  }

  it('a sale bought with the old one is asked about, never sent, and goes to a manager', async () => {
    const { after, id } = await reopenedWithAnotherKey({ script: { findByHash: [NOT_FOUND] } })
    await after.clock.advance(60 * 60_000)
    expect(after.chipi.posted).toEqual([])
    expect(after.sale(id)).toMatchObject({ state: 'review', reason: { kind: 'key-changed' } })
  })

  it('a purchase of the old one that the new one does not find says nothing of having vanished', async () => {
    const { after, id } = await reopenedWithAnotherKey(
      { script: { getPurchase: [NOT_FOUND] } },
      reported('PENDING'),
    )
    await after.clock.advance(60 * 60_000)
    expect(after.sale(id)).toMatchObject({ state: 'review', reason: { kind: 'key-changed' } })
  })

  it('a sale the new key may not even ask about goes to a manager', async () => {
    const { after, id } = await reopenedWithAnotherKey({
      script: { findByHash: [err({ kind: 'unauthorized', detail: '' })] },
    })
    await after.clock.advance(60 * 60_000)
    expect(after.sale(id)).toMatchObject({ state: 'review', reason: { kind: 'key-changed' } })
  })

  it('an entry that does not say whose it is, is asked about and never sent', async () => {
    const ledger = aLedger()
    const id = as<SaleId>('019aa000-0000-7000-8000-0000000000aa')
    ledger.begin(aNewSale({ id, keyPrint: null }))
    ledger.record(id, { type: 'sale.sent', at: MORNING, skewMs: 0 })
    const clock = createFakeClock(MORNING + 60_000)
    const till = aTill({ ledger, clock, script: { findByHash: [NOT_FOUND] } })
    till.engine.recover()
    await clock.advance(60 * 60_000)
    expect(till.chipi.posted).toEqual([])
    expect(till.sale(id).state).toBe('review')
  })

  it('a sale bought with the old one settles when the new one finds it', async () => {
    const { after, id } = await reopenedWithAnotherKey({
      script: { findByHash: [ok(aReport('SUCCESS'))] },
    })
    await after.clock.advance(60_000)
    expect(after.sale(id).state).toBe('settled')
  })
})
