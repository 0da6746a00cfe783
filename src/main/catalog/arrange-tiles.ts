import { SHELVES, type Sku } from '#shared/domain/sku.ts'
import type { TileRows } from './catalog.ts'
import { foldName, usualRank } from './usual-order.ts'

type ArrangedTile = Omit<TileRows, 'skus'> & { readonly skus: readonly Sku[] }

/**
 * One tile for each carrier on each shelf, in the order of the shelves, what is asked for most first, then by name; the products of a tile by amount,
 * amounts to be typed last. Spellings of a carrier that differ only in case, accents or spaces share a tile.
 */
export function arrangeTiles(skus: readonly Sku[]): readonly ArrangedTile[] {
  const groups = new Map<string, Sku[]>()
  for (const sku of skus) {
    const key = tileKey(sku)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [sku])
    else group.push(sku)
  }
  const alphabet = new Intl.Collator('es', { sensitivity: 'base', numeric: true })
  const byName = (a: { name: string }, b: { name: string }) => alphabet.compare(a.name, b.name)
  return [...groups]
    .map(([key, group]) =>
      tileOf(
        key,
        group.toSorted((a, b) => rankOf(a) - rankOf(b) || byName(a, b)),
      ),
    )
    .toSorted(
      (a, b) =>
        SHELVES.indexOf(a.shelf) - SHELVES.indexOf(b.shelf) ||
        usualRank(a.name) - usualRank(b.name) ||
        byName(a, b),
    )
}

/** The stable key of the tile on which a SKU stands. */
export function tileKey({ shelf, carrier }: Pick<Sku, 'shelf' | 'carrier'>): string {
  return `${shelf}/${foldName(carrier)}`
}

function tileOf(key: string, skus: readonly Sku[]): ArrangedTile {
  const [first] = skus
  if (first === undefined) throw new Error(`tile ${key} without products`)
  const logoUrl = skus.find(sku => sku.logoUrl !== null)?.logoUrl ?? null
  return { key, shelf: first.shelf, name: first.carrier, logoUrl, skus }
}

function rankOf({ amount }: Sku): number {
  return amount.kind === 'fixed' ? amount.face : Number.MAX_SAFE_INTEGER
}
