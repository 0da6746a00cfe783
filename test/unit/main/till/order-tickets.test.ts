import { describe, expect, it } from 'vitest'
import type { Ledger } from '#main/ledger/ledger.ts'
import type { OrderTickets } from '#main/till/order-tickets.ts'
import { createTickets } from '#main/till/tickets.ts'
import type { Tickets } from '#main/till/till.ts'
import { as, type PurchaseId, type SaleId } from '#shared/domain/ids.ts'
import { pesos, ZERO } from '#shared/domain/money.ts'
import type { OrderId } from '#shared/domain/order.ts'
import type { Receipt } from '#shared/domain/receipt.ts'
import { aLedger, aNewSale, saleNumber } from '#test/support/a-ledger.ts'
import type { Shelf } from '#shared/domain/sku.ts'
import { aReport, aSku, MEXICO_CITY, MORNING } from '#test/support/builders.ts'
import { createFakeClock, type FakeClock } from '#test/support/fake-clock.ts'
import { never } from '#test/support/never.ts'
import { neverPrinter } from '#test/support/never-printer.ts'

type Desk = {
  readonly tickets: OrderTickets
  readonly ledger: Ledger
  readonly ids: readonly [SaleId, SaleId]
  readonly alone: SaleId
  readonly paper: Receipt[]
  /** Saved as PDFs. */
  readonly files: Receipt[]
  /** Numbers of tickets that were left for a person to print. */
  readonly left: readonly string[]
  /** The tickets of the sales themselves. */
  readonly own: Tickets
  readonly clock: FakeClock
}

const CODE = 'QK7M-TT42-9ZPA-4821'

/** Two sales of one customer, paid with a 500 note, and one of another customer. */
function aDesk(shelf: Shelf = 'recharges'): Desk {
  const sku = { ...aSku(), shelf }
  const out = new Set<SaleId>()
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
    aNewSale({ ...one, sku, cash: pesos(200), change: ZERO, order: { ...order, place: 1 } }),
    aNewSale({ ...two, sku, cash: pesos(300), change: pesos(100), order: { ...order, place: 2 } }),
    aNewSale(three),
  ])
  if (!begun.ok) throw new Error(begun.error.kind)
  const paper: Receipt[] = []
  const files: Receipt[] = []
  const clock = createFakeClock(MORNING)
  const left: Receipt['ticket'][] = []
  const tickets = createTickets({
    ledger,
    clock,
    shop: () => ({ store: { name: 'Lupita', address: '', taxId: '', phone: '' }, timeZone: MEXICO_CITY }),
    printer: {
      ...neverPrinter,
      print: async receipt => {
        paper.push(receipt)
        return { kind: 'printed', copy: receipt.copy }
      },
      preview: receipt => receipt.kind.kind,
      savePdf: async receipt => {
        files.push(receipt)
        return { kind: 'saved', path: `/tickets/${receipt.ticket}.pdf` }
      },
    },
    printerName: () => 'Recibos',
    queue: () => ({
      begin: () => ({ end: () => undefined }),
      keep: ({ ticket }) => void left.push(ticket),
      drop: () => undefined,
    }),
    desk: {
      original: sale => (shelf === 'gift-cards' && !out.has(sale.facts.id) ? CODE : null),
      noteOut: id => void out.add(id),
      instead: never('instead'),
      again: never('again'),
    },
  })
  return {
    tickets: tickets.order,
    own: tickets,
    ledger,
    clock,
    ids: [one.id, two.id],
    alone: three.id,
    paper,
    files,
    left,
  }
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
    expect(await desk.tickets.savePdf(desk.alone)).toBeNull()
    expect(await desk.tickets.printDue(desk.alone)).toBeNull()
  })
})

/** Of each paper: its kind, and of each item its folio (or what became of it) and whether another proved it before. */
function items({ paper }: Pick<Desk, 'paper'>): readonly unknown[] {
  return paper.map(({ kind }) =>
    'items' in kind
      ? [
          kind.kind,
          ...kind.items.map(({ outcome, provedBefore }) => [
            'folio' in outcome ? outcome.folio : outcome.kind,
            provedBefore,
          ]),
        ]
      : [kind.kind],
  )
}

const HALF_HOUR = 30 * 60_000

describe('an order of which one sale takes its time', () => {
  it('is on paper with what was done, its code too, when the customer has waited for half a minute', async () => {
    const desk = aDesk('gift-cards')
    const [one, two] = desk.ids
    end(desk, one, 'SUCCESS')
    await desk.clock.advance(29_000)
    expect(await desk.tickets.printDue(one)).toBeNull()
    await desk.clock.advance(1_000)
    expect(await desk.tickets.printDue(one)).toEqual({ kind: 'printed', copy: 0 })
    expect(await desk.tickets.printDue(one)).toBeNull()
    end(desk, two, 'SUCCESS')
    expect(await desk.tickets.printDue(two)).toEqual({ kind: 'printed', copy: 0 })
    await desk.own.print(one)
    expect(items(desk)).toEqual([
      ['order-in-progress', [CODE, false], ['in-progress', false]],
      ['order', ['0012345678', true], [CODE, false]],
      ['sale'],
    ])
    expect(desk.paper.map(({ copy }) => copy)).toEqual([0, 0, 2])
  })

  it('is not on paper by itself while nothing of it was done', async () => {
    const desk = aDesk()
    end(desk, desk.ids[0], 'FAILED')
    await desk.clock.advance(HALF_HOUR)
    expect(await desk.tickets.printDue(desk.ids[0])).toBeNull()
  })

  it('leaves a code to a person once the customer has left', async () => {
    const desk = aDesk('gift-cards')
    await desk.clock.advance(HALF_HOUR + 1)
    for (const id of desk.ids) end(desk, id, 'SUCCESS')
    expect(await desk.tickets.printDue(desk.ids[0])).toBeNull()
    expect(desk.left).toEqual(['T1-000001'])
    expect(desk.paper).toEqual([])
    await desk.tickets.print(desk.ids[0])
    expect(items(desk)).toEqual([['order', [CODE, false], [CODE, false]]])
  })

  it('says of a sale whose own ticket is out that it is', async () => {
    const desk = aDesk()
    const [one, two] = desk.ids
    end(desk, one, 'SUCCESS')
    await desk.own.print(one)
    end(desk, two, 'SUCCESS')
    await desk.tickets.printDue(two)
    expect(items(desk)).toMatchObject([
      ['sale'],
      ['order', [expect.any(String), true], [expect.any(String), false]],
    ])
  })
})

describe('the ticket of an order as a file', () => {
  it('bears no gift code, and spends none: the next paper still has them', async () => {
    const desk = aDesk('gift-cards')
    for (const id of desk.ids) end(desk, id, 'SUCCESS')
    expect(await desk.tickets.savePdf(desk.ids[1])).toEqual({ kind: 'saved', path: '/tickets/T1-000001.pdf' })
    await desk.tickets.print(desk.ids[0])
    expect(items({ paper: desk.files })).toEqual([['order', ['0012345678', false], ['0012345678', false]]])
    expect(items(desk)).toEqual([['order', [CODE, false], [CODE, false]]])
  })

  it('says COPIA only once its paper is out, and counts as none itself', async () => {
    const desk = aDesk()
    for (const id of desk.ids) end(desk, id, 'SUCCESS')
    const [one] = desk.ids
    await desk.tickets.savePdf(one)
    await desk.tickets.print(one)
    await desk.tickets.savePdf(one)
    await desk.tickets.savePdf(one)
    expect(desk.files.map(({ copy }) => copy)).toEqual([0, 1, 1])
    expect(desk.paper.map(({ copy }) => copy)).toEqual([0])
  })
})
