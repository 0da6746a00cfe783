import type { CarrierTile } from './sku.ts'

/** Settled sales of this terminal in the last {@link HABIT_DAYS} days, by the key of their carrier's tile. */
export type SoldCounts = Readonly<Record<string, number>>

/** How far back sales count, days: long enough for a quiet counter, short enough to follow a fashion. */
export const HABIT_DAYS = 60

/** Pins a terminal may have: more would be a shelf of their own. */
export const MOST_PINS = 24

/**
 * The tiles of one shelf as the counter lays them out: pinned ones in the order they were pinned, then what this
 * terminal sells most, then the catalog's own order. The same input is always the same order.
 */
export function inUsualOrder<Tile extends Pick<CarrierTile, 'key'>>(
  tiles: readonly Tile[],
  { pins, sold }: { readonly pins: readonly string[]; readonly sold: SoldCounts },
): readonly Tile[] {
  const places = new Map(pins.map((key, place) => [key, place]))
  const place = ({ key }: Tile): number => places.get(key) ?? pins.length
  return tiles.toSorted((a, b) => place(a) - place(b) || (sold[b.key] ?? 0) - (sold[a.key] ?? 0))
}

/** The pins after one tile was pinned (last) or let go. A full row of pins takes no more. */
export function withPin(pins: readonly string[], tile: string, pinned: boolean): readonly string[] {
  const others = pins.filter(key => key !== tile)
  if (!pinned) return others
  return pins.includes(tile) || others.length >= MOST_PINS ? pins : [...others, tile]
}
