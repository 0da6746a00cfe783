import type { SaleId } from '#shared/domain/ids.ts'
import type { Step } from '#renderer/features/counter/step.ts'
import type { Screen } from './till-store.ts'

/** The sale that fills the screen already, and so needs no place in the strip or the count. */
export function shownSale(screen: Screen, step: Step): SaleId | null {
  return screen.kind === 'counter' && step.at === 'status' ? step.saleId : null
}
