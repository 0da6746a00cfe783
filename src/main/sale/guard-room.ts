import { statfsSync } from 'node:fs'
import type { SaleEngine } from './sale-engine.ts'

/** What a customer's sales may write before anybody can make room, bytes: a long order with all of its answers, twice over. */
const LEAST_ROOM = 4 * 1024 * 1024

export type RoomGuardDeps = {
  /** Bytes that may still be written beside the ledger; null where the disk does not say. */
  readonly freeBytes: () => number | null
}

/** No price is promised while the disk could not take the sale: the cashier hears it before there is cash in a hand. */
export function guardRoom<Sales extends Pick<SaleEngine, 'quote'>>(
  sales: Sales,
  { freeBytes }: RoomGuardDeps,
): Sales {
  return {
    ...sales,
    quote: request => {
      const free = freeBytes()
      if (free === null || free >= LEAST_ROOM) return sales.quote(request)
      return { kind: 'stopped', stop: { kind: 'ledger', problem: { kind: 'disk-full' } } }
    },
  }
}

/** What the disk of a folder says; null where it does not. */
export function freeBytesIn(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return null
  }
}
