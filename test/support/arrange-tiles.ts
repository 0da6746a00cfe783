import { arrangingTiles, type ArrangedTile } from '#main/catalog/arrange-tiles.ts'
import type { Sku } from '#shared/domain/sku.ts'

/** The tiles of these products, without a pause. */
export function arrangeTiles(skus: readonly Sku[]): readonly ArrangedTile[] {
  const work = arrangingTiles(skus)
  let step = work.next()
  while (step.done !== true) step = work.next()
  return step.value
}
