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
})
