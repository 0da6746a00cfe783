import { describe, expect, it } from 'vitest'
import { createTickets } from '#main/till/tickets.ts'
import type { Tickets } from '#main/till/till.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { Receipt } from '#shared/domain/receipt.ts'
import type { PrintOutcome } from '#shared/domain/selling.ts'
import { aLedger, aNewSale } from '#test/support/a-ledger.ts'
import { aReport, MEXICO_CITY, MORNING } from '#test/support/builders.ts'
import { createFakeClock } from '#test/support/fake-clock.ts'
import { never } from '#test/support/never.ts'
import { neverPrinter } from '#test/support/never-printer.ts'

type Desk = {
  readonly tickets: Tickets
  readonly ledger: Ledger
  readonly id: SaleId
  readonly paper: Receipt[]
}

function aDesk(
  outcome: (receipt: Receipt) => PrintOutcome = ({ copy }) => ({ kind: 'printed', copy }),
): Desk {
  const ledger = aLedger()
  const begun = ledger.begin(aNewSale())
  if (!begun.ok) throw new Error(begun.error.kind)
  const paper: Receipt[] = []
  const tickets = createTickets({
    ledger,
    printer: {
      ...neverPrinter,
      print: async receipt => {
        paper.push(receipt)
        return outcome(receipt)
      },
      preview: receipt => `<svg>${receipt.ticket} ${String(receipt.copy)}</svg>`,
    },
    shop: () => ({ store: { name: 'Lupita', address: '', taxId: '', phone: '' }, timeZone: MEXICO_CITY }),
    desk: {
      original: () => null,
      noteOut: never('noteOut'),
      instead: never('instead'),
      again: never('again'),
    },
    printerName: () => 'Recibos',
    queue: () => ({ begin: () => ({ end: () => undefined }), keep: never('keep'), drop: () => undefined }),
    clock: createFakeClock(MORNING),
  })
  return { tickets, ledger, id: begun.value.facts.id, paper }
}

function settle({ ledger, id }: Desk): void {
  ledger.record(id, { type: 'sale.sent', at: MORNING })
  ledger.record(id, { type: 'sale.reported', at: MORNING, report: aReport('SUCCESS') })
}

function fail({ ledger, id }: Desk): void {
  ledger.record(id, { type: 'sale.sent', at: MORNING })
  ledger.record(id, { type: 'sale.reported', at: MORNING, report: aReport('FAILED') })
}

describe('the tickets that come out by themselves', () => {
  it('are the ticket of a sale that is done, once', async () => {
    const desk = aDesk()
    settle(desk)
    expect(await desk.tickets.printDue(desk.id)).toEqual({ kind: 'printed', copy: 0 })
    expect(await desk.tickets.printDue(desk.id)).toBeNull()
    expect(desk.paper).toHaveLength(1)
  })

  it('are the vale of a failed sale and later the receipt of its money, once each', async () => {
    const desk = aDesk()
    fail(desk)
    await Promise.all([desk.tickets.printDue(desk.id), desk.tickets.printDue(desk.id)])
    desk.ledger.record(desk.id, { type: 'sale.refund-paid', at: MORNING, by: 'Lupita' })
    await Promise.all([desk.tickets.printDue(desk.id), desk.tickets.printDue(desk.id)])
    expect(desk.paper.map(receipt => [receipt.kind.kind, receipt.copy])).toEqual([
      ['failed', 0],
      ['refunded', 0],
    ])
  })

  it('are none while nobody knows how it ends', async () => {
    const desk = aDesk()
    desk.ledger.record(desk.id, { type: 'sale.sent', at: MORNING })
    expect(await desk.tickets.printDue(desk.id)).toBeNull()
  })

  it('come out at the next chance when the printer was off', async () => {
    let on = false
    const desk = aDesk(({ copy }) =>
      on
        ? { kind: 'printed', copy }
        : { kind: 'not-printed', name: 'Recibos', trouble: { kind: 'timed-out' } },
    )
    settle(desk)
    await desk.tickets.printDue(desk.id)
    on = true
    expect(await desk.tickets.printDue(desk.id)).toEqual({ kind: 'printed', copy: 0 })
  })
})

describe('the tickets of a sale', () => {
  it('are an original and then numbered copies', async () => {
    const desk = aDesk()
    settle(desk)
    for (let print = 0; print < 3; print += 1) await desk.tickets.print(desk.id)
    expect(desk.paper.map(receipt => receipt.copy)).toEqual([0, 1, 2])
  })

  it('are one original however quickly two prints follow each other', async () => {
    const desk = aDesk()
    settle(desk)
    await Promise.all([desk.tickets.print(desk.id), desk.tickets.print(desk.id)])
    expect(desk.paper.map(receipt => receipt.copy)).toEqual([0, 1])
  })

  it('begin with the original although a slip was printed while the sale was under way', async () => {
    const desk = aDesk()
    desk.ledger.record(desk.id, { type: 'sale.sent', at: MORNING })
    await desk.tickets.print(desk.id)
    settle(desk)
    await desk.tickets.print(desk.id)
    expect(desk.paper.map(receipt => [receipt.kind.kind, receipt.copy])).toEqual([
      ['in-progress', 0],
      ['sale', 0],
    ])
  })

  it('are one original of each kind: a vale, and the receipt of the money that went back', async () => {
    const desk = aDesk()
    fail(desk)
    await desk.tickets.print(desk.id)
    desk.ledger.record(desk.id, { type: 'sale.refund-paid', at: MORNING, by: 'Lupita' })
    await desk.tickets.print(desk.id)
    await desk.tickets.print(desk.id)
    expect(desk.paper.map(receipt => [receipt.kind.kind, receipt.copy])).toEqual([
      ['failed', 0],
      ['refunded', 0],
      ['refunded', 1],
    ])
  })

  it('never say that money is held which went back, whatever Chipi says afterwards', async () => {
    const desk = aDesk()
    fail(desk)
    desk.ledger.record(desk.id, { type: 'sale.refund-paid', at: MORNING, by: 'Lupita' })
    desk.ledger.record(desk.id, { type: 'sale.reported', at: MORNING, report: aReport('SUCCESS') })
    expect(desk.ledger.sale(desk.id)?.state).toBe('review')
    await desk.tickets.print(desk.id)
    expect(desk.paper[0]?.kind).toMatchObject({ kind: 'refunded', by: 'Lupita' })
  })

  it('mark a second slip of the same sale as a copy', async () => {
    const desk = aDesk()
    desk.ledger.record(desk.id, { type: 'sale.sent', at: MORNING })
    await desk.tickets.print(desk.id)
    await desk.tickets.print(desk.id)
    expect(desk.paper.map(receipt => receipt.copy)).toEqual([0, 1])
  })

  it('are not counted when no paper came out, and the sale stands', async () => {
    const desk = aDesk(() => ({ kind: 'not-printed', name: 'Recibos', trouble: { kind: 'timed-out' } }))
    settle(desk)
    expect((await desk.tickets.print(desk.id)).kind).toBe('not-printed')
    expect(desk.ledger.printed(desk.id)).toBe(0)
    expect(desk.ledger.sale(desk.id)?.state).toBe('settled')
  })

  it('can be looked at without being counted', async () => {
    const desk = aDesk()
    settle(desk)
    expect(await desk.tickets.preview(desk.id)).toContain('T1-000001 0')
    expect(desk.ledger.printed(desk.id)).toBe(0)
  })
})
