import { inSlices, type Pause } from '#main/platform/in-slices.ts'
import type { Sku } from '#shared/domain/sku.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { arrangingTiles } from './arrange-tiles.ts'
import { catalogOf, type Catalog } from './catalog.ts'
import { writingOut } from './catalog-file.ts'

/** The catalog in use. */
export type CatalogStore = {
  /** Null until the first sync ever. */
  readonly current: () => Catalog | null
  /**
   * Arranges a whole new catalog, writes it, and only then puts it in force; otherwise the old one stays. A little at a
   * time: a sale made meanwhile is not held up, and sees the old one.
   */
  readonly replace: (skus: readonly Sku[], takenAt: number) => Promise<Result<Catalog, CannotSave>>
}

export type CannotSave = { readonly kind: 'cannot-save'; readonly detail: string }

export type CatalogStoreDeps = {
  /** Where `catalog.json` lives. */
  readonly folder: string
  /** What was read at start. */
  readonly initial: Catalog | null
  /** Replaces the folder's whole file, atomically; rejects where the folder cannot be used. */
  readonly writeFile: (folder: string, pieces: readonly string[]) => Promise<void>
  /** Between two slices; left out: one turn of the event loop. */
  readonly pause?: Pause
}

export function createCatalogStore({ folder, initial, writeFile, pause }: CatalogStoreDeps): CatalogStore {
  let current = initial
  return {
    current: () => current,
    replace: async (skus, takenAt) => {
      const tiles = await inSlices(arrangingTiles(skus), pause)
      try {
        await writeFile(folder, await inSlices(writingOut(takenAt, tiles), pause))
      } catch (error) {
        return err({ kind: 'cannot-save', detail: error instanceof Error ? error.message : String(error) })
      }
      current = catalogOf(takenAt, tiles)
      return ok(current)
    },
  }
}
