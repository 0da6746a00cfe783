import { z } from 'zod'
import { as, type SaleId } from '#shared/domain/ids.ts'
import type { UnreadableSale } from '#shared/domain/ledger-care.ts'
import type { Sale } from '#shared/domain/sale.ts'
import { saleSchema } from '#shared/ipc/schemas/sale.ts'
import type { ReadableDatabase } from './database.ts'
import { foldedSale } from './projection.ts'

/** A row of the projection as the queries give it. */
export const saleRowSchema = z.object({ id: z.string(), ticket: z.string(), body: z.string() })
export type SaleRow = z.infer<typeof saleRowSchema>

/** Turns rows into sales. One that cannot be read is folded from its entries; one that cannot be folded is set apart. */
export type SaleReader = {
  readonly one: (row: SaleRow) => Sale | null
  readonly all: (rows: readonly SaleRow[]) => readonly Sale[]
  /** Rows met so far that neither parse nor fold. Never dropped silently: the screens show them. */
  readonly unreadable: () => readonly UnreadableSale[]
}

export type SaleReaderDeps = {
  readonly db: ReadableDatabase
  /** A row did not parse and its entries do: it should be written again. */
  readonly onBadRow: (id: SaleId) => void
}

export function createSaleReader({ db, onBadRow }: SaleReaderDeps): SaleReader {
  const unreadable = new Map<string, UnreadableSale>()
  const one = (row: SaleRow): Sale | null => {
    const read = parseRow(row.body)
    if (read !== null) return read
    const folded = foldedSale(db, row.id)
    const id = as<SaleId>(row.id)
    if (folded === null) {
      unreadable.set(row.id, { id, ticket: row.ticket })
      return null
    }
    unreadable.delete(row.id)
    onBadRow(id)
    return folded
  }
  return {
    one,
    all: rows => rows.map(one).filter(sale => sale !== null),
    unreadable: () => [...unreadable.values()],
  }
}

function parseRow(body: string): Sale | null {
  try {
    const parsed = saleSchema.safeParse(JSON.parse(body))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
