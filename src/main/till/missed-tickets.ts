import type { SaleId } from '#shared/domain/ids.ts'
import { isOpen } from '#shared/domain/sale.ts'
import { STILL_WAITING_MS } from '#main/printing/queue/still-waiting.ts'
import type { Ledger } from '#main/ledger/ledger.ts'

/** A printer that was off for the whole half hour does not empty its roll at the next start. */
const MOST = 10

/**
 * Sales that ended just before this run began: the program may have died between the last word and the paper. Those whose
 * ticket did come out are sorted out by whoever prints.
 */
export function missedTickets(ledger: Pick<Ledger, 'recent'>, now: number): readonly SaleId[] {
  return ledger
    .recent(MOST)
    .filter(sale => !isOpen(sale) && now - sale.since < STILL_WAITING_MS)
    .map(sale => sale.facts.id)
    .toReversed()
}
