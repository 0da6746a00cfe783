import type { CatalogFile } from './catalog-store.ts'
import { CATALOG_FILE } from './stored-catalog.ts'

/**
 * `catalog.json` under electron-store, which writes it atomically. Loaded at the first save only (see `readCatalog`).
 * Written without indentation: indented, 10,000 SKUs take several times as long and block the program meanwhile.
 */
export async function openCatalogFile(folder: string): Promise<CatalogFile> {
  const { default: ElectronStore } = await import('electron-store')
  return new ElectronStore({
    cwd: folder,
    name: CATALOG_FILE.replace(/\.json$/, ''),
    serialize: value => JSON.stringify(value),
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false,
  })
}
