import { z } from 'zod'
import type { NewSale } from '#main/ledger/ledger.ts'
import type { Report } from './broken.ts'
import type { SaleRow } from './disk-rows.ts'

const ids = z.array(z.string())

/** Every sale of an order is paid exactly, and their cash and change add up to what changed hands. */
export function mustShareCash(sales: readonly NewSale[], report: Report): void {
  const sum = (amountOf: (sale: NewSale) => number): number =>
    sales.reduce((all, sale) => all + amountOf(sale), 0)
  for (const { id, cash, change, total, order } of sales) {
    if (cash - change !== total)
      report('cash', id, `${String(cash)} - ${String(change)} for ${String(total)}`)
    if (order === null) continue
    const adds =
      order.cash === sum(sale => sale.cash) &&
      order.change === sum(sale => sale.change) &&
      order.total === sum(sale => sale.total)
    if (!adds) report('cash', id, 'its order does not add up')
  }
}

/** An order is on disk as a whole, or it never was. */
export function mustBeWhole(rows: readonly SaleRow[], report: Report): void {
  const onDisk = new Set(rows.map(row => row.id))
  for (const row of rows) {
    if (row.order_sales === null) continue
    const missing = ids.parse(JSON.parse(row.order_sales)).filter(id => !onDisk.has(id))
    if (missing.length > 0) report('lost', row.id, `of its order ${missing.join()} is not there`)
  }
}
