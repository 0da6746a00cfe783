import { as, type SkuId } from '#shared/domain/ids.ts'
import { pesos } from '#shared/domain/money.ts'
import type { Sku } from '#shared/domain/sku.ts'

/** A recharge of 20 pesos, different where a test says so. */
export function aSku(more: Partial<Omit<Sku, 'id'>> & { readonly id?: string } = {}): Sku {
  const { id = 'sku-VIR020', ...rest } = more
  return {
    id: as<SkuId>(id),
    name: 'Virgin $20',
    description: '',
    shelf: 'recharges',
    category: 'RECARGAS',
    carrier: 'Virgin Mobile',
    reference: { pattern: '^[0-9]{10}$', label: 'Celular' },
    amount: { kind: 'fixed', face: pesos(20) },
    currency: 'MXN',
    logoUrl: null,
    ...rest,
  }
}

/** So many different SKUs. */
export function someSkus(count: number): readonly Sku[] {
  return Array.from({ length: count }, (_, n) =>
    aSku({ id: `sku-${String(n)}`, carrier: `Carrier ${String(n % 30)}` }),
  )
}
