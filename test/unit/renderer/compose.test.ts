import { describe, expect, it, vi } from 'vitest'
import type { CatalogView } from '#shared/domain/catalog.ts'
import { compose } from '#renderer/compose.ts'
import { aSale } from '#test/support/builders.ts'
import { createFakeApi, someSettings } from '#test/support/fake-api.ts'

const CATALOG: CatalogView = { takenAt: 1, skuCount: 0, tiles: [], sold: {} }
const boot = {
  settings: someSettings(),
  environment: 'production',
  customAddress: null,
  catalog: CATALOG,
} as const

describe('the composed screens', () => {
  it('brings back the sales that an earlier run left open', async () => {
    const fake = createFakeApi({
      'app.readiness': () => ({ kind: 'ready', environment: 'production', open: [aSale('unknown')] }),
    })
    const { stores, start } = compose(fake.api, boot)
    start()
    await vi.waitFor(() => expect(stores.sales.store.getState().cards.size).toBe(1))
  })

  it('fetches a catalog as soon as the till is ready when there is none', async () => {
    const fake = createFakeApi({ 'catalog.sync': () => ({ kind: 'synced', view: CATALOG, dropped: 0 }) })
    const { stores, start } = compose(fake.api, { ...boot, catalog: null })
    start()
    await vi.waitFor(() => expect(stores.catalog.store.getState().view).toEqual(CATALOG))
  })

  it('speaks another language the moment the settings say so', async () => {
    const fake = createFakeApi()
    const { texts, start } = compose(fake.api, boot)
    start()
    expect(texts.t('common.test')).toBe('PRUEBA')
    fake.notify('settings.changed', someSettings({ language: 'en' }))
    await vi.waitFor(() => expect(texts.t('common.test')).toBe('TEST'))
  })

  it('passes on what the main process tells about a sale and its ticket', () => {
    const fake = createFakeApi()
    const { stores, start } = compose(fake.api, boot)
    start()
    const sale = aSale('settled')
    fake.notify('sale.changed', sale)
    fake.notify('ticket.printed', { saleId: sale.facts.id, outcome: { kind: 'no-printer' } })
    expect(stores.sales.store.getState().cards.get(sale.facts.id)).toMatchObject({
      sale: { state: 'settled' },
      print: { kind: 'done', outcome: { kind: 'no-printer' } },
    })
  })
})
