import { toCentavos, type Centavos } from '#shared/domain/money.ts'
import { isOpen, type Sale } from '#shared/domain/sale.ts'
import { owedBack } from '#shared/domain/sale-refund.ts'

/** How an order stands as a whole. It is done only when every one of its sales is. */
export type OrderState =
  | { readonly kind: 'open'; readonly left: number }
  | { readonly kind: 'done' }
  /** All have ended; `failed` of them were not done, and `owed` still has to go back. */
  | { readonly kind: 'failed'; readonly failed: number; readonly owed: Centavos; readonly all: boolean }

export function orderStateOf(sales: readonly Sale[]): OrderState {
  const left = sales.filter(isOpen).length
  if (left > 0) return { kind: 'open', left }
  const failed = sales.filter(sale => sale.state === 'failed')
  if (failed.length === 0) return { kind: 'done' }
  const owed = failed.reduce((sum: number, sale) => sum + (owedBack(sale) ?? 0), 0)
  return {
    kind: 'failed',
    failed: failed.length,
    owed: toCentavos(owed),
    all: failed.length === sales.length,
  }
}
