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

/** Carriers by a part of their name, those that begin with it first. Stands in until the search engine is awake. */
export function findTiles(tiles: readonly CarrierTile[], query: string): readonly CarrierTile[] {
  const wanted = plainLetters(query)
  if (wanted === '') return []
  const found = tiles.filter(tile => plainLetters(tile.name).includes(wanted))
  const begins = (tile: CarrierTile): boolean => plainLetters(tile.name).startsWith(wanted)
  return [...found.filter(tile => begins(tile)), ...found.filter(tile => !begins(tile))]
}

/** The tabs: the four shelves always, `other` only when something is on it. */
export function shownShelves(tiles: readonly CarrierTile[]): readonly Shelf[] {
  return SHELVES.filter(shelf => shelf !== 'other' || tiles.some(tile => tile.shelf === 'other'))
}
