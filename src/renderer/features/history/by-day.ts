import type { Sale } from '#shared/domain/sale.ts'
import { dayIn } from '#shared/domain/time-zone.ts'

/** The sales of one day of the shop, newest first. */
export type Day = { readonly day: string; readonly sales: readonly Sale[] }

/** Sales under their days, both in the order they came. */
export function byDay(sales: readonly Sale[], timeZone: string): readonly Day[] {
  const days = new Map<string, Sale[]>()
  for (const sale of sales) {
    const day = dayIn(timeZone, sale.facts.confirmedAt)
    const known = days.get(day)
    if (known === undefined) days.set(day, [sale])
    else known.push(sale)
  }
  return [...days].map(([day, its]) => ({ day, sales: its }))
}
