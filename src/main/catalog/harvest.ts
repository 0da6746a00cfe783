import type { SkuPage } from '#main/chipi/chipi-api.ts'
import type { SyncProblem, SyncProgress } from '#shared/domain/catalog.ts'
import type { Sku } from '#shared/domain/sku.ts'

/** Everything Chipi lists, and how many rows of it cannot be sold from. */
export type FullCatalog = { readonly skus: readonly Sku[]; readonly dropped: number }

/** The pages of one sync, gathered and counted. */
export type Harvest = {
  readonly add: (page: SkuPage) => void
  readonly progress: () => SyncProgress
  /** Nothing good can come any more: the pages tell different totals, or one came empty before the last. */
  readonly spoilt: () => boolean
  /** What is wrong with it as a whole, once the last page is in. */
  readonly problem: () => SyncProblem | null
  readonly catalog: () => FullCatalog
}

export function createHarvest(): Harvest {
  const skus = new Map<string, Sku>()
  const droppedIds = new Set<string>()
  const totals = new Set<number>()
  /** Dropped rows without an id cannot be told apart; each counts as one. */
  let nameless = 0
  let total = 0

  let emptyPages = 0

  /** A row that could be read on one page and not on another was listed twice, and is kept. */
  const dropped = () => [...droppedIds].filter(id => !skus.has(id)).length + nameless
  const distinct = () => skus.size + dropped()

  const add = (page: SkuPage) => {
    total = page.total
    if (page.skus.length + page.dropped.length === 0) emptyPages += 1
    totals.add(page.total)
    for (const sku of page.skus) if (!skus.has(sku.id)) skus.set(sku.id, sku)
    for (const row of page.dropped) {
      if (row.id === null) nameless += 1
      else droppedIds.add(row.id)
    }
  }

  return {
    add,
    progress: () => ({ received: distinct(), total }),
    spoilt: () => totals.size > 1 || emptyPages > 0,
    problem: () => {
      if (totals.size === 1 && total === 0 && distinct() === 0) return { kind: 'empty' }
      // Rows, but none to sell from: Chipi's format changed, and nothing good would come of believing it.
      const usable = skus.size > 0 && totals.size === 1 && distinct() === total
      return usable ? null : { kind: 'incomplete', received: skus.size === 0 ? 0 : distinct(), total }
    },
    catalog: () => ({ skus: [...skus.values()], dropped: dropped() }),
  }
}
