import { describe, expect, it, onTestFinished } from 'vitest'
import { startSandbox } from '#sandbox/start-sandbox.ts'
import { as, type SkuId } from '#shared/domain/ids.ts'
import { pesos } from '#shared/domain/money.ts'
import type { Sku } from '#shared/domain/sku.ts'
import { aClient, fixedTokens } from './a-client.ts'

async function aChipi() {
  const sandbox = await startSandbox({ control: false, seed: 1 })
  const chipi = aClient({
    baseUrl: sandbox.url,
    key: () => sandbox.prodKey,
    tokens: fixedTokens(await sandbox.mintToken()),
  })
  onTestFinished(async () => {
    await chipi.close()
    await sandbox.close()
  })
  return { sandbox, chipi }
}

describe('the catalog of the sandbox', () => {
  it('comes page by page, every row readable, none twice, as many as announced', async () => {
    const { chipi } = await aChipi()
    const skus: Sku[] = []
    const totals = new Set<number>()
    for (let page = 1, totalPages = 1; page <= totalPages; page++) {
      // One page tells whether there is another.
      // oxlint-disable-next-line no-await-in-loop
      const outcome = await chipi.listSkus({ page, limit: 100 })
      if (!outcome.ok) throw new Error(outcome.error.kind)
      expect(outcome.value.dropped).toEqual([])
      totalPages = outcome.value.totalPages
      skus.push(...outcome.value.skus)
      totals.add(outcome.value.total)
    }
    expect([...totals]).toEqual([skus.length])
    expect(new Set(skus.map(sku => sku.id)).size).toBe(skus.length)
    expect(skus.length).toBeGreaterThanOrEqual(700)
    const recharges = skus.filter(sku => sku.shelf === 'recharges')
    expect(recharges).toHaveLength(379)
    expect(new Set(recharges.map(sku => sku.carrier)).size).toBe(35)
    expect(new Set(skus.map(sku => sku.shelf))).toEqual(
      new Set(['recharges', 'bundles', 'gift-cards', 'bills']),
    )
  })

  it('has the SKU of the first real purchase', async () => {
    const { chipi } = await aChipi()
    expect(await chipi.getSku(as<SkuId>('sku-VIR020'))).toMatchObject({
      ok: true,
      value: { shelf: 'recharges', amount: { kind: 'fixed', face: pesos(20) }, currency: 'MXN' },
    })
  })

  it('says when a SKU is gone, and when its price changed', async () => {
    const { sandbox, chipi } = await aChipi()
    const id = as<SkuId>('sku-VIR020')
    sandbox.world.faults.add({ kind: 'changed-price', skuId: id, fixedAmount: 25 })
    expect(await chipi.getSku(id)).toMatchObject({ value: { amount: { face: pesos(25) } } })
    sandbox.world.faults.add({ kind: 'vanished-sku', skuId: id })
    expect(await chipi.getSku(id)).toMatchObject({ error: { kind: 'not-found' } })
  })

  it('puts categories nobody knows where the curated shelf says, or on a shelf of their own', async () => {
    const { sandbox, chipi } = await aChipi()
    sandbox.world.faults.add({ kind: 'unknown-category', times: 2 })
    const known = await chipi.getSku(as<SkuId>('sku-VIR020'))
    expect(known).toMatchObject({ value: { category: 'NUEVA_CATEGORIA' } })
    sandbox.world.faults.add({ kind: 'missing-optional' })
    expect(await chipi.getSku(as<SkuId>('sku-VIR020'))).toMatchObject({
      value: { shelf: 'other', category: 'NUEVA_CATEGORIA' },
    })
  })

  it('knows the value in dollars', async () => {
    const { chipi } = await aChipi()
    const outcome = await chipi.usdAmount(pesos(250), 'MXN')
    expect(outcome.ok && outcome.value).toBeGreaterThan(1)
  })
})
