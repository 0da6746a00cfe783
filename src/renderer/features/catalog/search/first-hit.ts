import type { CarrierTile } from '#shared/domain/sku.ts'
import type { Hits, ProductHit } from './search-engine.ts'

/** What Enter opens: the first thing on the screen. */
export type FirstHit =
  | { readonly kind: 'product'; readonly hit: ProductHit }
  | { readonly kind: 'carrier'; readonly tile: CarrierTile }

/** Whoever writes an amount means a product. */
export function productsFirst(query: string, { tiles, products }: Hits): boolean {
  return tiles.length === 0 || (/\d/.test(query) && products.length > 0)
}

/** Null when nothing was found, or only guessed: nobody opens by Enter what they did not ask for. */
export function firstHit(query: string, hits: Hits): FirstHit | null {
  if (hits.guesses) return null
  const [tile] = hits.tiles
  const hit = hits.products.find(({ row }) => row.sellable)
  const product = hit === undefined ? null : ({ kind: 'product', hit } as const)
  const carrier = tile === undefined ? null : ({ kind: 'carrier', tile } as const)
  return productsFirst(query, hits) ? (product ?? carrier) : (carrier ?? product)
}
