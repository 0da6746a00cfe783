import { z } from 'zod'
import type { Database } from '#main/ledger/database.ts'

const saleRows = z.array(
  z.object({
    id: z.string(),
    state: z.string(),
    total: z.number(),
    owed: z.number(),
    paid_back: z.number(),
    /** 1 when an entry says that it has left. */
    has_left: z.number(),
    /** Every sale of the order it was paid in, as JSON; null when it was paid alone. */
    order_sales: z.string().nullable(),
  }),
)
const sentRow = z.object({ state: z.string(), body: z.string() })
const sentBody = z.object({
  attempts: z.number().optional(),
  facts: z.object({ requestBody: z.string() }),
})

/** A sale as its row says, read past the program. */
export type SaleRow = z.infer<typeof saleRows>[number]

export function readSaleRows(disk: Database): readonly SaleRow[] {
  const rows = disk
    .prepare(
      `SELECT id, state, total, owed, paid_back,
         EXISTS (SELECT 1 FROM entry WHERE subject = sale.id AND type = 'sale.sent') AS has_left,
         json_extract(body, '$.facts.order.sales') AS order_sales FROM sale`,
    )
    .all()
  return saleRows.parse(rows)
}

/** The sale with an idempotency key, or null. */
export function readSaleOf(
  disk: Database,
  hash: string,
): { readonly state: string; readonly attempts: number | null; readonly requestBody: string } | null {
  const found = disk.prepare('SELECT state, body FROM sale WHERE transaction_hash = ?').get(hash)
  if (found === undefined) return null
  const { state, body } = sentRow.parse(found)
  const { attempts, facts } = sentBody.parse(JSON.parse(body))
  return { state, attempts: attempts ?? null, requestBody: facts.requestBody }
}
