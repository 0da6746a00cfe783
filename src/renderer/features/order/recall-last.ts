import type { CatalogView } from '#shared/domain/catalog.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import { ask } from '#renderer/ipc/ask.ts'
import type { LastSold } from './repeating.ts'

/** For so long the customer of a sale may still stand at the counter, ms. */
export const STILL_HERE_MS = 30 * 60_000

/**
 * What this till sold last, from the ledger: a restart in the middle of a customer takes nothing away. Null when that was
 * long ago, or is not for sale any more.
 */
export async function recallLast(
  api: Pick<RendererApi, 'sale.recent' | 'catalog.products'>,
  { view, now }: { readonly view: CatalogView | null; readonly now: number },
): Promise<LastSold | null> {
  const recent = await ask(() => api['sale.recent']({ limit: 1 }))
  const sale = recent.ok ? recent.value[0] : undefined
  if (sale === undefined || now - sale.facts.confirmedAt > STILL_HERE_MS) return null
  const { sku, reference } = sale.facts
  const tile = view?.tiles.find(({ shelf, name }) => shelf === sku.shelf && name === sku.carrier)
  if (tile === undefined) return null
  const products = await ask(() => api['catalog.products']({ tile: tile.key }))
  const skus = products.ok ? products.value : []
  const same = skus.find(({ id }) => id === sku.id)
  return same === undefined ? null : { pick: { tile, skus, sku: same }, reference }
}
