import type { SaleFacts } from '#shared/domain/sale.ts'
import type { WritableDatabase } from '../database.ts'

/** Notes what a sale was of, for how much and by whom, unless it is known. In the transaction that writes its row. */
export function noteSold(db: WritableDatabase, { sku, face, total, cashier }: SaleFacts): void {
  db.prepare(
    'INSERT OR IGNORE INTO sold_product (sku_id, carrier, name, category, shelf) VALUES (?, ?, ?, ?, ?)',
  ).run(sku.id, sku.carrier, sku.name, sku.category, sku.shelf)
  const amount = db.prepare('INSERT OR IGNORE INTO sold_amount (amount) VALUES (?)')
  amount.run(face)
  if (total !== face) amount.run(total)
  if (cashier !== null) db.prepare('INSERT OR IGNORE INTO sold_by (cashier) VALUES (?)').run(cashier)
}

/** Before everything is folded again. */
export function forgetSold(db: WritableDatabase): void {
  db.exec('DELETE FROM sold_product; DELETE FROM sold_amount; DELETE FROM sold_by')
}
