import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Sliced } from '#main/platform/in-slices.ts'
import { SKUS_A_SLICE, type ArrangedTile } from './arrange-tiles.ts'
import { CATALOG_FILE, CATALOG_VERSION } from './stored-catalog.ts'

/**
 * A catalog as it is written down, in pieces of about {@link SKUS_A_SLICE} products. Not indented, and never one
 * `JSON.stringify` of the whole: 10,000 products would hold up the counter meanwhile.
 */
export function* writingOut(takenAt: number, tiles: readonly ArrangedTile[]): Sliced<readonly string[]> {
  const pieces: string[] = []
  let piece = `{"version":${String(CATALOG_VERSION)},"takenAt":${String(takenAt)},"tiles":[`
  let handled = 0
  for (const [place, { skus, ...tile }] of tiles.entries()) {
    piece += `${place === 0 ? '' : ','}${JSON.stringify(tile).slice(0, -1)},"skus":[`
    for (const [n, sku] of skus.entries()) {
      piece += `${n === 0 ? '' : ','}${JSON.stringify(sku)}`
      handled += 1
      if (handled % SKUS_A_SLICE === 0) {
        pieces.push(piece)
        piece = ''
        yield
      }
    }
    piece += ']}'
  }
  pieces.push(`${piece}]}`)
  return pieces
}

/**
 * Puts the catalog of a folder in place as a whole or not at all, without holding anything up. The package is loaded at
 * the first save only. @throws what the file system throws.
 */
export async function writeCatalogFile(folder: string, pieces: readonly string[]): Promise<void> {
  const { writeFile } = await import('atomically')
  await writeFile(join(folder, CATALOG_FILE), Readable.from(pieces))
}
