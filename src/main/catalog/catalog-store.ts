import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Sku } from '#shared/domain/sku.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { arrangeTiles } from './arrange-tiles.ts'
import { catalogOf, type Catalog } from './catalog.ts'
import { CATALOG_VERSION } from './stored-catalog.ts'

/** The catalog in use. */
export type CatalogStore = {
  /** Null until the first sync ever. */
  readonly current: () => Catalog | null
  /** Arranges a whole new catalog, writes it, and only then puts it in force; otherwise the old one stays. */
  readonly replace: (skus: readonly Sku[], takenAt: number) => Promise<Result<Catalog, CannotSave>>
}

export type CannotSave = { readonly kind: 'cannot-save'; readonly detail: string }

/** What of electron-store is used: `store` replaces the whole file, atomically. */
export type CatalogFile = { store: Readonly<Record<string, unknown>> }

export type CatalogStoreDeps = {
  /** Where `catalog.json` lives. */
  readonly folder: string
  /** What was read at start. */
  readonly initial: Catalog | null
  /** Opens the file for writing; throws or rejects where the folder cannot be used. */
  readonly openFile: (folder: string) => Promise<CatalogFile>
}

export function createCatalogStore({ folder, initial, openFile }: CatalogStoreDeps): CatalogStore {
  let current = initial
  return {
    current: () => current,
    replace: async (skus, takenAt) => {
      const tiles = arrangeTiles(skus)
      // Sorting and writing a large catalog take some milliseconds each: whatever waits may go in between.
      await nextTurn()
      try {
        const file = await openFile(folder)
        file.store = { version: CATALOG_VERSION, takenAt, tiles }
      } catch (error) {
        return err({ kind: 'cannot-save', detail: error instanceof Error ? error.message : String(error) })
      }
      current = catalogOf(takenAt, tiles)
      return ok(current)
    },
  }
}
