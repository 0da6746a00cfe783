import { standingOf } from '#sandbox/core/purchase-record.ts'
import type { Decision } from '#shared/domain/sale-outcome.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { Centavos } from '#shared/domain/money.ts'
import type { PayRefundOutcome } from '#shared/domain/selling.ts'
import { isLastWord } from '../audit/testimony.ts'
import type { Chance } from '../chance.ts'
import type { Auditor } from '../audit/auditor.ts'
import type { Run } from '../shop/program.ts'
import type { SimTime } from '../time/sim-time.ts'
import type { ChipiServer } from '../wire/chipi-server.ts'
import { SLOWEST_WAY_MS } from '../wire/way.ts'
import { ignoreDeath } from './cashier.ts'

export type Manager = {
  /** Goes through what is in review, with Chipi's dashboard open beside it. */
  readonly decideReviews: () => void
  /** Hands back what is owed. */
  readonly payRefunds: () => Promise<void>
  /** After a restart: the book asks about every hand-over that was cut short, and it is made good. */
  readonly settleUp: () => void
}

export type ManagerDeps = {
  readonly time: SimTime
  readonly chance: Chance
  readonly auditor: Auditor
  readonly dashboard: Pick<ChipiServer, 'now' | 'purchases'>
  readonly run: () => Run | null
}

/** A request sent longer ago than this has arrived at Chipi or never will: then its dashboard is the truth. */
const CERTAIN_AFTER_MS = 2 * SLOWEST_WAY_MS

export function createManager(deps: ManagerDeps): Manager {
  const { time, chance, auditor, dashboard } = deps
  /** Whose cash went over the counter, as people remember it; the program may not have heard. */
  const handedOver = new Set<SaleId>()
  const firstSeen = new Map<string, number>()

  /** What the dashboard says of a sale; null while it says nothing final. */
  const verdict = (sale: Sale): Decision | null => {
    const record = dashboard.purchases(sale.facts.transactionHash).at(-1)
    const by = 'Lupita'
    if (record === undefined) {
      return { outcome: 'not-done', by, reason: 'not in the dashboard', folio: null }
    }
    const { status } = standingOf(record, dashboard.now())
    if (status === 'SUCCESS')
      return { outcome: 'done', by, reason: 'SUCCESS in the dashboard', folio: record.folio }
    if (status === 'FAILED' || status === 'CANCELLED') {
      return { outcome: 'not-done', by, reason: `${status} in the dashboard`, folio: null }
    }
    return null
  }

  const decide = (run: Run, sale: Sale): void => {
    const id = sale.facts.id
    const seen = firstSeen.get(id) ?? time.now()
    firstSeen.set(id, seen)
    if (time.now() - seen < CERTAIN_AFTER_MS) return
    const decision = verdict(sale)
    if (decision === null) return
    run.engine.decide(id, decision)
    // A second opinion a moment later must change nothing.
    if (run.isAlive() && chance.happens(0.1)) run.engine.decide(id, { ...decision, reason: 'again' })
  }

  const pay = async (run: Run, sale: Sale, amount: Centavos): Promise<void> => {
    const { id, transactionHash } = sale.facts
    const twice = chance.happens(0.2)
    const press = (by: string): Promise<PayRefundOutcome> =>
      run.engine.payRefund(id, { by, attempt: `${by}-${id}`, notPaidBefore: true })
    const presses = [press('Lupita'), ...(twice ? [press('Memo')] : [])]
    for (const { outcome } of await Promise.all(presses.map(untilDeath))) {
      if (!run.isAlive()) return
      if (outcome?.kind !== 'paid') continue
      handOver(id, amount)
      const told = auditor.lastTold(transactionHash)
      if (told?.status === 'SUCCESS' && isLastWord(told)) {
        auditor.report('cash', id, 'handed back although Chipi had told SUCCESS')
      }
    }
    if (handedOver.has(id) && run.isAlive()) run.engine.refundHanded(id)
  }

  const handOver = (id: SaleId, amount: Centavos): void => {
    auditor.drawer.handOut(id, amount)
    handedOver.add(id)
  }

  return {
    decideReviews: () => {
      const run = deps.run()
      if (run === null) return
      try {
        for (const sale of run.ledger.open()) if (sale.state === 'review' && run.isAlive()) decide(run, sale)
      } catch (error) {
        ignoreDeath(error)
      }
    },
    payRefunds: async () => {
      const run = deps.run()
      if (run === null) return
      try {
        for (const sale of run.ledger.owed()) {
          if (!run.isAlive() || deps.run() !== run) return
          await pay(run, sale, sale.facts.total)
        }
      } catch (error) {
        ignoreDeath(error)
      }
    },
    settleUp: () => {
      const run = deps.run()
      if (run === null) return
      try {
        for (const sale of run.ledger.unhanded()) {
          const { id, total } = sale.facts
          // The book asks whether it was handed over. Whoever has not done it does it now.
          if (!handedOver.has(id)) handOver(id, total)
          run.engine.refundHanded(id)
        }
      } catch (error) {
        ignoreDeath(error)
      }
    },
  }
}

/** Two presses at once both end when the program dies; neither is forgotten. */
async function untilDeath(press: Promise<PayRefundOutcome>): Promise<{ outcome: PayRefundOutcome | null }> {
  try {
    return { outcome: await press }
  } catch (error) {
    ignoreDeath(error)
    return { outcome: null }
  }
}
