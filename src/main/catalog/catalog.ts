import type { CatalogView } from '#shared/domain/catalog.ts'
import type { SkuId } from '#shared/domain/ids.ts'
import type { SearchRows } from '#shared/domain/search-row.ts'
import type { SoldCounts } from '#shared/domain/selling-habits.ts'
import type { CarrierTile, Sku } from '#shared/domain/sku.ts'
import { skuSchema } from '#shared/ipc/schemas/domain.ts'
import { searchRowsFrom } from './search-rows.ts'

/** A catalog that was taken whole from Chipi, arranged for the counter. Immutable; a sync makes another one. */
export type Catalog = {
  /** When Chipi gave it, ms since the epoch. */
  readonly takenAt: number
  readonly tiles: readonly CatalogTile[]
  /** What can be bought behind a tile, smallest amount first; empty for a tile that is not there. */
  readonly products: (tileKey: string) => readonly Sku[]
  readonly find: (id: SkuId) => Sku | null
  /** The products that can be read, as the search knows them, in the order of the tiles: a slice from a place on. */
  readonly rows: (from: number) => SearchRows
}

/** A tile without what only this computer knows of it. */
export type CatalogTile = Omit<CarrierTile, 'logo'> & {
  /** Where Chipi says the carrier's logo is. */
  readonly logoUrl: string | null
}

/** A tile as it is written down, with its products in order. */
export type TileRows = Omit<CatalogTile, 'skuCount'> & {
  /** Products, or what the file holds in their place: each is checked when it is asked for, not before. */
  readonly skus: readonly unknown[]
}

/**
 * Makes a catalog of its rows. Cheap, because the first paint waits for it: rows are parsed when a tile is opened, and
 * indexed when the first SKU is looked up. A row that does not parse is not for sale.
 */
export function catalogOf(takenAt: number, rows: readonly TileRows[]): Catalog {
  const byKey = new Map(rows.map(tile => [tile.key, tile.skus]))
  let byId: ReadonlyMap<unknown, unknown> | null = null
  return {
    takenAt,
    tiles: rows.map(({ skus, ...tile }) => ({ ...tile, skuCount: skus.length })),
    products: key => (byKey.get(key) ?? []).map(parseSku).filter(sku => sku !== null),
    rows: from => ({ takenAt, ...searchRowsFrom(rows, from) }),
    find: id => {
      byId ??= indexOf(rows)
      return parseSku(byId.get(id))
    },
  }
}

/**
 * The catalog as the counter draws it. `logoOf` gives a logo's address inside the app, or null for a monogram; `sold` is
 * what this terminal sells most.
 */
export function viewOf(
  catalog: Catalog,
  logoOf: (url: string) => string | null,
  sold: SoldCounts,
): CatalogView {
  return {
    sold,
    takenAt: catalog.takenAt,
    skuCount: catalog.tiles.reduce((sum, tile) => sum + tile.skuCount, 0),
    tiles: catalog.tiles.map(({ logoUrl, ...tile }) => ({
      ...tile,
      logo: logoUrl === null ? null : logoOf(logoUrl),
    })),
  }
}

function parseSku(row: unknown): Sku | null {
  const parsed = skuSchema.safeParse(row)
  return parsed.success ? parsed.data : null
}

function indexOf(rows: readonly TileRows[]): ReadonlyMap<unknown, unknown> {
  const index = new Map<unknown, unknown>()
  for (const { skus } of rows) for (const sku of skus) index.set(idOf(sku), sku)
  return index
}

function idOf(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined
}
