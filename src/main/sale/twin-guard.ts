import type { Reference } from '#shared/domain/ids.ts'
import { isOpen } from '#shared/domain/sale.ts'
import type { SaleStop } from '#shared/domain/selling.ts'
import type { Sku } from '#shared/domain/sku.ts'
import type { Ledger } from '#main/ledger/ledger.ts'

/** Carriers refuse the same product for the same reference inside this window, ms. */
export const TWIN_WINDOW_MS = 15 * 60_000
/** Of a gift card an earlier one that is still open blocks however old it is; this far back one is looked for, ms. */
const GIFT_CARD_LOOK_BACK_MS = 30 * 24 * 60 * 60_000

/**
 * Refuses, before cash is taken, what the carrier would refuse after it: the same product for the same reference within
 * 15 minutes. Gift cards are one per reference while the earlier one is recent or open. A sale that failed for certain
 * is no twin.
 */
export function findTwinStop(
  ledger: Pick<Ledger, 'twin'>,
  sku: Pick<Sku, 'id' | 'shelf'>,
  reference: Reference,
  now: number,
): SaleStop | null {
  const lookBack = sku.shelf === 'gift-cards' ? GIFT_CARD_LOOK_BACK_MS : TWIN_WINDOW_MS
  const twin = ledger.twin(sku.id, reference, now - lookBack)
  if (twin === null) return null
  const until = twin.facts.confirmedAt + TWIN_WINDOW_MS
  const blocks = until > now || (sku.shelf === 'gift-cards' && isOpen(twin))
  return blocks ? { kind: 'twin', until: Math.max(until, now), ticket: twin.facts.ticket } : null
}
