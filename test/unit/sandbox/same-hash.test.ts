import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aBody, answered, aWorld, buy, get, HOUR, MORNING } from './a-world.ts'

const UTC_MIDNIGHT = Date.UTC(2026, 10, 21, 0, 0, 0)
const MEXICAN_MIDNIGHT = Date.UTC(2026, 10, 21, 6, 0, 0)

describe('the same transaction hash sent again', () => {
  it('returns the purchase it made, with the status it has by now', () => {
    const { world, events } = aWorld()
    const first = answered(buy(world, aBody(), MORNING)).body
    const again = answered(buy(world, aBody(), MORNING + HOUR))
    expect(again).toMatchObject({ status: 201, body: { id: first['id'], status: 'SUCCESS' } })
    expect(world.ledger(MORNING + HOUR)).toHaveLength(1)
    expect(events.map(event => event.kind)).toEqual(['purchase-taken', 'purchase-repeated'])
  })

  it('returns a failed purchase too, instead of trying anew', () => {
    const { world } = aWorld()
    world.faults.add({ kind: 'failed', afterMs: 0 })
    buy(world, aBody(), MORNING)
    expect(answered(buy(world, aBody(), MORNING + HOUR)).body['status']).toBe('FAILED')
    expect([...world.purchases()]).toHaveLength(1)
  })

  it.each([
    ['utc', UTC_MIDNIGHT],
    ['shop-zone', MEXICAN_MIDNIGHT],
    ['rolling-24h', UTC_MIDNIGHT - 1 + 24 * HOUR],
  ] as const)('is a new purchase once "today" has ended (%s)', (idempotencyDay, dayEnds) => {
    const { world } = aWorld({ settings: { idempotencyDay, duplicates: 'allow' } })
    const sentAt = UTC_MIDNIGHT - 1
    buy(world, aBody(), sentAt)
    buy(world, aBody(), dayEnds - 1)
    expect(world.ledger(dayEnds)).toHaveLength(1)
    buy(world, aBody(), dayEnds)
    expect(world.ledger(dayEnds)).toHaveLength(2)
  })

  it.each([
    ['return-existing', 201],
    ['refuse-400', 400],
    ['refuse-409', 409],
  ] as const)('with other contents does %s and debits nothing', (sameHashOtherBody, status) => {
    const { world } = aWorld({ settings: { sameHashOtherBody } })
    buy(world, aBody(), MORNING)
    const other = answered(buy(world, aBody({ skuReference: '5587654321' }), MORNING))
    expect(other.status).toBe(status)
    expect(world.ledger(MORNING)).toHaveLength(1)
  })

  it('means another purchase with the other environment', () => {
    const { world } = aWorld()
    buy(world, aBody(), MORNING)
    expect(answered(buy(world, aBody(), MORNING, 'dev')).body['status']).toBe('SUCCESS')
    expect([...world.purchases()]).toHaveLength(2)
  })

  it('finds the purchase by hash or by id, unless that is switched off', () => {
    const { world } = aWorld()
    const id = String(answered(buy(world, aBody(), MORNING)).body['id'])
    expect(answered(get(world, '/transactions/sale-1', MORNING)).body['id']).toBe(id)
    expect(answered(get(world, `/transactions/${id}`, MORNING)).body['id']).toBe(id)
    world.changeSettings({ transactionLookup: false })
    expect(answered(get(world, '/transactions/sale-1', MORNING)).status).toBe(404)
    expect(answered(get(world, `/sku-purchases/${id}`, MORNING)).status).toBe(200)
  })

  it('never debits twice within a day, whatever is sent, when, and however it goes wrong', () => {
    const attempt = fc.record({
      sale: fc.integer({ min: 1, max: 4 }),
      afterMs: fc.integer({ min: 0, max: 40 * 60_000 }),
      fault: fc.option(
        fc.constantFrom(
          { kind: 'reply-dropped' as const },
          { kind: 'failed' as const, afterMs: 1_000 },
          { kind: 'stuck' as const },
          { kind: 'server-error' as const, when: 'after' as const },
          { kind: 'server-error' as const, when: 'before' as const },
          { kind: 'slow' as const, when: 'before' as const, delayMs: 90_000 },
          { kind: 'garbage' as const, body: 'html' as const },
          { kind: 'no-credits' as const },
        ),
        { nil: null },
      ),
    })
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 30 }), attempts => {
        const { world } = aWorld()
        let now = MORNING
        const held: { resume: () => unknown }[] = []
        for (const { sale, afterMs, fault } of attempts) {
          // Thirty attempts of forty minutes would cross a day; the day's edge has its own test.
          now = Math.min(now + afterMs, UTC_MIDNIGHT - HOUR)
          if (fault !== null) world.faults.add(fault)
          const body = aBody({ transactionHash: `sale-${sale}`, skuReference: `551234567${sale}` })
          const step = buy(world, body, now)
          if (step.kind === 'wait') held.push({ resume: () => step.resume(UTC_MIDNIGHT - 1) })
        }
        for (const { resume } of held) resume()
        const debits = world.ledger(UTC_MIDNIGHT - 1).filter(entry => entry.kind === 'debit')
        expect(new Set(debits.map(entry => entry.transactionHash)).size).toBe(debits.length)
        const restores = world.ledger(UTC_MIDNIGHT - 1).filter(entry => entry.kind === 'restore')
        expect(new Set(restores.map(entry => entry.purchaseId)).size).toBe(restores.length)
      }),
    )
  })

  it('keeps credits and movements in balance, whatever happens', () => {
    const sale = fc.record({
      pesos: fc.constantFrom(20, 50, 100, 500),
      fails: fc.boolean(),
      afterMs: fc.integer({ min: 0, max: HOUR }),
    })
    fc.assert(
      fc.property(fc.array(sale, { maxLength: 20 }), sales => {
        const { world } = aWorld({ creditsUsd: 50 })
        let now = MORNING
        for (const [index, { pesos, fails, afterMs }] of sales.entries()) {
          now += afterMs
          if (fails) world.faults.add({ kind: 'failed', afterMs: 60_000 })
          const skuId = `sku-TEL${String(pesos).padStart(3, '0')}`
          buy(world, aBody({ transactionHash: `sale-${index}`, skuId, currencyAmount: pesos }), now)
          const moved = world
            .ledger(now)
            .reduce((sum, { kind, microUsd }) => sum + (kind === 'debit' ? -microUsd : microUsd), 0)
          expect(world.balanceMicroUsd(now)).toBe(50_000_000 + moved)
          expect(world.balanceMicroUsd(now)).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})
