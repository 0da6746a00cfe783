import type { Clock } from '#shared/clock.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { Sale, SaleEvent } from '#shared/domain/sale.ts'
import type { LedgerProblem } from '#shared/domain/selling.ts'
import { ok, type Result } from '#shared/result.ts'
import type { Ledger } from '#main/ledger/ledger.ts'

/** How often an answer is offered to a ledger that cannot take it (a full disk), ms. */
const RETRY_MS = 2_000

/** The ledger as the sale engine uses it: every change is told to the screens once it is on disk. */
export type SaleBook = {
  /** @throws Error for a sale that was never begun here: a bug. */
  readonly sale: (id: SaleId) => Sale
  readonly record: (id: SaleId, event: SaleEvent) => Result<Sale, LedgerProblem>
  /**
   * For what Chipi has already done: tries until the ledger takes it. When `signal` aborts first, the sale stays on
   * disk as it was, and the next start asks Chipi again.
   */
  readonly recordSurely: (id: SaleId, event: SaleEvent, signal: AbortSignal) => Promise<Sale>
}

export type SaleBookDeps = {
  readonly ledger: Pick<Ledger, 'sale' | 'record'>
  readonly clock: Clock
  readonly announce: (sale: Sale) => void
  /** An answer of Chipi's about a sale cannot be written down yet, or (null) has been at last. */
  readonly onUnwritten?: (id: SaleId, problem: LedgerProblem | null) => void
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
        onUnwritten?.(id, result.ok ? null : result.error)
        if (result.ok) return result.value
        if (signal.aborted) return sale(id)
        await clock.sleep(RETRY_MS, signal)
      }
    },
  }
}
