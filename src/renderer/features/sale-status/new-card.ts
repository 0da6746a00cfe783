import type { Sale } from '#shared/domain/sale.ts'
import type { IpcFailure } from '#shared/ipc/define.ts'
import type { Paper, SaleCard } from './sales-store.ts'

/** A sale that has just become known to the screen. */
export function newCard(sale: Sale, origin: SaleCard['origin']): SaleCard {
  return { sale, seen: false, origin, errand: null, print: null, pdf: null }
}

/** What became of a ticket, from the answer about it. */
export function paper<Outcome>(
  reply: { ok: true; value: Outcome } | { ok: false; error: IpcFailure },
): Paper<Outcome> {
  return reply.ok ? { kind: 'done', outcome: reply.value } : { kind: 'failed', failure: reply.error }
}
