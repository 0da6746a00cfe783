import type { Reference } from '#shared/domain/ids.ts'
import { isOpen, type Sale } from '#shared/domain/sale.ts'
import type { SaleStop } from '#shared/domain/selling.ts'
import type { Sku } from '#shared/domain/sku.ts'
import type { Ledger } from '#main/ledger/ledger.ts'

/** Carriers refuse the same product for the same reference inside this window, ms. */
export const TWIN_WINDOW_MS = 15 * 60_000
/** How far back an earlier sale that is still open is looked for, ms. */
const LOOK_BACK_MS = 30 * 24 * 60 * 60_000

type Wanted = Pick<Sku, 'id' | 'shelf'>

/**
 * Refuses, before cash is taken, what the carrier would refuse after it: the same product for the same reference within
 * 15 minutes. Gift cards are one per reference whatever their brand, while the earlier one is recent or open. A sale that
 * failed for certain is no twin.
 */
export function findTwinStop(
  ledger: Pick<Ledger, 'toReference'>,
  sku: Wanted,
  reference: Reference,
  now: number,
): SaleStop | null {
  const latest = ledger
    .toReference(reference, now - LOOK_BACK_MS)
    .find(sale => isTwin(sale, sku) && blocks(sale, now))
  if (latest === undefined) return null
  const until = Math.max(latest.facts.confirmedAt + TWIN_WINDOW_MS, now)
  return { kind: 'twin', until, ticket: latest.facts.ticket }
}

function isTwin({ facts }: Sale, wanted: Wanted): boolean {
  return wanted.shelf === 'gift-cards' ? facts.sku.shelf === 'gift-cards' : facts.sku.id === wanted.id
}

function blocks(sale: Sale, now: number): boolean {
  const recent = sale.facts.confirmedAt + TWIN_WINDOW_MS > now
  return recent || (sale.facts.sku.shelf === 'gift-cards' && isOpen(sale))
}
