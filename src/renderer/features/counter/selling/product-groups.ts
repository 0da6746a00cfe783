import { lineOf } from '#shared/domain/product-words.ts'
import type { Sku } from '#shared/domain/sku.ts'
import { sortedProducts } from './sorted-products.ts'

/** What stands over a group of products: a line of bundles by its own name, or what kind of amount they have. */
export type GroupTitle =
  { readonly kind: 'line'; readonly name: string } | { readonly kind: 'fixed' | 'typed' | 'dollars' }

export type ProductGroup = { readonly title: GroupTitle; readonly skus: readonly Sku[] }

/** The products of a carrier in groups, each by amount. A single group needs no title over it. */
export function productGroups(skus: readonly Sku[]): readonly ProductGroup[] {
  const groups = new Map<string, { title: GroupTitle; skus: Sku[] }>()
  for (const sku of sortedProducts(skus)) {
    const title = titleOf(sku)
    const key = title.kind === 'line' ? `line ${title.name}` : title.kind
    const group = groups.get(key) ?? { title, skus: [] }
    group.skus.push(sku)
    groups.set(key, group)
  }
  return [...groups.values()].toSorted((a, b) => rank(a.title) - rank(b.title))
}

function titleOf(sku: Sku): GroupTitle {
  if (sku.currency !== 'MXN') return { kind: 'dollars' }
  if (sku.amount.kind === 'typed') return { kind: 'typed' }
  const line = sku.shelf === 'bundles' ? lineOf(sku) : ''
  return line === '' ? { kind: 'fixed' } : { kind: 'line', name: line }
}

const ORDER: readonly GroupTitle['kind'][] = ['fixed', 'line', 'typed', 'dollars']

function rank({ kind }: GroupTitle): number {
  return ORDER.indexOf(kind)
}
