import { describe, expect, it } from 'vitest'
import { aBody, answered, aWorld, buy, get, HOUR, MINUTE, MORNING, SECOND } from './a-world.ts'

describe('a purchase with the production key', () => {
  it('is PENDING without a folio, and SUCCESS with a numeric one after the settling time', () => {
    const { world } = aWorld({ settings: { settleAfterMs: 3_000 } })
    const bought = answered(buy(world, aBody(), MORNING))
    expect(bought).toMatchObject({ status: 201, body: { status: 'PENDING', type: 'SKU_PURCHASE' } })
    expect(bought.body).not.toHaveProperty('skuFileNumber')

    const path = `/sku-purchases/${String(bought.body['id'])}`
    expect(answered(get(world, path, MORNING + 2_999)).body).toMatchObject({ status: 'PENDING' })
    const settled = answered(get(world, path, MORNING + 3_000)).body
    expect(settled).toMatchObject({ status: 'SUCCESS', confirmedAt: new Date(MORNING + 3_000).toISOString() })
    expect(settled['skuFileNumber']).toMatch(/^\d{10}$/)
  })

  it('debits the credits at once and shows what was bought', () => {
    const { world } = aWorld({ creditsUsd: 10 })
    const { body } = answered(buy(world, aBody(), MORNING))
    expect(body).toMatchObject({
      skuId: 'sku-TEL050',
      skuReference: '5512345678',
      skuPurchaseAmount: 50,
      skuPurchaseCurrency: 'MXN',
      transactionHash: 'sale-1',
    })
    const [debit, ...more] = world.ledger(MORNING)
    expect(more).toEqual([])
    expect(debit).toMatchObject({ kind: 'debit', purchaseId: body['id'], transactionHash: 'sale-1' })
    expect(world.balanceMicroUsd(MORNING)).toBe(10_000_000 - (debit?.microUsd ?? 0))
    expect(debit?.microUsd).toBeGreaterThan(2_000_000)
  })

  it('is refused when the credits do not reach', () => {
    const { world } = aWorld({ creditsUsd: 1 })
    expect(answered(buy(world, aBody(), MORNING))).toMatchObject({
      status: 402,
      body: { error: 'INSUFFICIENT_BALANCE' },
    })
    expect(world.ledger(MORNING)).toEqual([])
  })

  it('gives the credits back when the carrier declines, once and not before', () => {
    const { world } = aWorld({ creditsUsd: 10 })
    world.faults.add({ kind: 'failed', afterMs: 5 * SECOND, reason: 'Linea inactiva' })
    const { body } = answered(buy(world, aBody(), MORNING))
    expect(world.balanceMicroUsd(MORNING + 4 * SECOND)).toBeLessThan(10_000_000)
    expect(world.balanceMicroUsd(MORNING + 5 * SECOND)).toBe(10_000_000)
    expect(world.balanceMicroUsd(MORNING + HOUR)).toBe(10_000_000)
    expect(world.ledger(MORNING + HOUR).map(entry => entry.kind)).toEqual(['debit', 'restore'])
    expect(answered(get(world, `/sku-purchases/${String(body['id'])}`, MORNING + HOUR)).body).toMatchObject({
      status: 'FAILED',
      skuFileNumber: 'Linea inactiva',
    })
  })

  it('gives the credits back for a cancelled one too', () => {
    const { world } = aWorld({ creditsUsd: 10 })
    world.faults.add({ kind: 'cancelled' })
    buy(world, aBody(), MORNING)
    expect(world.balanceMicroUsd(MORNING + MINUTE)).toBe(10_000_000)
  })

  it('cannot be seen with the DEV key', () => {
    const { world } = aWorld()
    const { body } = answered(buy(world, aBody(), MORNING))
    expect(answered(get(world, `/sku-purchases/${String(body['id'])}`, MORNING, 'dev')).status).toBe(404)
  })

  it('can be decided by hand, and a failure gives the credits back', () => {
    const { world } = aWorld({ creditsUsd: 10 })
    world.faults.add({ kind: 'stuck' })
    const id = String(answered(buy(world, aBody(), MORNING)).body['id'])
    expect(answered(get(world, `/sku-purchases/${id}`, MORNING + 24 * HOUR)).body['status']).toBe('PENDING')
    expect(world.decide(id, { kind: 'fails', at: MORNING + HOUR, reason: 'Sin respuesta' })).toBe(true)
    expect(world.balanceMicroUsd(MORNING + HOUR)).toBe(10_000_000)
    expect(world.decide('tx-unknown', { kind: 'stuck' })).toBe(false)
  })
})

describe('a purchase with the DEV key', () => {
  it('succeeds at once, carries the DEV markers and debits nothing', () => {
    const { world } = aWorld({ creditsUsd: 10 })
    const { body } = answered(buy(world, aBody(), MORNING, 'dev'))
    expect(body['status']).toBe('SUCCESS')
    expect(body['skuFileNumber']).toBe(`dev-sandbox-${MORNING}`)
    expect(body['ledgerEntryId']).toMatch(
      /^le-dev-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    expect(world.balanceMicroUsd(MORNING)).toBe(10_000_000)
  })

  it('knows no duplicates, since no carrier is asked', () => {
    const { world } = aWorld()
    buy(world, aBody(), MORNING, 'dev')
    expect(answered(buy(world, aBody({ transactionHash: 'sale-2' }), MORNING, 'dev')).status).toBe(201)
  })
})

describe('a gift card', () => {
  it('brings its code in the folio field once it is SUCCESS', () => {
    const { world } = aWorld()
    const { body } = answered(buy(world, aBody({ skuId: 'sku-GCAMZ100', currencyAmount: 100 }), MORNING))
    const settled = answered(get(world, `/sku-purchases/${String(body['id'])}`, MORNING + MINUTE)).body
    expect(settled['skuFileNumber']).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  })
})

describe('a body that is wrong', () => {
  it.each([
    ['a missing hash', { transactionHash: undefined }, 400],
    ['a number for a reference', { skuReference: 5_512_345_678 }, 400],
    ['text for an amount', { currencyAmount: '50' }, 400],
    ['another amount than the face value', { currencyAmount: 51 }, 400],
    ['a negative amount', { currencyAmount: -50 }, 400],
    ['a phone number that is too short', { skuReference: '551234567' }, 400],
    ['another chain', { chain: 'ETHEREUM' }, 400],
    ['no wallet', { walletAddress: undefined }, 400],
    ['an unknown SKU', { skuId: 'sku-NOPE' }, 404],
  ])('is refused for %s, and nothing is debited', (_name, changes, status) => {
    const { world } = aWorld()
    expect(answered(buy(world, aBody(changes), MORNING)).status).toBe(status)
    expect(world.ledger(MORNING)).toEqual([])
  })

  it('takes a typed amount with centavos, and not one the rule excludes', () => {
    const { world } = aWorld()
    const bill = { skuId: 'sku-TELMEX', skuReference: '5512345678' }
    const sent = (transactionHash: string, currencyAmount: number) =>
      answered(buy(world, aBody({ ...bill, transactionHash, currencyAmount }), MORNING)).status
    expect(sent('bill-1', 389.5)).toBe(201)
    expect(sent('bill-2', 389.555)).toBe(400)
  })

  it('ignores fields nobody documented, and takes the markup', () => {
    const { world } = aWorld()
    expect(answered(buy(world, aBody({ orgMarkup: 3, cashier: 'Lupe' }), MORNING)).status).toBe(201)
  })
})
