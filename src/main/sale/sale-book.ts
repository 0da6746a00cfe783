import type { Clock } from '#shared/clock.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { SaleEvent } from '#shared/domain/sale-event.ts'
import type { LedgerProblem } from '#shared/domain/selling.ts'
import { ok, type Result } from '#shared/result.ts'
import type { Unwritten } from '#main/ledger/care/unwritten-answers.ts'
import type { Ledger } from '#main/ledger/ledger.ts'

/** How often an answer is offered to a ledger that cannot take it (a full disk), ms. */
const RETRY_MS = 2_000

/** The ledger as the sale engine uses it: every change is told to the screens once it is on disk. */
export type SaleBook = {
  /** @throws Error for a sale that was never begun here: a bug. */
  readonly sale: (id: SaleId) => Sale
  readonly record: (id: SaleId, event: SaleEvent) => Result<Sale, LedgerProblem>
  /**
   * For what has already happened: tries until the ledger takes it. When `signal` aborts first, the sale stays on
   * disk as it was, and the next start asks Chipi again.
   */
  readonly recordSurely: (id: SaleId, event: SaleEvent, signal: AbortSignal) => Promise<Sale>
}

export type SaleBookDeps = {
  readonly ledger: Pick<Ledger, 'sale' | 'record'>
  readonly clock: Clock
  readonly announce: (sale: Sale) => void
  /** What became of a sale cannot be written down yet, or (null) has been at last. */
  readonly onUnwritten?: (id: SaleId, unwritten: Unwritten | null) => void
}

export function createSaleBook({ ledger, clock, announce, onUnwritten }: SaleBookDeps): SaleBook {
  const sale = (id: SaleId): Sale => {
    const found = ledger.sale(id)
    if (found === null) throw new Error(`no sale ${id}`)
    return found
  }
  const record: SaleBook['record'] = (id, event) => {
    const result = ledger.record(id, event)
    if (!result.ok) return result
    if (result.value.changed) announce(result.value.sale)
    return ok(result.value.sale)
  }
  return {
    sale,
    record,
    recordSurely: async (id, event, signal) => {
      for (;;) {
        const result = record(id, event)
        onUnwritten?.(id, result.ok ? null : { problem: result.error, answered: isAnswer(event) })
        if (result.ok) return result.value
        if (signal.aborted) return sale(id)
        await clock.sleep(RETRY_MS, signal)
      }
    },
  }
}

/** Whether Chipi itself has said what became of the sale. A time-out, a restart or giving up hope is no such word. */
function isAnswer({ type }: SaleEvent): boolean {
  return type === 'sale.reported' || type === 'sale.refused'
}
