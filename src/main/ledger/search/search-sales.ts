import { z } from 'zod'
import { as, type SaleId } from '#shared/domain/ids.ts'
import type { SaleCursor, SaleSearch } from '#shared/domain/sale-search.ts'
import type { ReadableDatabase } from '../database.ts'
import { saleRowSchema, type SaleRow } from '../sale-reader.ts'
import { inOrder, isOlder, NEWEST, type Key } from './key.ts'
import { planSearch } from './plan-search.ts'
import { walk } from './walk.ts'

const saleRows = z.array(saleRowSchema)

/** The thread that answers this also sells: it is kept from other work no longer than this at a time, ms. */
const LONGEST_LOOK_MS = 5

/** A page of rows, where to go on, and the words that mean nothing here. */
export type FoundRows = {
  readonly rows: readonly SaleRow[]
  readonly next: SaleCursor | null
  readonly unknown: readonly string[]
}

export type SearchSetting = {
  /** Of the shop: days are told in it. */
  readonly timeZone: string
  /** True once a search has taken its time; asked after every stretch. */
  readonly isOver?: () => boolean
}

/**
 * Finds sales, newest first. It stops when the page is full or its time is over, and says where to go on: a rare sale of
 * years ago is found in several short looks.
 */
export function searchSales(
  db: ReadableDatabase,
  { terms, before, limit }: SaleSearch,
  { timeZone, isOver = lasting(LONGEST_LOOK_MS) }: SearchSetting,
): FoundRows {
  const plan = planSearch(db, terms, timeZone)
  if (plan.unknown.length > 0) return { rows: [], next: null, unknown: plan.unknown }
  const found: Key[] = []
  let place: Key | null = before ?? NEWEST
  do {
    const stretch = walk({ db, plan }, place)
    // What lies beyond the place that was reached comes with the next look.
    const reached: Key | null = stretch.until
    found.push(...inOrder(stretch.found).filter(key => reached === null || !isOlder(key, reached)))
    place = reached
  } while (place !== null && found.length < limit && !isOver())
  const page = found.slice(0, limit)
  const next = found.length > limit ? (page.at(-1) ?? null) : place
  return { rows: readRows(db, page), next: next === null ? null : toCursor(next), unknown: [] }
}

function readRows(db: ReadableDatabase, keys: readonly Key[]): readonly SaleRow[] {
  return saleRows.parse(
    db
      .prepare(
        `SELECT id, ticket, body FROM sale WHERE id IN (SELECT value FROM json_each(?))
         ORDER BY confirmed_at DESC, id DESC`,
      )
      .all(JSON.stringify(keys.map(({ id }) => id))),
  )
}

function toCursor({ confirmedAt, id }: Key): SaleCursor {
  return { confirmedAt, id: as<SaleId>(id) }
}

function lasting(ms: number): () => boolean {
  const began = performance.now()
  return () => performance.now() - began > ms
}
