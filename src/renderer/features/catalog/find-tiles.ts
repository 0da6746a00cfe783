import { SHELVES, type CarrierTile, type Shelf } from '#shared/domain/sku.ts'

/** Letters as people remember them: no accents, no case, no punctuation (`AT&T` and `at t` are the same). */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '')
}

/** The tiles to draw: one shelf, or every shelf's matches while searching, names that begin with the query first. */
export function findTiles(
  tiles: readonly CarrierTile[],
  { shelf, query }: { shelf: Shelf; query: string },
): readonly CarrierTile[] {
  const wanted = plainLetters(query)
  if (wanted === '') return tiles.filter(tile => tile.shelf === shelf)
  const found = tiles.filter(tile => plainLetters(tile.name).includes(wanted))
  const begins = (tile: CarrierTile): boolean => plainLetters(tile.name).startsWith(wanted)
  return [...found.filter(tile => begins(tile)), ...found.filter(tile => !begins(tile))]
}

/** The tabs: the four shelves always, `other` only when something is on it. */
export function shownShelves(tiles: readonly CarrierTile[]): readonly Shelf[] {
  return SHELVES.filter(shelf => shelf !== 'other' || tiles.some(tile => tile.shelf === 'other'))
}
