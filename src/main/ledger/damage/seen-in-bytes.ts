import { as, type SaleId, type TransactionHash } from '#shared/domain/ids.ts'
import type { LostSale } from '#shared/domain/ledger-care.ts'
import { terminalOf, ticketCountOf } from '#shared/domain/ticket-number.ts'
import type { Pages } from './pages.ts'

/** What a damaged file shows here and there although it cannot be read. */
export type Seen = {
  /** Ticket numbers above those that are safe. */
  readonly tickets: readonly string[]
  /** Sales minted after the last safe moment, or nearly. */
  readonly sales: readonly LostSale[]
}

const TICKET = /"ticket":"([A-Z0-9]{1,8}-\d{6,12})"/g
const HASH = /(mostrador-([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}))/g
/** Clocks are set back now and then: sales this much older than the last safe one are looked at too, ms. */
const MARGIN_MS = 3 * 24 * 60 * 60_000

/** `after`: how far the safe part goes. Years of safe sales are passed over. */
export function seenInBytes(
  pages: Pages,
  after: { readonly counts: ReadonlyMap<string, number>; readonly since: number | null },
): Seen {
  const tickets = new Set<string>()
  const sales = new Map<string, LostSale>()
  const since = (after.since ?? 0) - MARGIN_MS
  pages.each(page => {
    // One byte one character: the marks looked for are plain ASCII.
    const text = page.toString('latin1')
    for (const [, ticket = ''] of text.matchAll(TICKET)) {
      if (ticketCountOf(ticket) > (after.counts.get(terminalOf(ticket)) ?? 0)) tickets.add(ticket)
    }
    for (const [, hash = '', id = ''] of text.matchAll(HASH)) {
      const at = mintedAt(id)
      if (at >= since) sales.set(id, { id: as<SaleId>(id), transactionHash: as<TransactionHash>(hash), at })
    }
  })
  return {
    tickets: [...tickets].toSorted((a, b) => ticketCountOf(a) - ticketCountOf(b)),
    sales: [...sales.values()].toSorted((a, b) => a.at - b.at),
  }
}

/** A UUIDv7 begins with the moment it was minted, ms since the epoch. */
function mintedAt(uuid: string): number {
  return Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16)
}
