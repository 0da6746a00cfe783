import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { catalogOf, type Catalog } from './catalog.ts'
import { CATALOG_FILE, storedCatalogSchema } from './stored-catalog.ts'

export type CatalogRead =
  | { readonly kind: 'read'; readonly catalog: Catalog }
  /** No catalog yet. */
  | { readonly kind: 'none' }
  /** The file cannot be used. `keptAt`: where it was set aside, null when not even that worked. */
  | { readonly kind: 'damaged'; readonly keptAt: string | null }

/**
 * Reads the cached catalog of a folder. Synchronous and without electron-store, whose JSON-schema compiler the first
 * paint need not wait for: one read, one `JSON.parse`, and a check of the frame. Never fails; without a catalog the
 * counter waits for the first sync.
 */
export function readCatalog(folder: string, now: number): CatalogRead {
  const path = join(folder, CATALOG_FILE)
  const text = textOf(path)
  if (text === null) return { kind: 'none' }
  const parsed = storedCatalogSchema.safeParse(jsonOf(text))
  if (!parsed.success) return { kind: 'damaged', keptAt: setAside(path, now) }
  return { kind: 'read', catalog: catalogOf(parsed.data.takenAt, parsed.data.tiles) }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function setAside(path: string, now: number): string | null {
  const keptAt = path.replace(/\.json$/, `.damaged-${String(now)}.json`)
  try {
    renameSync(path, keptAt)
    return keptAt
  } catch {
    return null
  }
}
