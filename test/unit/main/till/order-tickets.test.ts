import { describe, expect, it } from 'vitest'
import type { Ledger } from '#main/ledger/ledger.ts'
import { createOrderTickets, type OrderTickets } from '#main/till/order-tickets.ts'
import { as, type PurchaseId, type SaleId } from '#shared/domain/ids.ts'
import { pesos, ZERO } from '#shared/domain/money.ts'
import type { OrderId } from '#shared/domain/order.ts'
import type { Receipt } from '#shared/domain/receipt.ts'
import { aLedger, aNewSale, saleNumber } from '#test/support/a-ledger.ts'
import { aReport, MEXICO_CITY, MORNING } from '#test/support/builders.ts'

type Desk = {
  readonly tickets: OrderTickets
  readonly ledger: Ledger
  readonly ids: readonly [SaleId, SaleId]
  readonly alone: SaleId
  readonly paper: Receipt[]
}

/** Two sales of one customer, paid with a 500 note, and one of another customer. */
function aDesk(): Desk {
  const ledger = aLedger()
  const [one, two, three] = [saleNumber(1, MORNING), saleNumber(2, MORNING), saleNumber(3, MORNING)]
  const order = {
    id: as<OrderId>(one.id),
    sales: [one.id, two.id],
    total: pesos(400),
    cash: pesos(500),
    change: pesos(100),
  }
  const begun = ledger.beginAll([
    aNewSale({ ...one, cash: pesos(200), change: ZERO, order: { ...order, place: 1 } }),
    aNewSale({ ...two, cash: pesos(300), change: pesos(100), order: { ...order, place: 2 } }),
    aNewSale(three),
  ])
  if (!begun.ok) throw new Error(begun.error.kind)
  const paper: Receipt[] = []
  const tickets = createOrderTickets({
    ledger,
    shop: () => ({ store: { name: 'Lupita', address: '', taxId: '', phone: '' }, timeZone: MEXICO_CITY }),
    printedOf: (id, kind) =>
      ledger.trail(id).filter(entry => entry.type === 'ticket.printed' && entry.kind === kind).length,
    put: async (receipt, ids) => {
      paper.push(receipt)
      for (const id of ids)
        ledger.recordPrint(id, { at: MORNING, printer: 'Recibos', kind: receipt.kind.kind })
      return { kind: 'printed', copy: receipt.copy }
    },
    codeOf: () => null,
    draw: receipt => receipt.kind.kind,
  })
  return { tickets, ledger, ids: [one.id, two.id], alone: three.id, paper }
}

function end({ ledger }: Desk, id: SaleId, status: 'SUCCESS' | 'FAILED'): void {
  ledger.record(id, { type: 'sale.sent', at: MORNING })
  const report = aReport(status, { id: as<PurchaseId>(`tx-${id}`) })
  ledger.record(id, { type: 'sale.reported', at: MORNING, report })
}

describe('the one ticket of an order', () => {
  it('comes out by itself when the last of its sales has ended, once', async () => {
    const desk = aDesk()
    const [one, two] = desk.ids
    end(desk, one, 'SUCCESS')
    expect(await desk.tickets.printDue(one)).toBeNull()
    end(desk, two, 'FAILED')
    expect(await desk.tickets.printDue(two)).toEqual({ kind: 'printed', copy: 0 })
    expect(await desk.tickets.printDue(one)).toBeNull()
    expect(desk.paper).toMatchObject([
      {
        kind: { kind: 'order', items: [{ outcome: { kind: 'sale' } }, { outcome: { kind: 'failed' } }] },
        ticket: 'T1-000001',
        total: pesos(400),
        cash: pesos(500),
        change: pesos(100),
      },
    ])
  })

  it('does not come out for an order of which nothing was done: its vales say it', async () => {
    const desk = aDesk()
    for (const id of desk.ids) end(desk, id, 'FAILED')
    expect(await desk.tickets.printDue(desk.ids[0])).toBeNull()
  })

  it('is a slip while one of them is open, and still an original after it', async () => {
    const desk = aDesk()
    const [one, two] = desk.ids
    end(desk, one, 'SUCCESS')
    await desk.tickets.print(two)
    end(desk, two, 'SUCCESS')
    await desk.tickets.print(one)
    await desk.tickets.print(two)
    expect(desk.paper.map(receipt => [receipt.kind.kind, receipt.copy])).toEqual([
      ['order-in-progress', 0],
      ['order', 0],
      ['order', 1],
    ])
  })

  it('does not exist for a sale that was paid alone', async () => {
    const desk = aDesk()
    end(desk, desk.alone, 'SUCCESS')
    expect(desk.tickets.preview(desk.alone)).toBeNull()
    expect(await desk.tickets.print(desk.alone)).toBeNull()
    expect(await desk.tickets.printDue(desk.alone)).toBeNull()
  })
})
