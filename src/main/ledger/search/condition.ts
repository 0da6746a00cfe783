import { assertNever } from '#shared/assert-never.ts'
import type { Standing } from '#shared/domain/sale-search.ts'
import type { Key } from './key.ts'
import type { Meaning } from './by-word.ts'

/** A part of a WHERE, with what is bound in it. Named columns are those of `sale_walk`, unless said otherwise. */
export type Condition = { readonly sql: string; readonly params: readonly (string | number)[] }

/** Centavos, both included. */
export type AmountRange = { readonly least: number; readonly most: number }

const AMONG = 'IN (SELECT value FROM json_each(?))'

export function amountIs({ least, most }: AmountRange): Condition {
  return {
    sql: '(total BETWEEN ? AND ? OR face BETWEEN ? AND ?)',
    params: [least, most, least, most],
  }
}

export function isOneOf(keys: readonly Key[]): Condition {
  return { sql: `id ${AMONG}`, params: [JSON.stringify(keys.map(({ id }) => id))] }
}

export function isOf({ skuIds, cashiers }: Meaning): Condition {
  return {
    sql: `(sku_id ${AMONG} OR cashier ${AMONG})`,
    params: [JSON.stringify(skuIds), JSON.stringify(cashiers)],
  }
}

/** Any of these; never of none. */
export function either(conditions: readonly Condition[]): Condition {
  return {
    sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
    params: conditions.flatMap(({ params }) => params),
  }
}

/** How a sale stands, asked of its row; all but `settled` have an index of their own, written in the same words. */
export function standsAs(standing: Standing): string {
  switch (standing) {
    case 'open':
      return 'is_open = 1'
    case 'review':
      return "is_open = 1 AND state = 'review'"
    case 'settled':
      return "state = 'settled'"
    case 'failed':
      return "state = 'failed'"
    case 'decided':
      return "state = 'decided'"
    case 'owed':
      return 'owed > 0'
    case 'refunded':
      return 'paid_back > 0'
    default:
      return assertNever(standing, 'standsAs')
  }
}
