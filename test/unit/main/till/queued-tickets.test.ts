import { describe, expect, it } from 'vitest'
import { createQueueFile, type QueueFile, type QueueJob } from '#main/printing/queue/queue-file.ts'
import { createQueuedTickets } from '#main/till/queued-tickets.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import { pesos } from '#shared/domain/money.ts'
import type { OrderId } from '#shared/domain/order.ts'
import type { Receipt } from '#shared/domain/receipt.ts'
import type { PrintOutcome } from '#shared/domain/selling.ts'
import { as, type PurchaseId, type SaleId } from '#shared/domain/ids.ts'
import { aLedger, aNewSale, saleNumber } from '#test/support/a-ledger.ts'
import { aReport, aSku, MEXICO_CITY, MORNING } from '#test/support/builders.ts'
import { createFakeClock, settle } from '#test/support/fake-clock.ts'
import { never } from '#test/support/never.ts'
import { neverPrinter } from '#test/support/never-printer.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const NO_PAPER = { kind: 'not-printed', name: 'Recibos', trouble: { kind: 'paper-out' } } as const
const HALF_WAY = { kind: 'unsure', name: 'Recibos', trouble: { kind: 'cut-off' } } as const
const MINUTE = 60_000

function inMemory(jobs: readonly QueueJob[] = []): QueueFile & { readonly now: () => readonly QueueJob[] } {
  let kept = jobs
  return { read: () => kept, write: next => void (kept = next), now: () => kept }
}

/** A settled sale, and a printer that does what it is told. */
function aDesk(
  file: QueueFile = inMemory(),
  ledger: Ledger = aLedger(),
  onBug: (error: unknown) => void = never('onBug'),
) {
  const begun = ledger.recent(1)[0] ?? settled(ledger)
  const id = begun.facts.id
  const clock = createFakeClock(MORNING)
  const paper: Receipt[] = []
  const told: unknown[] = []
  let mood: (receipt: Receipt) => PrintOutcome | Promise<PrintOutcome> = ({ copy }) => ({
    kind: 'printed',
    copy,
  })
  const tickets = createQueuedTickets({
    ledger,
    clock,
    queueFile: file,
    desk: {
      original: () => null,
      noteOut: never('noteOut'),
      instead: never('instead'),
      again: never('again'),
    },
    printer: {
      ...neverPrinter,
      print: async receipt => {
        const outcome = await mood(receipt)
        if (outcome.kind !== 'not-printed') paper.push(receipt)
        return outcome
      },
    },
    shop: () => ({ store: { name: 'Lupita', address: '', taxId: '', phone: '' }, timeZone: MEXICO_CITY }),
    printerName: () => 'Recibos',
    notify: (channel, payload) => void told.push([channel, payload]),
    onBug,
  })
  tickets.queue.start()
  return {
    id,
    clock,
    ledger,
    paper,
    told,
    tickets,
    become: (next: typeof mood) => void (mood = next),
    states: () => tickets.queue.list().map(ticket => ticket.state),
  }
}

function settled(ledger: Ledger, more: Parameters<typeof aNewSale>[0] = {}) {
  const begun = ledger.begin(aNewSale(more))
  if (!begun.ok) throw new Error(begun.error.kind)
  const { id } = begun.value.facts
  ledger.record(id, { type: 'sale.sent', at: MORNING })
  ledger.record(id, {
    type: 'sale.reported',
    at: MORNING,
    report: aReport('SUCCESS', { id: as<PurchaseId>(`tx-${id}`) }),
  })
  return begun.value
}

describe('a ticket that the printer has no paper for', () => {
  it('comes out by itself once there is paper, as the original, once', async () => {
    const desk = aDesk()
    desk.become(() => NO_PAPER)
    expect(await desk.tickets.printDue(desk.id)).toEqual(NO_PAPER)
    expect(desk.tickets.queue.list()).toMatchObject([
      { saleId: desk.id, state: 'waiting', trouble: { kind: 'paper-out' } },
    ])
    await desk.clock.advance(MINUTE)
    expect(desk.paper).toEqual([])

    desk.become(({ copy }) => ({ kind: 'printed', copy }))
    await desk.clock.advance(MINUTE)
    expect(desk.paper.map(receipt => receipt.copy)).toEqual([0])
    expect(desk.states()).toEqual([])
    expect(desk.told).toContainEqual([
      'ticket.printed',
      { saleId: desk.id, outcome: { kind: 'printed', copy: 0 } },
    ])
    await desk.clock.advance(10 * MINUTE)
    expect(desk.paper).toHaveLength(1)
  })

  it('does not come out twice when the cashier prints it meanwhile', async () => {
    const desk = aDesk()
    desk.become(() => NO_PAPER)
    await desk.tickets.printDue(desk.id)
    desk.become(({ copy }) => ({ kind: 'printed', copy }))
    expect(await desk.tickets.print(desk.id)).toEqual({ kind: 'printed', copy: 0 })
    expect(desk.states()).toEqual([])
    await desk.clock.advance(MINUTE)
    expect(desk.paper).toHaveLength(1)
  })

  it('waits for a person once the customer has left', async () => {
    const desk = aDesk()
    desk.become(() => NO_PAPER)
    await desk.tickets.printDue(desk.id)
    await desk.clock.advance(31 * MINUTE)
    expect(desk.states()).toEqual(['kept'])
    desk.become(({ copy }) => ({ kind: 'printed', copy }))
    await desk.clock.advance(31 * MINUTE)
    expect(desk.paper).toEqual([])
    expect(await desk.tickets.queue.print(desk.id)).toEqual({ kind: 'printed', copy: 0 })
    expect(desk.states()).toEqual([])
  })

  it('can be given up', async () => {
    const desk = aDesk()
    desk.become(() => NO_PAPER)
    await desk.tickets.printDue(desk.id)
    desk.tickets.queue.drop(desk.id)
    desk.become(({ copy }) => ({ kind: 'printed', copy }))
    await desk.clock.advance(MINUTE)
    expect(desk.paper).toEqual([])
  })

  it('outlives the program', async () => {
    const folder = tempFolder()
    const first = aDesk(createQueueFile(folder))
    first.become(() => NO_PAPER)
    await first.tickets.printDue(first.id)
    first.tickets.queue.stop()
    const second = aDesk(createQueueFile(folder), first.ledger)
    expect(second.states()).toEqual(['waiting'])
    await second.clock.advance(MINUTE)
    expect(second.paper.map(receipt => receipt.copy)).toEqual([0])
  })

  it('is not owed by a till without a printer', async () => {
    const desk = aDesk()
    desk.become(() => ({ kind: 'no-printer' }))
    await desk.tickets.printDue(desk.id)
    expect(desk.states()).toEqual([])
  })
})

describe('a ticket that may have come out', () => {
  it('is not printed again by itself, and the next one says COPIA', async () => {
    const desk = aDesk()
    desk.become(() => HALF_WAY)
    await desk.tickets.printDue(desk.id)
    expect(desk.states()).toEqual(['unsure'])
    desk.become(({ copy }) => ({ kind: 'printed', copy }))
    await desk.clock.advance(MINUTE)
    expect(desk.paper).toHaveLength(1)
    expect(await desk.tickets.queue.print(desk.id)).toEqual({ kind: 'printed', copy: 1 })
    expect(desk.states()).toEqual([])
    const prints = desk.ledger.trail(desk.id).filter(entry => entry.type === 'ticket.printed')
    expect(prints.map(({ doubt }) => doubt === true)).toEqual([true, false])
  })

  it('stays in sight when the copy does not come out either', async () => {
    const desk = aDesk()
    desk.become(() => HALF_WAY)
    await desk.tickets.printDue(desk.id)
    desk.become(() => NO_PAPER)
    await desk.tickets.queue.print(desk.id)
    expect(desk.states()).toEqual(['unsure'])
  })

  it('is in doubt after a crash in the middle, and never a second original', async () => {
    const file = inMemory()
    const first = aDesk(file)
    first.become(() => new Promise(() => undefined))
    void first.tickets.printDue(first.id)
    await settle()
    expect(file.now()).toMatchObject([{ state: 'printing' }])

    const second = aDesk(inMemory(file.now()), first.ledger)
    const facts = first.ledger.sale(first.id)?.facts
    const sold = { product: facts?.sku.name, total: facts?.total, codeOf: null }
    expect(second.tickets.queue.list()).toMatchObject([{ state: 'unsure', trouble: null, sold }])
    expect(await second.tickets.printDue(second.id)).toBeNull()
    expect(await second.tickets.queue.print(second.id)).toEqual({ kind: 'printed', copy: 1 })
  })
})

describe('a ticket of a gift card that was printing when the till was killed', () => {
  const GIFT = { ...aSku(), shelf: 'gift-cards' } as const
  const left = (saleIds: readonly SaleId[], kind: QueueJob['kind']) =>
    inMemory([
      {
        saleIds,
        kind,
        ticket: 'T1-000001',
        since: MORNING,
        state: 'printing',
        trouble: null,
        printer: 'Recibos',
      },
    ])
  const codesIn = (desk: ReturnType<typeof aDesk>) =>
    desk.tickets.queue.list().map(({ state, sold }) => [state, sold?.codeOf])

  it('is known by its sale, where the code can be had: a copy would be a paper without it', () => {
    const ledger = aLedger()
    const { id } = settled(ledger, { sku: GIFT }).facts
    expect(codesIn(aDesk(left([id], 'sale'), ledger))).toEqual([['unsure', id]])
  })

  it('is a paper like any other when the sale gave no code: the copy of its vale is as good', async () => {
    const ledger = aLedger()
    const begun = ledger.begin(aNewSale({ sku: GIFT }))
    if (!begun.ok) throw new Error(begun.error.kind)
    const { id } = begun.value.facts
    ledger.record(id, { type: 'sale.sent', at: MORNING })
    const report = aReport('FAILED', { id: as<PurchaseId>(`tx-${id}`) })
    ledger.record(id, { type: 'sale.reported', at: MORNING, report })
    const desk = aDesk(left([id], 'failed'), ledger)
    expect(codesIn(desk)).toEqual([['unsure', null]])
    expect(await desk.tickets.queue.print(id)).toEqual({ kind: 'printed', copy: 1 })
  })

  it('leads to the sale that gave it when others were paid with it', () => {
    const ledger = aLedger()
    const one = settled(ledger).facts.id
    const two = settled(ledger, { ...saleNumber(2, MORNING), sku: GIFT }).facts.id
    expect(codesIn(aDesk(left([one, two], 'order'), ledger))).toEqual([['unsure', two]])
  })
})

/** A printer that is in the middle of a ticket until it is told how that ended. */
function heldPrint() {
  let end: (outcome: PrintOutcome) => void = never('end')
  const outcome = new Promise<PrintOutcome>(resolve => void (end = resolve))
  return { outcome, end: (next: PrintOutcome) => end(next) }
}

/** Two tickets that wait for paper. */
async function twoWaiting() {
  const bugs: unknown[] = []
  const ledger = aLedger()
  settled(ledger)
  const desk = aDesk(inMemory(), ledger, error => void bugs.push(error))
  const second = settled(ledger, saleNumber(2, MORNING)).facts.id
  desk.become(() => NO_PAPER)
  await desk.tickets.printDue(desk.id)
  await desk.tickets.printDue(second)
  return { ...desk, bugs, second }
}

const printed = ({ copy }: Receipt): PrintOutcome => ({ kind: 'printed', copy })

describe('several tickets that wait for paper', () => {
  it('all come out but one that breaks the printing, which waits for a person', async () => {
    const desk = await twoWaiting()
    desk.become(receipt => {
      if (receipt.ticket === 'T1-000001') throw new Error('a letter that no printer knows')
      return printed(receipt)
    })
    await desk.clock.advance(MINUTE)
    expect(desk.paper.map(receipt => receipt.ticket)).toEqual(['T1-000002'])
    expect(desk.tickets.queue.list()).toMatchObject([{ saleId: desk.id, state: 'kept' }])
    expect(desk.bugs).toHaveLength(1)
  })

  it('go on coming out when one of them is of a sale that is not in the book', async () => {
    const gone = as<SaleId>('not-in-the-book')
    const job = { kind: 'sale', since: MORNING, state: 'waiting', trouble: null, printer: 'Recibos' } as const
    const ledger = aLedger()
    const { id } = settled(ledger).facts
    const desk = aDesk(
      inMemory([
        { ...job, saleIds: [gone], ticket: 'T1-000009' },
        { ...job, saleIds: [id], ticket: 'T1-000001' },
      ]),
      ledger,
    )
    await desk.clock.advance(MINUTE)
    expect(desk.paper.map(receipt => receipt.ticket)).toEqual(['T1-000001'])
    expect(desk.states()).toEqual([])
  })

  it('leave out one that was given up while another was printing', async () => {
    const desk = await twoWaiting()
    const first = heldPrint()
    desk.become(() => first.outcome)
    await desk.clock.advance(MINUTE)
    desk.tickets.queue.drop(desk.second)
    desk.become(printed)
    first.end({ kind: 'printed', copy: 0 })
    await desk.clock.advance(MINUTE)
    expect(desk.paper.map(receipt => receipt.ticket)).toEqual(['T1-000001'])
  })

  it('stay written down when the till is closed while one of them prints', async () => {
    const desk = await twoWaiting()
    const first = heldPrint()
    desk.become(() => first.outcome)
    await desk.clock.advance(MINUTE)
    desk.tickets.queue.stop()
    const closing = desk.tickets.close()
    const late = desk.tickets.printDue(desk.second)
    desk.become(printed)
    first.end({ kind: 'printed', copy: 0 })
    await closing
    expect(await late).toBeNull()
    await desk.clock.advance(MINUTE)
    expect(desk.paper.map(receipt => receipt.ticket)).toEqual(['T1-000001'])
    expect(desk.tickets.queue.list()).toMatchObject([{ saleId: desk.second, state: 'waiting' }])
  })
})

describe('a ticket whose printing breaks', () => {
  it('is tried again when nothing was sent', async () => {
    const desk = aDesk()
    desk.become(() => {
      throw new Error('no such letter')
    })
    await expect(desk.tickets.printDue(desk.id)).rejects.toThrow('no such letter')
    expect(desk.states()).toEqual(['waiting'])
  })

  it('is for a person to look at when it could not be counted', async () => {
    const ledger = aLedger()
    settled(ledger)
    const full: Ledger = {
      ...ledger,
      recordPrint: () => {
        throw new Error('disk full')
      },
    }
    const desk = aDesk(inMemory(), full)
    await expect(desk.tickets.printDue(desk.id)).rejects.toThrow('disk full')
    expect(desk.states()).toEqual(['unsure'])
  })
})

describe('the ticket of an order that waits for paper', () => {
  const anOrder = () => {
    const ledger = aLedger()
    const [one, two] = [saleNumber(1, MORNING), saleNumber(2, MORNING)]
    const order = {
      id: as<OrderId>(one.id),
      sales: [one.id, two.id],
      total: pesos(400),
      cash: pesos(500),
      change: pesos(100),
    }
    ledger.beginAll([
      aNewSale({ ...one, order: { ...order, place: 1 } }),
      aNewSale({ ...two, order: { ...order, place: 2 } }),
    ])
    for (const { id } of [one, two]) {
      ledger.record(id, { type: 'sale.sent', at: MORNING })
      const report = aReport('SUCCESS', { id: as<PurchaseId>(`tx-${id}`) })
      ledger.record(id, { type: 'sale.reported', at: MORNING, report })
    }
    return { desk: aDesk(inMemory(), ledger), one, two }
  }

  it('comes out by itself, and the screen is told of the order', async () => {
    const { desk, one } = anOrder()
    desk.become(() => NO_PAPER)
    await desk.tickets.order.printDue(one.id)
    desk.become(printed)
    await desk.clock.advance(MINUTE)
    expect(desk.told).toContainEqual([
      'order.printed',
      { orderId: one.id, outcome: { kind: 'printed', copy: 0 } },
    ])
  })

  it('does not come out a second time when the cashier printed it while its turn came', async () => {
    const { desk, one, two } = anOrder()
    desk.become(() => NO_PAPER)
    await desk.tickets.order.printDue(one.id)
    const byHand = heldPrint()
    desk.become(() => byHand.outcome)
    const hand = desk.tickets.order.print(one.id)
    const again = desk.tickets.printAgain([one.id, two.id], () => true)
    byHand.end({ kind: 'printed', copy: 0 })
    await hand
    desk.become(printed)
    expect(await again).toBeNull()
    expect(desk.paper.map(receipt => receipt.copy)).toEqual([0])
  })
})
