import { describe, expect, it } from 'vitest'
import { aBody, answered, aWorld, buy, get, HOUR, MINUTE, MORNING } from './a-world.ts'

const another = (changes: Record<string, unknown> = {}) => aBody({ transactionHash: 'sale-2', ...changes })

describe('the same recharge for the same number', () => {
  it('is refused for fifteen minutes, and allowed after', () => {
    const { world } = aWorld()
    buy(world, aBody(), MORNING)
    expect(answered(buy(world, another(), MORNING + 15 * MINUTE - 1))).toMatchObject({
      status: 400,
      body: { error: 'duplicate_transaction' },
    })
    expect(answered(buy(world, another(), MORNING + 15 * MINUTE)).status).toBe(201)
  })

  it('is another sale when the amount or the number differs', () => {
    const { world } = aWorld()
    buy(world, aBody(), MORNING)
    expect(answered(buy(world, another({ skuReference: '5512345679' }), MORNING)).status).toBe(201)
    const hundred = { transactionHash: 'sale-3', skuId: 'sku-TEL100', currencyAmount: 100 }
    expect(answered(buy(world, aBody(hundred), MORNING)).status).toBe(201)
  })

  it('is allowed at once when the first one failed', () => {
    const { world } = aWorld()
    world.faults.add({ kind: 'failed', afterMs: 1_000 })
    buy(world, aBody(), MORNING)
    expect(answered(buy(world, another(), MORNING + 2_000)).status).toBe(201)
  })

  it('can be taken and then fail, as carriers may do, without opening the way for a third', () => {
    const { world } = aWorld({ settings: { duplicates: 'fail' } })
    buy(world, aBody(), MORNING)
    const taken = answered(buy(world, another(), MORNING + MINUTE))
    expect(taken.status).toBe(201)
    const path = `/sku-purchases/${String(taken.body['id'])}`
    expect(answered(get(world, path, MORNING + 2 * MINUTE)).body['status']).toBe('FAILED')
    const third = answered(buy(world, another({ transactionHash: 'sale-3' }), MORNING + 2 * MINUTE))
    const thirdPath = `/sku-purchases/${String(third.body['id'])}`
    expect(answered(get(world, thirdPath, MORNING + 3 * MINUTE)).body['status']).toBe('FAILED')
  })

  it('is no matter when the rule is off', () => {
    const { world } = aWorld({ settings: { duplicates: 'allow' } })
    buy(world, aBody(), MORNING)
    expect(answered(buy(world, another(), MORNING)).status).toBe(201)
  })
})

describe('gift cards', () => {
  it('are one per phone number, whatever the brand, until the window has passed', () => {
    const { world } = aWorld()
    const amazon = { skuId: 'sku-GCAMZ100', currencyAmount: 100 }
    const netflix = { skuId: 'sku-GCNFX200', currencyAmount: 200 }
    buy(world, aBody(amazon), MORNING)
    expect(answered(buy(world, another(netflix), MORNING + HOUR)).status).toBe(400)
    expect(answered(buy(world, another({ ...netflix, skuReference: '5599999999' }), MORNING)).status).toBe(
      201,
    )
    expect(
      answered(buy(world, another({ ...netflix, transactionHash: 'sale-3' }), MORNING + 24 * HOUR)).status,
    ).toBe(201)
  })
})
