import type { TillCatalog } from '#main/catalog/till-catalog.ts'
import type { LedgerKeeper } from '#main/ledger/care/ledger-keeper.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import type { Clock } from '#shared/clock.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { TillFacts } from './judge-till.ts'
import type { QueueFacts } from './judge/judge-goods.ts'
import type { WayFacts } from './judge/judge-way.ts'

export type TillFactsDeps = {
  readonly way: () => WayFacts
  readonly ledger: Pick<Ledger, 'open'>
  readonly keeper: Pick<LedgerKeeper, 'health'>
  readonly catalog: Pick<TillCatalog, 'view'>
  /** Tickets that wait for a printer. */
  readonly ticketsWaiting: () => number
  readonly settings: () => Pick<Settings, 'catalogEveryHours'>
  readonly clock: Pick<Clock, 'now'>
}

const HOUR_MS = 3_600_000

/** What an open till knows of itself, from memory and its own book. Never costs a call. */
export function createTillFacts(deps: TillFactsDeps): () => TillFacts {
  const openSince = deps.clock.now()
  return () => {
    const view = deps.catalog.view()
    return {
      way: deps.way(),
      catalog: {
        takenAt: view?.takenAt ?? null,
        skuCount: view?.skuCount ?? 0,
        everyMs: deps.settings().catalogEveryHours * HOUR_MS,
      },
      queue: queueOf(deps),
      book: deps.keeper.health(),
      openSince,
    }
  }
}

function queueOf({ ledger, ticketsWaiting }: TillFactsDeps): QueueFacts {
  const open = ledger.open()
  return {
    open: open.length,
    oldestAt: open[0]?.facts.confirmedAt ?? null,
    inReview: open.filter(sale => sale.state === 'review').length,
    tickets: ticketsWaiting(),
  }
}
