import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { writeCatalogFile } from '#main/catalog/catalog-file.ts'
import { createCatalogStore } from '#main/catalog/catalog-store.ts'
import { readCatalog } from '#main/catalog/read-catalog.ts'
import { SKUS_A_SLICE } from '#main/catalog/arrange-tiles.ts'
import type { Sku } from '#shared/domain/sku.ts'
import { aSku, someSkus } from './a-sku.ts'

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'catalog-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const aStore = (folder: string, writeFile = writeCatalogFile) =>
  createCatalogStore({ folder, initial: null, writeFile })

describe('the cached catalog', () => {
  it('is none at the first start', () => {
    expect(readCatalog(aFolder(), 1)).toEqual({ kind: 'none' })
  })

  it('is back after a restart, as it was', async () => {
    const folder = aFolder()
    const store = aStore(folder)
    await store.replace([aSku(), aSku({ id: 'b', carrier: 'Telcel' })], 5_000)
    const read = readCatalog(folder, 1)
    const again = read.kind === 'read' ? read.catalog : null
    expect(again?.takenAt).toBe(5_000)
    expect(again?.tiles).toEqual(store.current()?.tiles)
    expect(again?.products('recharges/virgin mobile')).toEqual([aSku()])
    expect(again?.find(aSku().id)).toEqual(aSku())
  })

  it.each([
    ['cut in half', '{"version":1,"takenAt":5,"ti'],
    ['empty', ''],
    ['something else', '[1,2,3]'],
    ['of a later version', '{"version":2,"takenAt":5,"tiles":[]}'],
    ['without tiles', '{"version":1,"takenAt":5,"tiles":[]}'],
  ])('is set aside, not deleted, when its file is %s', (_name, text) => {
    const folder = aFolder()
    writeFileSync(join(folder, 'catalog.json'), text)
    const keptAt = join(folder, 'catalog.damaged-77.json')
    expect(readCatalog(folder, 77)).toEqual({ kind: 'damaged', keptAt })
    expect(readFileSync(keptAt, 'utf8')).toBe(text)
    expect(readdirSync(folder)).toEqual(['catalog.damaged-77.json'])
  })

  it('stays in force when the new one cannot be written', async () => {
    const folder = aFolder()
    const full = (): Promise<void> => Promise.reject(new Error('ENOSPC: no space left on device'))
    const initial = aStore(folder)
    await initial.replace([aSku()], 1)
    const store = createCatalogStore({ folder, initial: initial.current(), writeFile: full })
    expect(await store.replace(someSkus(3), 2)).toEqual({
      ok: false,
      error: { kind: 'cannot-save', detail: 'ENOSPC: no space left on device' },
    })
    expect(store.current()?.takenAt).toBe(1)
  })

  it('stays in force when the file cannot even be opened', async () => {
    const store = aStore(aFolder(), () => Promise.reject(new Error('EROFS')))
    expect(await store.replace(someSkus(3), 2)).toMatchObject({ ok: false, error: { kind: 'cannot-save' } })
    expect(store.current()).toBeNull()
  })

  it.each([
    ['of many carriers', someSkus(10_000)],
    ['of one carrier', someSkus(10_000).map(sku => ({ ...sku, carrier: 'Telcel' }))],
    ['of a carrier for each product', someSkus(10_000).map(sku => ({ ...sku, carrier: sku.id }))],
  ])('never holds a sale up while ten thousand products %s come in', async (_name, skus) => {
    const folder = aFolder()
    const handled = new Set<string>()
    let most = 0
    let slices = 0
    const store = createCatalogStore({
      folder,
      initial: null,
      writeFile: writeCatalogFile,
      pause: async () => {
        expect(store.current()).toBeNull()
        most = Math.max(most, handled.size)
        slices += 1
        handled.clear()
      },
    })
    await store.replace(
      skus.map(sku => watched(sku, handled)),
      5_000,
    )
    expect(slices).toBeGreaterThan(80)
    expect(most).toBeLessThanOrEqual(2 * SKUS_A_SLICE)
    const read = readCatalog(folder, 1)
    const tiles = read.kind === 'read' ? read.catalog.tiles : []
    expect(tiles.reduce((sum, tile) => sum + tile.skuCount, 0)).toBe(10_000)
    expect(tiles).toEqual(store.current()?.tiles)
  })
})

/** A product that says when it is looked at. */
function watched(sku: Sku, seen: Set<string>): Sku {
  return new Proxy(sku, {
    get: (target, name): unknown => {
      seen.add(target.id)
      return Reflect.get(target, name)
    },
  })
}
