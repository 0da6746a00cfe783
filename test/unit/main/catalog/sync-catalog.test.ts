import { describe, expect, it } from 'vitest'
import { createFetchCatalog } from '#main/catalog/sync-catalog.ts'
import type {
  DroppedRow,
  PageRequest,
  ReadOptions,
  ReadOutcome,
  ReadProblem,
  SkuPage,
} from '#main/chipi/chipi-api.ts'
import type { SyncProgress } from '#shared/domain/catalog.ts'
import type { Sku } from '#shared/domain/sku.ts'
import { err, ok } from '#shared/result.ts'
import { createManualClock } from '#test/unit/main/chipi/manual-clock.ts'
import { aSku, someSkus } from './a-sku.ts'

type Page = {
  readonly skus?: readonly Sku[]
  readonly dropped?: readonly DroppedRow[]
  readonly total?: number
}

/** A Chipi that gives these pages; a function in place of a page answers each time it is asked. */
function aFetch(...pages: readonly (Page | (() => ReadOutcome<SkuPage>))[]) {
  const clock = createManualClock()
  const asked: PageRequest[] = []
  const urgencies: (string | undefined)[] = []
  const progress: SyncProgress[] = []
  const counted = pages.filter(page => typeof page !== 'function')
  const size = (page: Page) => (page.skus ?? []).length + (page.dropped ?? []).length
  const total = counted.reduce((sum, page) => sum + size(page), 0)

  const listSkus = async (request: PageRequest, options?: ReadOptions): Promise<ReadOutcome<SkuPage>> => {
    asked.push(request)
    urgencies.push(options?.urgency)
    const page = pages[request.page - 1]
    if (page === undefined) throw new Error(`page ${String(request.page)} asked for`)
    if (typeof page === 'function') return page()
    const rest = { page: request.page, limit: request.limit, totalPages: pages.length }
    return ok({ skus: [], dropped: [], total, ...rest, ...page })
  }
  const fetch = createFetchCatalog({ chipi: { listSkus }, clock, onProgress: step => progress.push(step) })
  return {
    fetch: (signal = new AbortController().signal) => fetch(signal),
    clock,
    asked,
    urgencies,
    progress,
  }
}

const all = someSkus(250)
const incomplete = (received: number, total: number) => err({ kind: 'incomplete', received, total })

describe('taking the catalog', () => {
  it('follows the pages to the last and tells how far it is', async () => {
    const chipi = aFetch({ skus: all.slice(0, 100) }, { skus: all.slice(100, 200) }, { skus: all.slice(200) })
    expect(await chipi.fetch()).toEqual(ok({ skus: all, dropped: 0 }))
    expect(chipi.asked).toEqual([1, 2, 3].map(page => ({ page, limit: 100 })))
    expect(chipi.urgencies).toEqual(['catalog', 'catalog', 'catalog'])
    expect(chipi.progress).toEqual([100, 200, 250].map(received => ({ received, total: 250 })))
  })

  it('counts rows that cannot be used, and is whole with them', async () => {
    const dropped = [
      { id: 'x', why: 'unsellable' },
      { id: null, why: 'unreadable' },
    ] as const
    expect(await aFetch({ skus: all, dropped }).fetch()).toEqual(ok({ skus: all, dropped: 2 }))
  })

  it('is not fooled by a row listed twice and another one missing', async () => {
    const twice = aFetch({ skus: all.slice(0, 100) }, { skus: all.slice(99, 199) })
    expect(await twice.fetch()).toEqual(incomplete(199, 200))
  })

  it('takes a row listed twice once, when nothing is missing', async () => {
    const chipi = aFetch({ skus: all.slice(0, 2), total: 3 }, { skus: all.slice(1, 3), total: 3 })
    expect(await chipi.fetch()).toEqual(ok({ skus: all.slice(0, 3), dropped: 0 }))
  })

  it.each([
    ['half a page', [{ skus: all.slice(0, 50), total: 100 }], incomplete(50, 100)],
    ['a total that is too small', [{ skus: all.slice(0, 50), total: 10 }], incomplete(50, 10)],
    [
      'a total that changes on the way',
      [
        { skus: all.slice(0, 100), total: 200 },
        { skus: all.slice(100, 200), total: 201 },
      ],
      incomplete(200, 201),
    ],
    [
      'rows none of which can be used',
      [{ dropped: [{ id: 'x', why: 'unreadable' }], total: 1 }],
      incomplete(0, 1),
    ],
    ['nothing at all', [{ skus: [] }], err({ kind: 'empty' })],
    ['nothing, of many', [{ skus: [], total: 700 }], incomplete(0, 700)],
  ] as const)('does not take %s', async (_name, pages, outcome) => {
    expect(await aFetch(...pages).fetch()).toEqual(outcome)
  })

  it('stops at an empty page instead of following a mad count of pages', async () => {
    const chipi = aFetch(
      { skus: all.slice(0, 100), total: 100 },
      { skus: [], total: 100 },
      ...Array.from({ length: 500 }, () => ({ total: 100 })),
    )
    await chipi.fetch()
    expect(chipi.asked).toHaveLength(2)
  })
})

describe('trouble on the way', () => {
  const problem = (error: ReadProblem) => () => err(error)

  it.each<[ReadProblem, unknown]>([
    [{ kind: 'no-connection', cause: 'dns' }, { kind: 'no-network' }],
    [{ kind: 'no-key' }, { kind: 'no-token', why: { kind: 'not-configured' } }],
    [
      { kind: 'no-token', why: { kind: 'malformed' } },
      { kind: 'no-token', why: { kind: 'malformed' } },
    ],
    [{ kind: 'unauthorized', detail: '' }, { kind: 'unauthorized' }],
    [
      { kind: 'unreadable', status: 200 },
      { kind: 'server-trouble', status: 200 },
    ],
    [
      { kind: 'refused', refusal: { kind: 'forbidden', status: 403, detail: '' } },
      { kind: 'server-trouble', status: 403 },
    ],
    [
      { kind: 'not-found', detail: '' },
      { kind: 'server-trouble', status: 404 },
    ],
  ])('%o ends it at once', async (error, expected) => {
    const chipi = aFetch({ skus: all.slice(0, 100) }, problem(error))
    expect(await chipi.fetch()).toEqual(err(expected))
    expect(chipi.asked).toHaveLength(2)
  })

  it.each<[ReadProblem, unknown]>([
    [{ kind: 'timeout' }, { kind: 'server-trouble', status: null }],
    [{ kind: 'connection-lost' }, { kind: 'server-trouble', status: null }],
    [
      { kind: 'server-error', status: 503 },
      { kind: 'server-trouble', status: 503 },
    ],
    [{ kind: 'rate-limited', retryAfterMs: null }, { kind: 'rate-limited' }],
  ])('%o is waited out twice before it is given up', async (error, expected) => {
    const chipi = aFetch(problem(error))
    const fetching = chipi.fetch()
    await chipi.clock.advance(5_000)
    expect(await fetching).toEqual(err(expected))
    expect(chipi.asked).toHaveLength(3)
  })

  it('that passes costs nothing but the wait', async () => {
    let asked = 0
    const chipi = aFetch(() => {
      asked += 1
      if (asked === 1) return err({ kind: 'timeout' })
      return ok({ skus: [aSku()], dropped: [], total: 1, page: 1, limit: 100, totalPages: 1 })
    })
    const fetching = chipi.fetch()
    await chipi.clock.advance(1_000)
    expect(await fetching).toEqual(ok({ skus: [aSku()], dropped: 0 }))
  })

  it('of our own making: called off, it gives nothing', async () => {
    const stop = new AbortController()
    const chipi = aFetch({ skus: all.slice(0, 100), total: 200 }, () => {
      stop.abort()
      return err({ kind: 'aborted' })
    })
    expect(await chipi.fetch(stop.signal)).toBeNull()
  })
})

describe('a very large catalog', () => {
  it('lets others work between its pages', async () => {
    const many = someSkus(10_000)
    const pages = Array.from({ length: 100 }, (_, n) => ({ skus: many.slice(n * 100, n * 100 + 100) }))
    const chipi = aFetch(...pages)
    let turns = 0
    let running = true
    const count = () => {
      turns += 1
      if (running) setImmediate(count)
    }
    setImmediate(count)
    const outcome = await chipi.fetch()
    running = false
    expect(outcome?.ok && outcome.value.skus.length).toBe(10_000)
    expect(turns).toBeGreaterThanOrEqual(99)
  })
})
