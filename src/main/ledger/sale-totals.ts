import { z } from 'zod'
import type { Counted, SaleTotals } from '#shared/domain/sale-totals.ts'
import type { ReadableDatabase } from './database.ts'

const counted = z.object({ count: z.number().int(), centavos: z.number().int() })

type Span = { readonly from: number; readonly to: number }

/**
 * What the sales of a span come to. The many that are done are what is left of all when those of the small indexes are
 * taken away, so that no row of a busy day is read.
 */
export function sumSales(db: ReadableDatabase, span: Span): SaleTotals {
  const sum = (what: 'total' | 'owed', among: string): Counted =>
    counted.parse(
      db
        .prepare(
          `SELECT COUNT(*) AS count, COALESCE(SUM(${what}), 0) AS centavos FROM sale
           WHERE ${among} confirmed_at >= ? AND confirmed_at < ?`,
        )
        .get(span.from, span.to),
    )
  const underWay = sum('total', 'is_open = 1 AND')
  const others = [underWay, sum('total', "state = 'failed' AND")]
  return { done: without(sum('total', ''), others), underWay, owed: sum('owed', 'owed > 0 AND') }
}

function without(all: Counted, others: readonly Counted[]): Counted {
  return others.reduce(
    (left, { count, centavos }) => ({ count: left.count - count, centavos: left.centavos - centavos }),
    all,
  )
}
