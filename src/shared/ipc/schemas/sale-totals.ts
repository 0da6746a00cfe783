import { z } from 'zod'
import type { SaleTotals } from '../../domain/sale-totals.ts'
import { millisSchema } from './domain.ts'

/** From a moment to another, the second one not included. */
export const spanSchema = z.object({ from: millisSchema, to: millisSchema })

const counted = z.object({ count: z.number().int(), centavos: z.number().int() })

export const saleTotalsSchema: z.ZodType<SaleTotals> = z.object({
  done: counted,
  underWay: counted,
  owed: counted,
})
