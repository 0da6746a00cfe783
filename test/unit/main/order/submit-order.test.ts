import { describe, expect, it } from 'vitest'
import type { PurchaseOutcome } from '#main/chipi/chipi-api.ts'
import { as, type PurchaseId, type SaleId, type SkuId } from '#shared/domain/ids.ts'
import { pesos, type Centavos } from '#shared/domain/money.ts'
import type { SubmitOrderOutcome } from '#shared/domain/order.ts'
import { owedBack } from '#shared/domain/sale-refund.ts'
import type { Sale } from '#shared/domain/sale.ts'
import { err, ok } from '#shared/result.ts'
import { aLedger, rawDatabase } from '#test/support/a-ledger.ts'
import { aReport, aSku, MORNING } from '#test/support/builders.ts'
import { aTill, type Till, type TillOptions } from '#test/support/a-till.ts'
import { createFakeClock, settle } from '#test/support/fake-clock.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const SKUS = [100, 200, 50].map(amount =>
  aSku({ id: as<SkuId>(`sku-${String(amount)}`), amount: { kind: 'fixed', face: pesos(amount) } }),
)
const said = (status: string, n: number): PurchaseOutcome => ({
  kind: 'reported',
  report: aReport(status, { id: as<PurchaseId>(`tx-${String(n)}`) }),
})
const aShop = (options: TillOptions = {}): Till =>
  aTill({
    catalog: SKUS,
    ...options,
    // The price check answers nothing that would stop a sale, unless the test says so.
    script: { getSku: [err({ kind: 'timeout' })], ...options.script },
  })

/** Quotes one of each product for the number, and answers the quotes' ids. */
function quoteThree(till: Till, references = ['5511111111', '5522222222', '5533333333']): readonly SaleId[] {
  return SKUS.map((sku, place) => quote(till, sku.id, references[place] ?? ''))
}

function quote(till: Till, skuId: SkuId, reference: string): SaleId {
  const quoted = till.engine.quote({ skuId, reference, amountText: null })
  if (quoted.kind === 'stopped') throw new Error(quoted.stop.kind)
  return quoted.quote.id
}

function soldBy(outcome: SubmitOrderOutcome): readonly Sale[] {
  if (outcome.kind === 'stopped')
    throw new Error(`stopped: ${outcome.stops.map(one => one.stop.kind).join()}`)
  return outcome.sales
}

async function sellThree(till: Till, cash: Centavos = pesos(500)): Promise<readonly Sale[]> {
  return soldBy(await till.engine.submitOrder({ quoteIds: quoteThree(till), cash }))
}

describe('several sales of one customer', () => {
  it('are all on disk, each with its own ticket and key, before the first byte leaves', async () => {
    const till = aShop()
    const seen: (readonly string[])[] = []
    const { purchase } = till.chipi
    Object.assign(till.chipi, {
      purchase: (body: string) => {
        seen.push(till.ledger.recent(10).map(sale => sale.facts.ticket))
        return purchase(body)
      },
    })
    const sales = await sellThree(till)
    await settle()
    expect(sales.map(sale => sale.facts.ticket)).toEqual(['T1-000001', 'T1-000002', 'T1-000003'])
    expect(new Set(sales.map(sale => sale.facts.transactionHash)).size).toBe(3)
    expect(seen).toHaveLength(3)
    for (const tickets of seen) expect(tickets).toHaveLength(3)
  })

  it('share the cash: each is paid exactly, and the change is given once', async () => {
    const sales = await sellThree(aShop(), pesos(500))
    expect(sales.map(({ facts }) => [facts.cash, facts.change])).toEqual([
      [pesos(100), 0],
      [pesos(200), 0],
      [pesos(200), pesos(150)],
    ])
    expect(sales.map(({ facts }) => facts.order)).toMatchObject(
      [1, 2, 3].map(place => ({ place, total: pesos(350), cash: pesos(500), change: pesos(150) })),
    )
    expect(new Set(sales.map(({ facts }) => facts.order?.id))).toEqual(new Set([sales[0]?.facts.id]))
  })

  it('of which one fails owe back that one alone', async () => {
    const till = aShop({ script: { purchase: [said('SUCCESS', 1), said('FAILED', 2), said('SUCCESS', 3)] } })
    const sales = await sellThree(till)
    await settle()
    const now = sales.map(sale => till.sale(sale.facts.id))
    expect(now.map(sale => sale.state)).toEqual(['settled', 'failed', 'settled'])
    expect(now.map(owedBack)).toEqual([null, pesos(200), null])
  })

  it('are the same sales however often the key is pressed', async () => {
    const till = aShop()
    const order = { quoteIds: quoteThree(till), cash: pesos(500) }
    const [one, two] = await Promise.all([till.engine.submitOrder(order), till.engine.submitOrder(order)])
    const three = await till.engine.submitOrder(order)
    const ids = [one, two, three].map(answer => soldBy(answer).map(sale => sale.facts.id))
    expect(ids).toEqual([order.quoteIds, order.quoteIds, order.quoteIds])
    expect(till.ledger.recent(10)).toHaveLength(3)
    await settle()
    expect(till.chipi.posted).toHaveLength(3)
  })

  it('outlive a crash each on its own, and still know their order', async () => {
    const folder = tempFolder()
    const ledger = aLedger(folder)
    const before = aShop({
      ledger,
      script: { purchase: [{ kind: 'unanswered', doubt: { kind: 'timeout' } }] },
    })
    const sales = await sellThree(before)
    void before.engine.stop()
    ledger.close()
    const after = aShop({
      ledger: aLedger(folder),
      clock: createFakeClock(MORNING + 60_000),
      script: { findByHash: [ok(aReport('SUCCESS'))] },
    })
    after.engine.recover()
    await after.clock.advance(60_000)
    const now = sales.map(sale => after.sale(sale.facts.id))
    expect(now.map(sale => sale.state)).toEqual(['settled', 'settled', 'settled'])
    expect(now.map(sale => sale.facts.order?.sales)).toEqual(
      sales.map(() => sales.map(({ facts }) => facts.id)),
    )
    expect(after.chipi.posted).toEqual([])
  })
})

describe('an order of which one item may not begin', () => {
  it('begins none of them when it is the twin of an earlier sale', async () => {
    const till = aShop()
    const [first = as<SaleId>('')] = quoteThree(till)
    const quoteIds = quoteThree(till)
    await till.engine.submit({ quoteId: first, cash: pesos(100) })
    const outcome = await till.engine.submitOrder({ quoteIds, cash: pesos(500) })
    expect(outcome).toMatchObject({
      kind: 'stopped',
      stops: [{ quoteId: quoteIds[0], stop: { kind: 'twin', ticket: 'T1-000001' } }],
    })
    expect(till.ledger.recent(10)).toHaveLength(1)
  })

  it('begins none of them when two items are one and the same', async () => {
    const till = aShop()
    const one = quote(till, as('sku-100'), '5511111111')
    const two = quote(till, as('sku-100'), '55 1111 1111')
    expect(await till.engine.submitOrder({ quoteIds: [one, two], cash: pesos(500) })).toEqual({
      kind: 'stopped',
      stops: [{ quoteId: two, stop: { kind: 'twin-in-order', quoteId: one } }],
    })
    expect(till.ledger.recent(10)).toEqual([])
  })

  it('begins none of them when a price has changed or a promise is too old, and says which', async () => {
    const dearer = aSku({ id: as('sku-100'), amount: { kind: 'fixed', face: pesos(120) } })
    const till = aShop({ script: { getSku: [ok(dearer)] } })
    const changed = quote(till, as('sku-100'), '5511111111')
    const unknown = as<SaleId>('019aa000-0000-7000-8000-00000000dead')
    const outcome = await till.engine.submitOrder({ quoteIds: [changed, unknown], cash: pesos(500) })
    expect(outcome).toMatchObject({
      stops: [
        { quoteId: changed, stop: { kind: 'price-changed', quote: { total: pesos(120) } } },
        { quoteId: unknown, stop: { kind: 'quote-expired' } },
      ],
    })
    expect(till.ledger.recent(10)).toEqual([])
  })

  it('begins none of them when the cash does not cover them all', async () => {
    const till = aShop()
    const quoteIds = quoteThree(till)
    const outcome = await till.engine.submitOrder({ quoteIds, cash: pesos(349) })
    expect(outcome).toMatchObject({
      stops: quoteIds.map(quoteId => ({ quoteId, stop: { kind: 'cash-short', missing: pesos(1) } })),
    })
    expect(till.ledger.recent(10)).toEqual([])
  })

  it('begins none of them when the disk takes only some, and gives out no ticket number', async () => {
    const folder = tempFolder()
    const till = aShop({ ledger: aLedger(folder) })
    const quoteIds = quoteThree(till)
    const behind = rawDatabase(folder)
    behind.exec(
      `CREATE TRIGGER full BEFORE INSERT ON sale WHEN NEW.ticket = 'T1-000003' BEGIN SELECT RAISE(ABORT, 'full'); END`,
    )
    const outcome = await till.engine.submitOrder({ quoteIds, cash: pesos(500) })
    expect(outcome).toMatchObject({ kind: 'stopped', stops: [{ stop: { kind: 'ledger' } }, {}, {}] })
    expect(till.ledger.recent(10)).toEqual([])
    expect(till.ledger.entries()).toBe(0)
    behind.exec('DROP TRIGGER full')
    const sales = soldBy(await till.engine.submitOrder({ quoteIds, cash: pesos(500) }))
    expect(sales[0]?.facts.ticket).toBe('T1-000001')
  })

  it('is nobody’s order when one of its quotes was sold alone', async () => {
    const till = aShop()
    const quoteIds = quoteThree(till)
    const [first = as<SaleId>('')] = quoteIds
    await till.engine.submit({ quoteId: first, cash: pesos(100) })
    const outcome = await till.engine.submitOrder({ quoteIds, cash: pesos(500) })
    expect(outcome).toMatchObject({ kind: 'stopped', stops: [{ quoteId: first, stop: { kind: 'twin' } }] })
    expect(till.ledger.recent(10)).toHaveLength(1)
  })
})
