import { describe, expect, it, vi } from 'vitest'
import type { CatalogView } from '#shared/domain/catalog.ts'
import { as, type SkuId } from '#shared/domain/ids.ts'
import { matchPattern } from '#shared/domain/pattern.ts'
import type { SearchRow } from '#shared/domain/search-row.ts'
import { createBrowseStore } from '#renderer/features/catalog/browse-store.ts'
import { createPinsStore } from '#renderer/features/catalog/pins-store.ts'
import { createFinderStore } from '#renderer/features/catalog/search/finder-store.ts'
import { buildSearchEngine } from '#renderer/features/catalog/search/search-engine.ts'
import { createFakeApi, someSettings, type FakeApi } from '#test/support/fake-api.ts'

const CFE = '012345678901234567890123456789'
const row = (tile: string, pattern: string, sellable = true): SearchRow => ({
  id: as<SkuId>(`sku-${tile}`),
  tile,
  name: tile,
  description: '',
  category: '',
  face: null,
  sellable,
  pattern,
})
const ROWS = [
  row('recharges/telcel', '^[0-9]{10}$'),
  row('bills/cfe', '^[0-9]{30}$'),
  row('bills/telmex', '^[0-9]{10}$'),
  row('gift-cards/steam', '^[0-9]{10}$', false),
]
const VIEW: CatalogView = {
  takenAt: 1,
  skuCount: 4,
  sold: {},
  tiles: [
    { key: 'recharges/telcel', shelf: 'recharges', name: 'Telcel', skuCount: 1, logo: null },
    { key: 'bills/cfe', shelf: 'bills', name: 'CFE', skuCount: 1, logo: null },
    { key: 'bills/telmex', shelf: 'bills', name: 'Telmex', skuCount: 1, logo: null },
    { key: 'gift-cards/steam', shelf: 'gift-cards', name: 'Steam', skuCount: 1, logo: null },
  ],
}

function aFinder(fake: FakeApi, view: () => CatalogView | null = () => VIEW) {
  return createFinderStore({
    api: fake.api,
    view,
    loadEngine: () => Promise.resolve(buildSearchEngine),
    loadMatcher: () => Promise.resolve(matchPattern),
    words: { ofShelf: () => '', ofCategory: () => '' },
  })
}
const asks = (fake: FakeApi): number => fake.asked.filter(([channel]) => channel === 'catalog.rows').length

describe('the search engine of the counter', () => {
  it('sleeps until somebody searches, and takes a catalog in once', async () => {
    const fake = createFakeApi({ 'catalog.rows': () => ROWS })
    const finder = aFinder(fake)
    const browse = createBrowseStore(finder)
    browse.openShelf('bills')
    expect(asks(fake)).toBe(0)
    browse.search('cf')
    browse.search('cfe')
    await vi.waitFor(() => expect(finder.store.getState().engine).not.toBeNull())
    expect(
      finder.store
        .getState()
        .engine?.find('cfe')
        .tiles.map(({ name }) => name),
    ).toEqual(['CFE'])
    expect(asks(fake)).toBe(1)
  })

  it('takes the next catalog in when it is searched', async () => {
    const fake = createFakeApi({ 'catalog.rows': () => ROWS })
    let view = VIEW
    const finder = aFinder(fake, () => view)
    await finder.wake()
    view = { ...VIEW, takenAt: 2, tiles: VIEW.tiles.slice(0, 1) }
    await finder.wake()
    expect(asks(fake)).toBe(2)
    expect(finder.store.getState().engine?.find('cfe').tiles).toEqual([])
  })

  it('asks again after an answer that did not come', async () => {
    let broken = true
    const fake = createFakeApi({
      'catalog.rows': () => {
        if (broken) throw new Error('broken')
        return ROWS
      },
    })
    const finder = aFinder(fake)
    await finder.wake()
    expect(finder.store.getState().engine).toBeNull()
    broken = false
    await finder.wake()
    expect(finder.store.getState().engine).not.toBeNull()
  })
})

describe('a code that was scanned before anything was chosen', () => {
  it('names the carriers it may belong to, bills first, and nothing that is not for sale', async () => {
    const fake = createFakeApi({ 'catalog.rows': () => ROWS })
    const finder = aFinder(fake)
    const names = async (code: string) => (await finder.issuersOf(code)).map(({ name }) => name)
    expect(await names(CFE)).toEqual(['CFE'])
    expect(await names('5512345678')).toEqual(['Telmex', 'Telcel'])
    expect(await names('ABC')).toEqual([])
  })

  it('is forgotten by the next search', async () => {
    const fake = createFakeApi({ 'catalog.rows': () => ROWS })
    const browse = createBrowseStore(aFinder(fake))
    await browse.scan(CFE)
    expect(browse.store.getState().scanned?.issuers).toHaveLength(1)
    browse.search('telcel')
    expect(browse.store.getState().scanned).toBeNull()
  })
})

describe('pinning a carrier', () => {
  it('pins it, lets it go, and says which', async () => {
    let pins: readonly string[] = []
    const fake = createFakeApi({
      'catalog.pin': ({ tile, pinned }) => ({
        kind: 'saved',
        settings: someSettings({ pins: pinned ? [tile] : [] }),
      }),
    })
    const store = createPinsStore({
      api: fake.api,
      pins: () => pins,
      onSaved: settings => {
        pins = settings.pins
      },
    })
    await store.toggle({ key: 'bills/cfe', name: 'CFE' })
    expect(pins).toEqual(['bills/cfe'])
    expect(store.store.getState().news).toEqual({ kind: 'done', carrier: 'CFE' })
    await store.toggle({ key: 'bills/cfe', name: 'CFE' })
    expect(pins).toEqual([])
    expect(store.store.getState().news?.kind).toBe('undone')
  })

  it('says so when it cannot be kept', async () => {
    const fake = createFakeApi({ 'catalog.pin': () => ({ kind: 'cannot-write', folder: '/x' }) })
    const store = createPinsStore({ api: fake.api, pins: () => [], onSaved: () => undefined })
    await store.toggle({ key: 'bills/cfe', name: 'CFE' })
    expect(store.store.getState().news?.kind).toBe('failed')
  })
})
