import type { Sale } from '#shared/domain/sale.ts'
import type { Sales } from '#renderer/features/sale-status/sales-store.ts'
import type { Tones } from './tones.ts'

/** Sounds when a sale ends, once each. The answer stops listening. */
export function announceSales(sales: Sales, tones: Tones): () => void {
  return sales.store.subscribe((now, before) => {
    for (const [id, { sale }] of now.cards) {
      const was = before.cards.get(id)?.sale
      if (was !== undefined && was.state !== sale.state) announce(sale, tones)
    }
  })
}

function announce(sale: Sale, tones: Tones): void {
  if (sale.state === 'settled') tones.done()
  if (sale.state === 'failed' || sale.state === 'review') tones.failed()
}
