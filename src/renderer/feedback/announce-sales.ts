import type { Sale } from '#shared/domain/sale.ts'
import type { Sales } from '#renderer/features/sale-status/sales-store.ts'
import type { Signal } from './tones.ts'

/** Signals when a sale ends, once each. The answer stops listening. */
export function announceSales(sales: Sales, give: (signal: Signal) => void): () => void {
  return sales.store.subscribe((now, before) => {
    for (const [id, { sale }] of now.cards) {
      const was = before.cards.get(id)?.sale
      const signal = was !== undefined && was.state !== sale.state ? signalOf(sale) : null
      if (signal !== null) give(signal)
    }
  })
}

function signalOf(sale: Sale): Signal | null {
  switch (sale.state) {
    case 'settled':
      return 'done'
    case 'failed':
      return 'failed'
    case 'review':
      return 'attention'
    case 'intent':
    case 'sent':
    case 'unknown':
    case 'pending':
    case 'decided':
      return null
  }
}
