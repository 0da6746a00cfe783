import type { MaybePaidBack } from '#shared/domain/refund.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { SaleEvent } from '#shared/domain/sale-event.ts'
import { onSaleEvent } from '#shared/domain/sale-transitions.ts'
import { keepStatements, type Database } from '../database.ts'
import type { Entry } from '../entry.ts'
import { parseEvent } from '../projection.ts'
import { listOpen, listOwed } from '../queries.ts'
import { createSaleReader } from '../sale-reader.ts'

/** A sale about which lost entries may have said more, and what has to be written down about it. */
export type Doubted = {
  /** As it is once `events` are written down. */
  readonly sale: Sale
  readonly events: readonly SaleEvent[]
}

/**
 * Every sale whose cash could still go back when the last safe entry was written: it may have gone back since. One of
 * which nobody knows what left is asked about as well, and never sent again. `loose`: whole entries of the damaged file
 * that continue no chain; what they say of payments is kept as evidence.
 */
export function doubtSales(db: Database, at: number, loose: readonly Entry[]): readonly Doubted[] {
  const reader = createSaleReader({ db: keepStatements(db), onBadRow: () => undefined })
  const seen = paymentsIn(loose)
  const unanswered: SaleEvent = { type: 'sale.unanswered', at, doubt: { kind: 'ledger-rebuilt' } }
  return reader.all([...listOpen(db), ...listOwed(db)]).map(before => {
    const paid = seen.get(before.facts.id) ?? null
    const events: readonly SaleEvent[] = [unanswered, { type: 'sale.maybe-paid-back', at, seen: paid }]
    return apply(before, events)
  })
}

/** Leaves out what changes nothing: Chipi has a pending sale, and nothing of it can be sent again. */
function apply(before: Sale, wanted: readonly SaleEvent[]): Doubted {
  let sale = before
  const events: SaleEvent[] = []
  for (const event of wanted) {
    const next = onSaleEvent(sale, event)
    if (next !== sale) events.push(event)
    sale = next
  }
  return { sale, events }
}

function paymentsIn(loose: readonly Entry[]): ReadonlyMap<string, MaybePaidBack['seen']> {
  const seen = new Map<string, MaybePaidBack['seen']>()
  for (const { subject, body } of loose) {
    const event = parseEvent(body)
    if (event?.type === 'sale.refund-paid' || event?.type === 'sale.refund-recalled') {
      seen.set(subject, { by: event.by, at: event.at })
    }
  }
  return seen
}
