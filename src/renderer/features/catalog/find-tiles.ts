import { inUsualOrder, type SoldCounts } from '#shared/domain/selling-habits.ts'
import { SHELVES, type CarrierTile, type Shelf } from '#shared/domain/sku.ts'

/** Letters as people remember them: no accents, no case, no punctuation (`AT&T` and `at t` are the same). */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '')
}

/** The tiles of one shelf in the order of this terminal. */
export function tilesOn(
  tiles: readonly CarrierTile[],
  shelf: Shelf,
  habits: { readonly pins: readonly string[]; readonly sold: SoldCounts },
): readonly CarrierTile[] {
  return inUsualOrder(
    tiles.filter(tile => tile.shelf === shelf),
    habits,
  )
}

/**
 * Carriers by a part of their name: the one that is called just that, those that begin with it, the others; alike ones in
 * the order of the shelves. Stands in until the search engine is awake.
 */
export function findTiles(tiles: readonly CarrierTile[], query: string): readonly CarrierTile[] {
  const wanted = plainLetters(query)
  if (wanted === '') return []
  const rank = (tile: CarrierTile): number => (plainLetters(tile.name).startsWith(wanted) ? 0 : 1)
  const found = tiles
    .filter(tile => plainLetters(tile.name).includes(wanted))
    .toSorted((a, b) => rank(a) - rank(b) || SHELVES.indexOf(a.shelf) - SHELVES.indexOf(b.shelf))
  return exactFirst(found, query)
}

/** Whoever writes a whole name means it: `telcel` is Telcel, not Telcel Plan. The others keep their order. */
export function exactFirst(tiles: readonly CarrierTile[], query: string): readonly CarrierTile[] {
  const wanted = plainLetters(query)
  const exact = tiles.filter(tile => plainLetters(tile.name) === wanted)
  return exact.length === 0 ? tiles : [...exact, ...tiles.filter(tile => !exact.includes(tile))]
}

/** The tabs: the four shelves always, `other` only when something is on it. */
export function shownShelves(tiles: readonly CarrierTile[]): readonly Shelf[] {
  return SHELVES.filter(shelf => shelf !== 'other' || tiles.some(tile => tile.shelf === 'other'))
}
