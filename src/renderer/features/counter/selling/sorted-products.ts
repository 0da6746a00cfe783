import type { Sku } from '#shared/domain/sku.ts'

/** Small amounts first, then what is typed, then what is not for sale here. */
export function sortedProducts(skus: readonly Sku[]): readonly Sku[] {
  return skus.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'es'))
}

function rank(sku: Sku): number {
  if (sku.currency !== 'MXN') return Number.MAX_SAFE_INTEGER
  return sku.amount.kind === 'fixed' ? sku.amount.face : Number.MAX_SAFE_INTEGER - 1
}
