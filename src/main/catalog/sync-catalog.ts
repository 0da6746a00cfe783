import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ChipiApi, ReadOutcome, SkuPage } from '#main/chipi/chipi-api.ts'
import type { Clock } from '#shared/clock.ts'
import type { SyncProblem, SyncProgress } from '#shared/domain/catalog.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { createHarvest, type FullCatalog } from './harvest.ts'
import { isPassing, syncProblem } from './sync-problem.ts'

/** Takes the whole catalog, page by page. Null when it was called off. */
export type FetchCatalog = (signal: AbortSignal) => Promise<Result<FullCatalog, SyncProblem> | null>

export type FetchCatalogDeps = {
  readonly chipi: Pick<ChipiApi, 'listSkus'>
  readonly clock: Clock
  readonly onProgress: (progress: SyncProgress) => void
}

/** The most a page may hold, as Chipi's own SDK has it. */
const PAGE_LIMIT = 100
/** Ten times the largest catalog we plan for; a server that announces more is not believed. */
const MAX_PAGES = 1_000
/** A page that fails for a passing reason is asked for again after these waits, ms. */
const RETRY_WAITS_MS = [1_000, 4_000]

/**
 * Follows `totalPages` to the end and then counts: the distinct rows seen, kept or dropped, must be exactly as many as
 * Chipi's `total`, which must not have changed on the way. Pages have no documented order that would hold while the
 * catalog changes, so anything else is half a catalog and not taken.
 */
export function createFetchCatalog({ chipi, clock, onProgress }: FetchCatalogDeps): FetchCatalog {
  const fetchPage = async (page: number, signal: AbortSignal): Promise<ReadOutcome<SkuPage>> => {
    const request = { page, limit: PAGE_LIMIT }
    let outcome = await chipi.listSkus(request, { urgency: 'catalog', signal })
    for (const waitMs of RETRY_WAITS_MS) {
      if (outcome.ok || !isPassing(outcome.error)) break
      // One page after another on purpose: the request limit is shared with the counter.
      // oxlint-disable-next-line no-await-in-loop
      await clock.sleep(waitMs, signal)
      // oxlint-disable-next-line no-await-in-loop
      outcome = await chipi.listSkus(request, { urgency: 'catalog', signal })
    }
    return outcome
  }

  return async signal => {
    const harvest = createHarvest()
    for (let page = 1; page <= MAX_PAGES; page++) {
      // oxlint-disable-next-line no-await-in-loop
      const outcome = await fetchPage(page, signal)
      if (signal.aborted) return null
      if (!outcome.ok) return err(syncProblem(outcome.error))
      harvest.add(outcome.value)
      onProgress(harvest.progress())
      if (harvest.spoilt() || page >= outcome.value.totalPages) break
      // oxlint-disable-next-line no-await-in-loop
      await nextTurn()
    }
    const problem = harvest.problem()
    return problem === null ? ok(harvest.catalog()) : err(problem)
  }
}
