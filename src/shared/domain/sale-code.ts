import { isCodeShelf } from './gift-code.ts'
import type { Sale } from './sale.ts'

/** The gift code that a sale gave, sealed or masked as the sale is; null when it gave none. */
export function codeOf(sale: Sale): string | null {
  if (!isCodeShelf(sale.facts.sku.shelf)) return null
  if (sale.state === 'settled') return sale.folio
  return sale.state === 'decided' ? sale.decision.folio : null
}
