import { sorting, type Sliced } from '#main/platform/in-slices.ts'
import { SHELVES, type Sku } from '#shared/domain/sku.ts'
import type { TileRows } from './catalog.ts'
import { foldName, usualRank } from './usual-order.ts'

/** A tile whose products are known to read. */
export type ArrangedTile = Omit<TileRows, 'skus'> & { readonly skus: readonly Sku[] }

/** Products handled between two breaths: a few milliseconds on a shop's old computer. */
export const SKUS_A_SLICE = 250

/**
 * One tile for each carrier on each shelf, in the order of the shelves, what is asked for most first, then by name; the products of a tile by amount,
 * amounts to be typed last. Spellings of a carrier that differ only in case, accents or spaces share a tile. A slice
 * handles about {@link SKUS_A_SLICE} products.
 */
export function* arrangingTiles(skus: readonly Sku[]): Sliced<readonly ArrangedTile[]> {
  const groups = yield* grouping(skus)
  const alphabet = new Intl.Collator('es', { sensitivity: 'base', numeric: true })
  const byName = (a: { name: string }, b: { name: string }) => alphabet.compare(a.name, b.name)
  const byAmount = (a: Sku, b: Sku) => rankOf(a) - rankOf(b) || byName(a, b)
  const asLaidOut = (a: RankedTile, b: RankedTile) =>
    a.shelf - b.shelf || a.rank - b.rank || byName(a.tile, b.tile)
  const ranked: RankedTile[] = []
  let handled = 0
  for (const [key, group] of groups) {
    handled += group.length
    if (handled > SKUS_A_SLICE) {
      yield
      handled = group.length
    }
    const tile = yield* tileOf(key, yield* sorting(group, byAmount, SKUS_A_SLICE))
    ranked.push({ tile, shelf: SHELVES.indexOf(tile.shelf), rank: usualRank(tile.name) })
  }
  yield
  const inOrder = yield* sorting(ranked, asLaidOut, SKUS_A_SLICE)
  return inOrder.map(({ tile }) => tile)
}

/** The stable key of the tile on which a SKU stands. */
export function tileKey({ shelf, carrier }: Pick<Sku, 'shelf' | 'carrier'>): string {
  return `${shelf}/${foldName(carrier)}`
}

function* grouping(skus: readonly Sku[]): Sliced<ReadonlyMap<string, readonly Sku[]>> {
  const groups = new Map<string, Sku[]>()
  for (const [n, sku] of skus.entries()) {
    if (n > 0 && n % SKUS_A_SLICE === 0) yield
    const key = tileKey(sku)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [sku])
    else group.push(sku)
  }
  yield
  return groups
}

type RankedTile = { readonly tile: ArrangedTile; readonly shelf: number; readonly rank: number }

function* tileOf(key: string, skus: readonly Sku[]): Sliced<ArrangedTile> {
  const [first] = skus
  if (first === undefined) throw new Error(`tile ${key} without products`)
  const logoUrl = yield* firstLogo(skus)
  return { key, shelf: first.shelf, name: first.carrier, logoUrl, skus }
}

function* firstLogo(skus: readonly Sku[]): Sliced<string | null> {
  for (const [n, { logoUrl }] of skus.entries()) {
    if (logoUrl !== null) return logoUrl
    if ((n + 1) % SKUS_A_SLICE === 0) yield
  }
  return null
}

function rankOf({ amount }: Sku): number {
  return amount.kind === 'fixed' ? amount.face : Number.MAX_SAFE_INTEGER
}
