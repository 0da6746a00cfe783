import type { Sale } from '#shared/domain/sale.ts'
import type { FoundSales, SaleSearch } from '#shared/domain/sale-search.ts'

/** Finds as much as a scene needs: words in carriers, digits at the end of numbers, open sales. */
export function searchScene(sales: readonly Sale[], { terms }: SaleSearch): FoundSales {
  const words = terms.flatMap(term => (term.kind === 'word' ? [term.text] : []))
  const unknown = words.filter(word => !sales.some(sale => hasWord(sale, word)))
  const found = sales.filter(
    sale =>
      words.every(word => hasWord(sale, word)) &&
      terms.every(term => term.kind !== 'number' || sale.facts.reference.endsWith(term.digits)),
  )
  return { sales: found, next: null, unknown }
}

function hasWord(sale: Sale, word: string): boolean {
  return sale.facts.sku.carrier.toLowerCase().includes(word)
}
