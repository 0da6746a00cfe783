import { describe, expect, it } from 'vitest'
import type { FaultSpec } from '#sandbox/core/fault.ts'
import { aBody, answered, aWorld, buy, get, HOUR, MORNING, replyOf } from './a-world.ts'

/** A world in which one thing is about to go wrong. */
function aWorldWith(...faults: FaultSpec[]) {
  const made = aWorld()
  for (const fault of faults) made.world.faults.add(fault)
  return made
}

describe('faults at a purchase', () => {
  it.each<FaultSpec>([
    { kind: 'reset' },
    { kind: 'rate-limited' },
    { kind: 'server-error' },
    { kind: 'unauthorized' },
    { kind: 'duplicate' },
    { kind: 'no-credits' },
  ])('before it is taken ($kind) leave no debit, and the same body goes through next time', fault => {
    const { world } = aWorldWith(fault)
    const first = buy(world, aBody(), MORNING)
    expect(first.kind === 'reply' ? first.reply.status : first.kind).not.toBe(201)
    expect(world.ledger(MORNING)).toEqual([])
    expect(answered(buy(world, aBody(), MORNING)).status).toBe(201)
  })

  it.each<FaultSpec>([
    { kind: 'reply-dropped' },
    { kind: 'reply-dropped', how: 'silence' },
    { kind: 'server-error', status: 502, when: 'after' },
    { kind: 'garbage', body: 'html' },
    { kind: 'garbage', body: 'truncated' },
    { kind: 'garbage', body: 'array' },
    { kind: 'garbage', body: 'empty' },
  ])('after it is taken (%o) leave exactly one debit, and a resend finds the purchase', fault => {
    const { world, events } = aWorldWith(fault)
    buy(world, aBody(), MORNING)
    expect(world.ledger(MORNING)).toHaveLength(1)
    expect(answered(buy(world, aBody(), MORNING)).status).toBe(201)
    expect(world.ledger(MORNING)).toHaveLength(1)
    expect(events.map(event => event.kind)).toEqual(['fault-used', 'purchase-taken', 'purchase-repeated'])
  })

  it('tell a dropped reply as a cut or as silence', () => {
    const { world } = aWorldWith({ kind: 'reply-dropped' }, { kind: 'reply-dropped', how: 'silence' })
    expect(buy(world, aBody(), MORNING)).toEqual({ kind: 'cut' })
    expect(buy(world, aBody(), MORNING)).toEqual({ kind: 'silence' })
  })

  it('can hold a call back before it is taken', () => {
    const { world } = aWorldWith({ kind: 'slow', when: 'before', delayMs: 20_000 })
    const step = buy(world, aBody(), MORNING)
    expect(step).toMatchObject({ kind: 'wait', ms: 20_000 })
    expect(world.ledger(MORNING)).toEqual([])
    expect(step.kind === 'wait' && answered(step.resume(MORNING + 20_000)).status).toBe(201)
    expect(world.ledger(MORNING)).toHaveLength(1)
  })

  it('can hold the answer back after it is taken', () => {
    const { world } = aWorldWith({ kind: 'slow', delayMs: 20_000 })
    expect(buy(world, aBody(), MORNING)).toMatchObject({ kind: 'wait', ms: 20_000 })
    expect(world.ledger(MORNING)).toHaveLength(1)
  })

  it('can say a status word nobody knows, for a while or for good', () => {
    const { world } = aWorldWith({ kind: 'status-word', word: 'ON_HOLD', forMs: 1_000 })
    const { body } = answered(buy(world, aBody(), MORNING))
    expect(body['status']).toBe('ON_HOLD')
    expect(answered(get(world, '/transactions/sale-1', MORNING + 1_000)).body['status']).toBe('SUCCESS')
  })

  it('can settle later than usual, with the DEV key too', () => {
    const { world } = aWorldWith({ kind: 'settles-after', afterMs: HOUR })
    expect(answered(buy(world, aBody(), MORNING, 'dev')).body['status']).toBe('PENDING')
    expect(answered(get(world, '/transactions/sale-1', MORNING + HOUR, 'dev')).body['status']).toBe('SUCCESS')
  })

  it('can hide the folio of a success', () => {
    const { world } = aWorldWith({ kind: 'missing-folio', route: 'get-transaction' })
    buy(world, aBody(), MORNING)
    const told = () => answered(get(world, '/transactions/sale-1', MORNING + HOUR)).body
    expect(told()).not.toHaveProperty('skuFileNumber')
    expect(told()).toHaveProperty('skuFileNumber')
  })

  it('send Retry-After only when asked to', () => {
    const { world } = aWorldWith({ kind: 'rate-limited' }, { kind: 'rate-limited', retryAfterSeconds: 7 })
    expect(replyOf(buy(world, aBody(), MORNING)).headers).toEqual({})
    expect(replyOf(buy(world, aBody(), MORNING)).headers).toEqual({ 'Retry-After': '7' })
  })
})

describe('the scope of a fault', () => {
  it('names a number, and other numbers are served', () => {
    const { world } = aWorldWith({ kind: 'server-error', reference: '5512345678', times: 'always' })
    expect(answered(buy(world, aBody({ skuReference: '5500000000' }), MORNING)).status).toBe(201)
    expect(answered(buy(world, aBody({ transactionHash: 'sale-2' }), MORNING)).status).toBe(500)
  })

  it('names a SKU, and holds for status calls about it too', () => {
    const { world } = aWorldWith({ kind: 'server-error', skuId: 'sku-TEL050', route: 'get-purchase' })
    const { body } = answered(buy(world, aBody(), MORNING))
    expect(answered(get(world, `/sku-purchases/${String(body['id'])}`, MORNING)).status).toBe(500)
    expect(answered(get(world, `/sku-purchases/${String(body['id'])}`, MORNING)).status).toBe(200)
  })

  it('counts calls: some pass first, some are spoilt, the rest pass', () => {
    const { world } = aWorldWith({ kind: 'server-error', route: 'list-skus', skip: 1, times: 2 })
    const statuses = [1, 2, 3, 4].map(() => answered(get(world, '/skus', MORNING)).status)
    expect(statuses).toEqual([200, 500, 500, 200])
  })

  it('spoils one call after another when two faults of a kind wait', () => {
    const { world } = aWorldWith({ kind: 'server-error', status: 500 }, { kind: 'server-error', status: 500 })
    const statuses = [1, 2, 3].map(() => answered(get(world, '/skus', MORNING)).status)
    expect(statuses).toEqual([500, 500, 200])
  })

  it('leaves calls alone that it makes no sense for', () => {
    const { world } = aWorldWith({ kind: 'failed' })
    get(world, '/skus', MORNING)
    expect(world.faults.list()).toHaveLength(1)
  })

  it('ends when the fault is taken away', () => {
    const { world } = aWorld()
    const id = world.faults.add({ kind: 'unauthorized', times: 'always' })
    expect(answered(get(world, '/skus', MORNING)).status).toBe(401)
    expect(world.faults.remove(id)).toBe(true)
    expect(world.faults.remove(id)).toBe(false)
    expect(answered(get(world, '/skus', MORNING)).status).toBe(200)
  })

  it('refuses a fault it does not know', () => {
    const { world } = aWorld()
    expect(() => world.faults.add(Object({ kind: 'earthquake' }))).toThrow('kind')
  })
})

describe('faults in the catalog', () => {
  it('can lose half a page, lie about the total, or show the first page again', () => {
    const { world } = aWorldWith(
      { kind: 'catalog-page', how: 'half' },
      { kind: 'catalog-page', how: 'wrong-total' },
      { kind: 'catalog-page', how: 'repeat-first' },
    )
    const page = (number: number) => answered(get(world, `/skus?limit=10&page=${number}`, MORNING)).body
    expect(page(2)['data']).toHaveLength(5)
    const { total } = page(2)
    const repeated = page(2)
    expect(total).toBe(Number(repeated['total']) + 7)
    expect(repeated['page']).toBe(2)
    expect(repeated['data']).toEqual(page(1)['data'])
  })

  it('can make a SKU vanish from lists, look-ups and purchases until it is put back', () => {
    const { world } = aWorld()
    const total = () => Number(answered(get(world, '/skus', MORNING)).body['total'])
    const before = total()
    const id = world.faults.add({ kind: 'vanished-sku', skuId: 'sku-TEL050' })
    expect(total()).toBe(before - 1)
    expect(answered(get(world, '/skus/sku-TEL050', MORNING)).status).toBe(404)
    expect(answered(buy(world, aBody(), MORNING)).body['error']).toBe('invalid_sku')
    world.faults.remove(id)
    expect(answered(buy(world, aBody(), MORNING)).status).toBe(201)
  })

  it('can change a price, and then the old one is refused', () => {
    const { world } = aWorldWith({ kind: 'changed-price', skuId: 'sku-TEL050', fixedAmount: 55 })
    expect(answered(get(world, '/skus/sku-TEL050', MORNING)).body['fixedAmount']).toBe(55)
    expect(answered(buy(world, aBody(), MORNING)).status).toBe(400)
    expect(answered(buy(world, aBody({ currencyAmount: 55 }), MORNING)).status).toBe(201)
  })

  it('can leave out every optional field, or name a category nobody knows', () => {
    const { world } = aWorldWith({ kind: 'missing-optional' }, { kind: 'unknown-category', skip: 1 })
    const sku = () => answered(get(world, '/skus/sku-TEL050', MORNING)).body
    expect(Object.keys(sku())).not.toContain('carrierName')
    expect(sku()).toMatchObject({ category: 'NUEVA_CATEGORIA', carrierName: 'Telcel' })
  })
})

describe('error bodies', () => {
  it.each([
    ['error-message', { error: 'invalid_request', message: expect.stringContaining('token must be USDC') }],
    ['message-code-status', { code: 'invalid_request', status: 400, message: expect.any(String) }],
    [
      'framework',
      { statusCode: 400, error: 'invalid_request', message: expect.arrayContaining(['token must be USDC']) },
    ],
  ] as const)('come in the shape %s', (errorShape, body) => {
    const { world } = aWorld({ settings: { errorShape } })
    const wrong = aBody({ token: 'USDT', chain: 'ETHEREUM' })
    expect(answered(buy(world, wrong, MORNING)).body).toEqual(body)
  })
})

describe('calls the documents do not have', () => {
  it.each(['/sku-transactions/tx-1', '/sku-purchases', '/skus/a/b', '/balance', '/skus/%E0%A4%A'])(
    '%s is a 404',
    path => {
      const { world } = aWorld()
      expect(answered(get(world, path, MORNING))).toMatchObject({ status: 404 })
    },
  )
})

describe('the limit of calls per minute', () => {
  it('refuses the call after the hundredth, per key, and opens again with the next minute', () => {
    const { world } = aWorld({ settings: { requestsPerMinute: 100, retryAfterHeader: true } })
    const statuses = Array.from({ length: 100 }, () => answered(get(world, '/skus/x', MORNING)).status)
    expect(new Set(statuses)).toEqual(new Set([404]))
    const refused = replyOf(buy(world, aBody(), MORNING + 20_000))
    expect(refused).toMatchObject({ status: 429, headers: { 'Retry-After': '40' } })
    expect(world.ledger(MORNING)).toEqual([])
    expect(answered(get(world, '/skus/x', MORNING + 20_000, 'dev')).status).toBe(404)
    expect(answered(buy(world, aBody(), MORNING + 60_000)).status).toBe(201)
  })
})

describe('a saved world', () => {
  it('goes on where it was: purchases, hashes, credits owed back, and new ids', () => {
    const { world } = aWorld({ creditsUsd: 10 })
    world.faults.add({ kind: 'failed', afterMs: HOUR })
    const first = answered(buy(world, aBody(), MORNING)).body
    const saved = JSON.parse(JSON.stringify(world.snapshot()))
    const { world: again } = aWorld({ snapshot: saved })
    expect(answered(buy(again, aBody(), MORNING)).body).toEqual(first)
    expect(again.balanceMicroUsd(MORNING + HOUR)).toBe(10_000_000)
    const next = aBody({ transactionHash: 'sale-2', skuReference: '5511111111' })
    expect(answered(buy(again, next, MORNING)).body['id']).not.toBe(first['id'])
    expect(answered(buy(again, next, MORNING)).body).toEqual(answered(buy(world, next, MORNING)).body)
  })
})
