import type { SearchRows } from '#shared/domain/search-row.ts'
import type { Catalog } from './catalog.ts'

/** The products of a cached catalog while no till is open. Its file is read for the first of them, and let go after the last. */
export function createCachedRows(read: () => Catalog | null): (from: number) => SearchRows | null {
  let catalog: Catalog | null = null
  return from => {
    if (from === 0) catalog = read()
    const rows = catalog?.rows(from) ?? null
    if (rows?.next === null) catalog = null
    return rows
  }
}
