import type { SaleId } from '#shared/domain/ids.ts'
import { createTurns } from '#main/platform/turns.ts'
import {
  codesOn,
  provesOn,
  receiptKindOf,
  receiptOf,
  type Receipt,
  type ReceiptKind,
  type StoreData,
} from '#shared/domain/receipt.ts'
import { owedBack } from '#shared/domain/sale-refund.ts'
import type { Refund } from '#shared/domain/refund.ts'
import type { Sale } from '#shared/domain/sale.ts'
import { cameOut, type PrintOutcome } from '#shared/domain/selling.ts'
import type { Clock } from '#shared/clock.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import type { CodeDesk } from '#main/gift-code/code-desk.ts'
import { STILL_WAITING_MS } from '#main/printing/queue/still-waiting.ts'
import type { PrintQueue } from '#main/printing/queue/print-queue.ts'
import type { TicketPrinter } from '#main/printing/ticket-printer.ts'
import { createOrderTickets } from './order-tickets.ts'
import type { Tickets } from './till.ts'

export type TicketsDeps = {
  readonly ledger: Pick<Ledger, 'sale' | 'trail' | 'recordPrint'>
  readonly printer: TicketPrinter
  readonly desk: CodeDesk
  readonly shop: () => { readonly store: StoreData; readonly timeZone: string }
  /** The printer in use, to be written down with each print. */
  readonly printerName: () => string
  /** Where originals stand that did not come out yet. */
  readonly queue: () => Pick<PrintQueue, 'begin' | 'keep' | 'drop'>
  readonly clock: Clock
}

/**
 * Tickets of this ledger's sales, each print counted so that every reprint says COPIA. A sale can have several originals,
 * one of each kind: its slip, its vale, the receipt of the money handed back.
 */
export function createTickets(deps: TicketsDeps): Tickets {
  const { ledger, printer, desk, printerName, queue, shop, clock } = deps
  // Read, print and count as one: two prints at once would both be the original.
  const inTurn = createTurns()
  let closed = false
  /** What comes by itself waits for its turn, and must not find the book shut by then. */
  const inTurnWhileOpen = <T>(work: () => Promise<T | null>): Promise<T | null> =>
    inTurn(async () => (closed ? null : work()))
  /** `code`: a gift code in the clear, for the paper that may bear it. */
  const receiptFor = (sale: Sale, code: string | null = null): Receipt =>
    receiptOf(sale, shop(), countProofs(ledger, sale), code)
  const originalOf = (sale: Sale): Receipt => receiptFor(sale, desk.original(sale))
  /** `doubt`: nobody knows whether it came out, so a gift code on it may be known as well. */
  const count = (receipt: Receipt, ids: readonly SaleId[], name: string, doubt?: true): void => {
    const codes = codesOn(receipt)
    const proofs = receipt.kind.kind === 'order-in-progress' ? provesOn(receipt) : []
    const print = { at: clock.now(), printer: name, kind: receipt.kind.kind, doubt }
    // A full disk here loses a count, never a sale: the paper is out.
    for (const [place, id] of ids.entries()) {
      const code = codes[place] === true
      if (code) desk.noteOut(id)
      const proof = proofs[place] === true
      ledger.recordPrint(id, { ...print, ...(code && { code }), ...(proof && { proof }) })
    }
  }
  const countOutcome = (receipt: Receipt, ids: readonly SaleId[], outcome: PrintOutcome): void => {
    if (outcome.kind === 'unsure') count(receipt, ids, outcome.name, true)
    if (!cameOut(outcome)) return
    count(receipt, ids, outcome.kind === 'printed-elsewhere' ? outcome.name : printerName())
    for (const id of ids) queue().drop(id)
  }
  const put = async (receipt: Receipt, ...ids: readonly SaleId[]): Promise<PrintOutcome> => {
    const owed = receipt.copy === 0 ? queue().begin(jobOf(receipt, ids)) : null
    const broken = (kind: 'not-printed' | 'unsure', error: unknown): never => {
      owed?.end({ kind, name: printerName(), trouble: { kind: 'driver', detail: String(error) } })
      throw error
    }
    // A printer tells of itself what happened after the first byte: what it throws, it threw before.
    const outcome = await printer.print(receipt).catch((error: unknown) => broken('not-printed', error))
    try {
      countOutcome(receipt, ids, outcome)
    } catch (error: unknown) {
      broken('unsure', error)
    }
    owed?.end(outcome)
    return outcome
  }

  const jobOf = ({ kind, ticket }: Receipt, saleIds: readonly SaleId[]) => {
    return { saleIds, kind: kind.kind, ticket, printer: printerName() }
  }
  /** Days later there is nobody at the counter to take a gift code. */
  const putByItself = async (receipt: Receipt, ...ids: readonly SaleId[]): Promise<PrintOutcome | null> => {
    const late = clock.now() - receipt.at > STILL_WAITING_MS
    if (!late || !codesOn(receipt).includes(true)) return put(receipt, ...ids)
    queue().keep(jobOf(receipt, ids))
    return null
  }

  const orders = createOrderTickets({
    ledger,
    shop,
    printedOf: (id, kind) => countPrints(ledger, id, kind),
    isProved: sale => countOwnProofs(ledger, sale) > 0,
    put: (receipt, ids) => put(receipt, ...ids),
    putByItself: (receipt, ids) => putByItself(receipt, ...ids),
    clock,
    codeOf: desk.original,
    draw: printer.preview,
    save: printer.savePdf,
  })

  return {
    order: {
      preview: orders.preview,
      savePdf: orders.savePdf,
      print: id => inTurn(() => orders.print(id)),
      printDue: id => inTurnWhileOpen(() => orders.printDue(id)),
      printAgain: id => inTurnWhileOpen(() => orders.printAgain(id)),
    },
    preview: async id => {
      const sale = ledger.sale(id)
      return sale === null ? null : printer.preview(receiptFor(sale))
    },
    print: id =>
      inTurn(() => {
        return put(originalOf(mustFind(ledger, id)), id)
      }),
    printDue: id =>
      inTurnWhileOpen(async () => {
        const sale = mustFind(ledger, id)
        const receipt = originalOf(sale)
        return receipt.copy === 0 && printsByItself(sale) ? putByItself(receipt, id) : null
      }),
    reprintCode: (id, leave) =>
      inTurn(async () => {
        const sale = mustFind(ledger, id)
        const code = await desk.again(sale, 'code-reprinted', leave)
        if (!code.ok) return { kind: 'refused', refusal: code.error }
        return { kind: 'sent', outcome: await put(receiptFor(sale, code.value), id) }
      }),
    // In turn with printing: what goes to the screen and what goes to the paper cannot both be the only one.
    showCode: (id, leave) =>
      inTurn(async () => {
        const sale = mustFind(ledger, id)
        const code = leave === null ? desk.instead(sale) : await desk.again(sale, 'code-shown', leave)
        return code.ok ? { kind: 'shown', code: code.value } : { kind: 'refused', refusal: code.error }
      }),
    printAgain: (ids, isDue) =>
      inTurnWhileOpen(async () => {
        const [id] = ids
        if (id === undefined || !isDue()) return null
        if (ids.length > 1) return orders.printAgain(id)
        const sale = ledger.sale(id)
        const receipt = sale === null ? null : originalOf(sale)
        // It came out, or may have, by another way: what is owed now is at most a copy, which nobody asked for.
        return receipt?.copy === 0 ? put(receipt, id) : null
      }),
    countDoubt: (ids, kind) =>
      inTurn(async () => {
        const print = { at: clock.now(), printer: printerName(), kind, doubt: true } as const
        for (const id of ids) {
          const sale = ledger.sale(id)
          if (sale === null || countPrints(ledger, id, kind) > 0) continue
          const code = desk.original(sale) !== null
          if (code) desk.noteOut(id)
          const proof = kind === 'order-in-progress' && isDone(sale)
          ledger.recordPrint(id, { ...print, ...(code && { code }), ...(proof && { proof }) })
        }
      }),
    close: () => {
      closed = true
      return inTurn(() => Promise.resolve())
    },
    savePdf: id => printer.savePdf(receiptFor(mustFind(ledger, id))),
  }
}

/** A ticket that someone waits for at the counter: the sale's own, the vale of a debt, the receipt of what was paid back. */
function printsByItself(sale: Sale): boolean {
  return (
    // One paid with others is on the ticket of its order.
    (sale.state === 'settled' && sale.facts.order === null) ||
    (sale.state === 'failed' && (owedBack(sale) !== null || isPaidNow(sale.refund)))
  )
}

/** What went back before the ledger was damaged had its paper then. */
function isPaidNow(refund: Refund): boolean {
  return refund.kind === 'paid' && refund.handing?.kind !== 'recalled'
}

/** Papers that proved of a sale what its own ticket would prove again: its own, and those of its whole order. */
function countProofs(ledger: TicketsDeps['ledger'], sale: Sale): number {
  const { id } = sale.facts
  return isDone(sale)
    ? countOwnProofs(ledger, sale) + countPrints(ledger, id, 'order')
    : countPrints(ledger, id, receiptKindOf(sale).kind)
}

/** The same without the tickets of its whole order: its own, and the slips of its order that said it was done. */
function countOwnProofs(ledger: TicketsDeps['ledger'], sale: Sale): number {
  if (!isDone(sale)) return 0
  const { id } = sale.facts
  const slips = ledger.trail(id).filter(entry => entry.type === 'ticket.printed' && entry.proof === true)
  return countPrints(ledger, id, receiptKindOf(sale).kind) + slips.length
}

function isDone(sale: Sale): boolean {
  return sale.state === 'settled' || sale.state === 'decided'
}

function countPrints(ledger: TicketsDeps['ledger'], id: SaleId, kind: ReceiptKind['kind']): number {
  return ledger.trail(id).filter(entry => entry.type === 'ticket.printed' && entry.kind === kind).length
}

function mustFind(ledger: TicketsDeps['ledger'], id: SaleId): Sale {
  const sale = ledger.sale(id)
  if (sale === null) throw new Error(`no sale ${id}`)
  return sale
}
