import type { Clock } from '#shared/clock.ts'
import type { Reference, SaleId } from '#shared/domain/ids.ts'
import { isSameProduct } from '#shared/domain/order.ts'
import { isOpen, type Sale } from '#shared/domain/sale.ts'
import type { SaleStop } from '#shared/domain/selling.ts'
import type { Sku } from '#shared/domain/sku.ts'
import type { Ledger } from '#main/ledger/ledger.ts'

/** Carriers refuse the same product for the same reference inside this window, ms. */
export const TWIN_WINDOW_MS = 15 * 60_000
/** How far back an earlier sale that is still open is looked for, ms. */
const LOOK_BACK_MS = 30 * 24 * 60 * 60_000

type Wanted = Pick<Sku, 'id' | 'shelf'>

/** Refuses, before cash is taken, what the carrier would refuse after it. */
export type TwinGuard = {
  readonly find: (sku: Wanted, reference: Reference) => SaleStop | null
  /** A sale was begun just now. */
  readonly begun: (id: SaleId) => void
}

export type TwinGuardDeps = {
  readonly ledger: Pick<Ledger, 'toReference'>
  readonly clock: Pick<Clock, 'now' | 'monotonic'>
}

/**
 * The same product for the same reference within 15 minutes. Gift cards are one per reference whatever their brand,
 * while the earlier one is recent or open. A sale that failed for certain is no twin.
 *
 * The minutes are counted on the monotonic clock, because somebody may set the other one: from the moment of the sale
 * when it was made in this run; otherwise from what the wall clock said at the start of this run, and from zero when the
 * sale then seemed to lie in the future.
 */
export function createTwinGuard({ ledger, clock }: TwinGuardDeps): TwinGuard {
  const start = { wall: clock.now(), monotonic: clock.monotonic() }
  const begunAt = new Map<SaleId, number>()

  const elapsedMs = ({ facts }: Sale): number => {
    const now = clock.monotonic()
    const own = begunAt.get(facts.id)
    if (own !== undefined) return now - own
    return Math.max(start.wall - facts.confirmedAt, 0) + (now - start.monotonic)
  }
  const leftMs = (sale: Sale): number => Math.max(TWIN_WINDOW_MS - elapsedMs(sale), 0)
  const blocks = (sale: Sale): boolean =>
    leftMs(sale) > 0 || (sale.facts.sku.shelf === 'gift-cards' && isOpen(sale))

  return {
    find: (sku, reference) => {
      const since = Math.min(clock.now(), start.wall) - LOOK_BACK_MS
      const twins = ledger
        .toReference(reference, since)
        .filter(sale => isSameProduct(sale.facts.sku, sku) && blocks(sale))
      const last = twins.toSorted((a, b) => leftMs(b) - leftMs(a))[0]
      if (last === undefined) return null
      const { ticket, id } = last.facts
      return { kind: 'twin', until: clock.now() + leftMs(last), ticket, saleId: id }
    },
    begun: id => {
      const now = clock.monotonic()
      for (const [other, at] of begunAt) {
        if (now - at < TWIN_WINDOW_MS) break
        begunAt.delete(other)
      }
      begunAt.set(id, now)
    },
  }
}
