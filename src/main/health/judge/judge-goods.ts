import type { HealthItem } from '#shared/domain/health.ts'
import { attention, broken, count, good, moment, span } from './item.ts'

export type CatalogFacts = {
  /** When the catalog in use was taken, ms since the epoch; null without one. */
  readonly takenAt: number | null
  readonly skuCount: number
  /** How often it is renewed, ms. */
  readonly everyMs: number
}

export type QueueFacts = {
  /** Sales without a last word. */
  readonly open: number
  /** When the oldest of them was confirmed, ms since the epoch. */
  readonly oldestAt: number | null
  /** Those of them that only a manager can decide. */
  readonly inReview: number
  /** Tickets that wait for a printer. */
  readonly tickets: number
}

/** Renewals may fail a few times in a row before anyone has to know. */
const MISSED_RENEWALS = 3
/** Prices a day old are checked at each sale, but new products are missing, ms. */
const OLD_MS = 24 * 3_600_000
/** The first sync of a few hundred products takes seconds, ms. */
const FIRST_SYNC_MS = 60_000
/** A sale usually has its last word within seconds, ms. */
const STUCK_MS = 10 * 60_000

/** `openSince`: when the till was opened, ms since the epoch. */
export function judgeCatalog(facts: CatalogFacts, openSince: number, now: number): HealthItem {
  const { takenAt, skuCount, everyMs } = facts
  const remedy = 'sync'
  if (takenAt === null) {
    // A new till fetches its first one: no alarm before it had the time.
    return now - openSince < FIRST_SYNC_MS
      ? good('catalog', 'catalog-coming')
      : broken('catalog', 'catalog-none', { remedy })
  }
  const age = now - takenAt
  const values = { age: span(age), at: moment(takenAt), products: count(skuCount) }
  return age > Math.min(OLD_MS, everyMs * MISSED_RENEWALS)
    ? attention('catalog', 'catalog-old', { values, remedy })
    : good('catalog', 'catalog-fresh', { values, remedy })
}

/** What waits for somebody else's word: Chipi's, a manager's, a printer's. */
export function judgeQueue({ open, oldestAt, inReview, tickets }: QueueFacts, now: number): HealthItem {
  const remedy = 'open-sales'
  const values = { open: count(open), review: count(inReview), tickets: count(tickets) }
  if (inReview > 0) return attention('queue', 'queue-review', { values, remedy })
  if (oldestAt !== null && now - oldestAt > STUCK_MS)
    return attention('queue', 'queue-stuck', { values: { ...values, age: span(now - oldestAt) }, remedy })
  if (tickets > 0) return attention('queue', 'queue-tickets', { values, remedy: 'open-tickets' })
  return open > 0 ? good('queue', 'queue-moving', { values, remedy }) : good('queue', 'queue-empty')
}
