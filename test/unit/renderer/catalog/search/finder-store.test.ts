import { describe, expect, it, vi } from 'vitest'
import type { CatalogView } from '#shared/domain/catalog.ts'
import { as, type SkuId } from '#shared/domain/ids.ts'
import { matchPattern } from '#shared/domain/pattern.ts'
import type { SearchRow } from '#shared/domain/search-row.ts'
import { createBrowseStore } from '#renderer/features/catalog/browse-store.ts'
import { createPinsStore } from '#renderer/features/catalog/pins-store.ts'
import { createFinderStore } from '#renderer/features/catalog/search/finder-store.ts'
import { buildSearchEngine, ROWS_A_SLICE } from '#renderer/features/catalog/search/search-engine.ts'
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
const ALL = { takenAt: 1, rows: ROWS, next: null }
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

function aFinder(
  fake: FakeApi,
  view: () => CatalogView | null = () => VIEW,
  pause: () => Promise<void> = () => Promise.resolve(),
) {
  return createFinderStore({
    api: fake.api,
    view,
    loadEngine: () => Promise.resolve(buildSearchEngine),
    loadMatcher: () => Promise.resolve(matchPattern),
    words: { ofShelf: () => '', ofCategory: () => '' },
    pause,
  })
}
const asks = (fake: FakeApi): number => fake.asked.filter(([channel]) => channel === 'catalog.rows').length

describe('the search engine of the counter', () => {
  it('sleeps until somebody searches, and takes a catalog in once', async () => {
    const fake = createFakeApi({ 'catalog.rows': () => ALL })
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
    const fake = createFakeApi({ 'catalog.rows': () => ALL })
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
        return ALL
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

describe('a very large catalog', () => {
  const many = Array.from({ length: 1_000 }, (_, n) => ({
    ...row('recharges/telcel', '^[0-9]{10}$'),
    id: as<SkuId>(`sku-${String(n)}`),
  }))

  it('is taken in a little at a time, and searched when it is whole', async () => {
    let looked = 0
    const rows = many.map(one => ({
      ...one,
      get description() {
        looked += 1
        return ''
      },
    }))
    const fake = createFakeApi({ 'catalog.rows': () => ({ takenAt: 1, rows, next: null }) })
    let most = 0
    let slices = 0
    const finder = aFinder(fake, undefined, async () => {
      expect(finder.store.getState().engine).toBeNull()
      most = Math.max(most, looked)
      looked = 0
      slices += 1
    })
    await finder.wake()
    expect(finder.store.getState().engine?.find('telcel').more).toBe(true)
    expect(most).toBe(ROWS_A_SLICE)
    expect(slices).toBeGreaterThanOrEqual(1_000 / ROWS_A_SLICE)
  })

  it('is never two catalogs: when another comes in between, it is taken from the start', async () => {
    const answers = [
      { takenAt: 1, rows: many.slice(0, 2), next: 2 },
      { takenAt: 2, rows: ROWS.slice(2), next: null },
      { takenAt: 2, rows: ROWS.slice(0, 2), next: 2 },
      { takenAt: 2, rows: ROWS.slice(2), next: null },
    ]
    const fake = createFakeApi({ 'catalog.rows': () => answers.shift() ?? ALL })
    const found = await aFinder(fake).issuersOf('5512345678')
    expect(found.map(({ name }) => name)).toEqual(['Telmex', 'Telcel'])
    expect(fake.asked).toEqual([0, 2, 0, 2].map(from => ['catalog.rows', { from }]))
  })
})

describe('a code that was scanned before anything was chosen', () => {
  it('names the carriers it may belong to, bills first, and nothing that is not for sale', async () => {
    const fake = createFakeApi({ 'catalog.rows': () => ALL })
    const finder = aFinder(fake)
    const names = async (code: string) => (await finder.issuersOf(code)).map(({ name }) => name)
    expect(await names(CFE)).toEqual(['CFE'])
    expect(await names('5512345678')).toEqual(['Telmex', 'Telcel'])
    expect(await names('ABC')).toEqual([])
  })

  it('is forgotten by the next search', async () => {
    const fake = createFakeApi({ 'catalog.rows': () => ALL })
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
