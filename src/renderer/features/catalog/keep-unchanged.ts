import type { CatalogView } from '#shared/domain/catalog.ts'
import type { CarrierTile } from '#shared/domain/sku.ts'

/**
 * The next catalog, with everything in it that is as it was being the very same object: only tiles that changed are drawn
 * anew. The same catalog told twice is the old one itself.
 */
export function keepUnchanged(old: CatalogView | null, next: CatalogView): CatalogView {
  if (old === null) return next
  const tiles = tilesKept(old.tiles, next.tiles)
  const sold = alike(old.sold, next.sold) ? old.sold : next.sold
  const view = { ...next, tiles, sold }
  return alike(old, view) ? old : view
}

function tilesKept(old: readonly CarrierTile[], next: readonly CarrierTile[]): readonly CarrierTile[] {
  const known = new Map(old.map(tile => [tile.key, tile]))
  const tiles = next.map(tile => {
    const before = known.get(tile.key)
    return before !== undefined && alike(before, tile) ? before : tile
  })
  return tiles.length === old.length && tiles.every((tile, place) => tile === old[place]) ? old : tiles
}

/** The same fields with the same values; objects in them are the same only if they are one. */
function alike(a: object, b: object): boolean {
  const fields = new Map<string, unknown>(Object.entries(a))
  const others = Object.entries(b)
  return fields.size === others.length && others.every(([name, value]) => fields.get(name) === value)
}
