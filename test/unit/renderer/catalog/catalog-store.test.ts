import { describe, expect, it } from 'vitest'
import type { CatalogView, SyncOutcome } from '#shared/domain/catalog.ts'
import { createCatalogStore } from '#renderer/features/catalog/catalog-store.ts'
import { createFakeApi } from '#test/support/fake-api.ts'

const OLD: CatalogView = { takenAt: 1, skuCount: 1, tiles: [], sold: {} }
const NEW: CatalogView = { takenAt: 2, skuCount: 712, tiles: [], sold: {} }

function aCatalogThat(outcome: () => SyncOutcome | Promise<SyncOutcome>) {
  const fake = createFakeApi({ 'catalog.sync': outcome })
  return { fake, catalog: createCatalogStore({ api: fake.api, view: OLD }) }
}

describe('the catalog', () => {
  it('shows the new catalog once it is complete', async () => {
    const { catalog } = aCatalogThat(() => ({ kind: 'synced', view: NEW, dropped: 0 }))
    await catalog.refresh()
    expect(catalog.store.getState()).toEqual({ view: NEW, sync: { kind: 'idle' } })
  })

  it('keeps the catalog in use when the new one did not come', async () => {
    const { catalog } = aCatalogThat(() => ({ kind: 'kept', problem: { kind: 'no-network' } }))
    await catalog.refresh()
    expect(catalog.store.getState()).toEqual({
      view: OLD,
      sync: { kind: 'problem', problem: { kind: 'no-network' } },
    })
  })

  it('asks once, however often the button is pressed, and shows the progress', async () => {
    let finish: (outcome: SyncOutcome) => void = () => undefined
    const { catalog, fake } = aCatalogThat(
      () =>
        new Promise(resolve => {
          finish = resolve
        }),
    )
    const first = catalog.refresh()
    catalog.hearProgress({ received: 300, total: 712 })
    await catalog.refresh()
    expect(catalog.store.getState().sync).toEqual({
      kind: 'running',
      progress: { received: 300, total: 712 },
    })
    finish({ kind: 'synced', view: NEW, dropped: 0 })
    await first
    expect(fake.asked).toHaveLength(1)
  })

  it('says so when the question itself failed', async () => {
    const { catalog } = aCatalogThat(() => {
      throw new Error('broken')
    })
    await catalog.refresh()
    expect(catalog.store.getState().sync.kind).toBe('failed')
  })

  it('changes only the tiles that are not what they were', () => {
    const telcel = {
      key: 'recharges/telcel',
      shelf: 'recharges',
      name: 'Telcel',
      skuCount: 9,
      logo: null,
    } as const
    const bait = { ...telcel, key: 'recharges/bait', name: 'Bait' }
    const view: CatalogView = { takenAt: 1, skuCount: 18, tiles: [telcel, bait], sold: { [bait.key]: 2 } }
    const { api } = createFakeApi({})
    const catalog = createCatalogStore({ api, view })
    const hear = (next: CatalogView) =>
      catalog.hearOutcome({ kind: 'synced', view: structuredClone(next), dropped: 0 })
    const shown = () => catalog.store.getState().view

    hear(view)
    expect(shown()).toBe(view)

    hear({ ...view, takenAt: 2 })
    expect(shown()?.takenAt).toBe(2)
    expect(shown()?.tiles).toBe(view.tiles)

    hear({ ...view, takenAt: 3, skuCount: 19, tiles: [bait, { ...telcel, skuCount: 10 }] })
    expect(shown()?.tiles.map(({ name, skuCount }) => [name, skuCount])).toEqual([
      ['Bait', 9],
      ['Telcel', 10],
    ])
    expect(shown()?.tiles[0]).toBe(bait)
    expect(shown()?.sold).toBe(view.sold)

    hear({ ...view, takenAt: 4, tiles: [telcel], sold: {} })
    expect(shown()?.tiles.map(({ name }) => name)).toEqual(['Telcel'])
    expect(shown()?.sold).toEqual({})
  })
})
