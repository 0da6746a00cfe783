import { describe, expect, it } from 'vitest'
import { createAskLostSales } from '#main/sale/ask-lost-sales.ts'
import type { ReadOutcome } from '#main/chipi/chipi-api.ts'
import type { LostSaleAnswer, Rebuild } from '#shared/domain/ledger-care.ts'
import type { PurchaseReport } from '#shared/domain/sale-outcome.ts'
import { err, ok } from '#shared/result.ts'
import { saleNumber } from '#test/support/a-ledger.ts'
import { aReport, MORNING } from '#test/support/builders.ts'
import { createFakeClock } from '#test/support/fake-clock.ts'

/** The newest first, as they are asked about. */
const lost = [2, 1].map(n => ({ ...saleNumber(n, MORNING + n), at: MORNING + n }))
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

async function asked(
  answers: Answer[],
  known: LostSaleAnswer[] = [],
  rebuilds: readonly Rebuild[] = [rebuild],
): Promise<LostSaleAnswer[]> {
  const written: LostSaleAnswer[] = []
  const clock = createFakeClock(MORNING)
  const asking = createAskLostSales({
    ledger: {
      rebuilds: () => rebuilds,
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

  it('are asked about until Chipi has given its last word, and each word is written down once', async () => {
    const pending = ok(aReport('PENDING'))
    const done = ok(aReport('SUCCESS'))
    const written = await asked([pending, done, pending, ok(aReport('FAILED'))])
    expect(written.map(({ id, purchase }) => [id, purchase?.status])).toEqual([
      [lost[0]?.id, 'PENDING'],
      [lost[1]?.id, 'SUCCESS'],
      [lost[0]?.id, 'FAILED'],
    ])
  })

  it('are asked about again after a restart when the last answer was none', async () => {
    const known = lost.map(sale => ({
      ...sale,
      purchase: { id: 'tx-1', status: 'PENDING', fileNumber: null },
    }))
    const written = await asked([ok(aReport('SUCCESS')), ok(aReport('SUCCESS'))], known)
    expect(written).toHaveLength(2)
  })

  it('are those of every rebuild, each once', async () => {
    const [newest, oldest] = lost
    if (newest === undefined || oldest === undefined) throw new Error('two are lost')
    const rebuilds = [{ ...rebuild, lost: [oldest] }, rebuild]
    const written = await asked([ok(aReport('FAILED')), ok(aReport('FAILED'))], [], rebuilds)
    expect(written.map(({ id }) => id)).toEqual([newest.id, oldest.id])
  })
})
