import { describe, expect, it } from 'vitest'
import { createAskLostSales } from '#main/sale/ask-lost-sales.ts'
import type { ReadOutcome } from '#main/chipi/chipi-api.ts'
import type { LostSaleAnswer, Rebuild } from '#shared/domain/ledger-care.ts'
import type { PurchaseReport } from '#shared/domain/sale.ts'
import { err, ok } from '#shared/result.ts'
import { saleNumber } from '#test/support/a-ledger.ts'
import { aReport, MORNING } from '#test/support/builders.ts'
import { createFakeClock } from '#test/support/fake-clock.ts'

const lost = [1, 2].map(n => ({ ...saleNumber(n, MORNING + n), at: MORNING + n }))
const rebuild: Rebuild = {
  at: MORNING,
  by: 'Lupita',
  damage: { kind: 'unreadable' },
  backup: null,
  salvaged: 0,
  safeUntil: null,
  setAside: '/damaged',
  ticketFloors: {},
  ticketFloor: 1_000,
  asking: 0,
  owed: [],
  lost,
}

type Answer = ReadOutcome<PurchaseReport>

async function asked(answers: Answer[], known: LostSaleAnswer[] = []): Promise<LostSaleAnswer[]> {
  const written: LostSaleAnswer[] = []
  const clock = createFakeClock(MORNING)
  const asking = createAskLostSales({
    ledger: {
      rebuilds: () => [rebuild],
      lostSaleAnswers: () => known,
      recordLostSale: (_at, answer) => {
        written.push(answer)
        return ok(null)
      },
    },
    chipi: { findByHash: () => Promise.resolve(answers.shift() ?? err({ kind: 'not-found', detail: '' })) },
    clock,
    onAnswer: () => undefined,
    onBug: error => {
      throw error
    },
  })
  asking.start()
  await clock.advance(10 * 60_000)
  await asking.stop()
  return written
}

describe('sales of which only the key is left', () => {
  it('are asked about once each, and what Chipi says is written down', async () => {
    const written = await asked([ok(aReport('SUCCESS')), err({ kind: 'not-found', detail: '' })])
    expect(written).toMatchObject([
      { id: lost[0]?.id, purchase: { id: 'tx-1', status: 'SUCCESS', fileNumber: '0012345678' } },
      { id: lost[1]?.id, purchase: null },
    ])
  })

  it('are asked about again while Chipi cannot be reached, and never called unknown for that', async () => {
    const offline: Answer = err({ kind: 'timeout' })
    const written = await asked([offline, offline, offline, offline, ok(aReport('FAILED'))])
    expect(written[0]).toMatchObject({ purchase: { status: 'FAILED' } })
  })

  it('that were answered in an earlier run are left alone', async () => {
    const known = lost.map(sale => ({ ...sale, purchase: null }))
    expect(await asked([ok(aReport('SUCCESS'))], known)).toEqual([])
  })
})
