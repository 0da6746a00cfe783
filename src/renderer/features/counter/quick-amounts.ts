import { serviceOf, isTopUp } from '#shared/domain/advice.ts'
import { pesos, type Centavos } from '#shared/domain/money.ts'
import type { Sku } from '#shared/domain/sku.ts'
import type { ReferenceRules } from './reference-entry.ts'

/** Whole amounts that people put on a card or a tag, in pesos. */
const USUAL = [50, 100, 150, 200, 300, 500]
/** Amounts with centavos, as bills have them; a pattern that takes none of these takes whole pesos only. */
const WITH_CENTS = ['100.50', '250.75', '845.99']

/**
 * Amounts to touch instead of typing, as far as the product's own rule takes them. None for a bill: there the paper says
 * how much it is, and a key beside it would only invite a mistake.
 */
export function quickAmounts(sku: Sku, { matchPattern }: ReferenceRules): readonly Centavos[] {
  if (sku.amount.kind !== 'typed') return []
  const { pattern } = sku.amount
  if (sku.shelf === 'bills' && !isTopUp(serviceOf(sku))) return []
  return USUAL.filter(amount => matchPattern(pattern, String(amount)) === 'match').map(amount =>
    pesos(amount),
  )
}

/** Whether the product's rule takes centavos; a rule that cannot be read may. */
export function takesCents(sku: Sku, { matchPattern }: ReferenceRules): boolean {
  if (sku.amount.kind !== 'typed') return false
  const { pattern } = sku.amount
  return WITH_CENTS.some(amount => matchPattern(pattern, amount) !== 'no-match')
}
