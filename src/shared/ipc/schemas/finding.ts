import { z } from 'zod'
import type { SearchRow, SearchRows } from '../../domain/search-row.ts'
import type { SoldCounts } from '../../domain/selling-habits.ts'
import { centavosSchema, skuIdSchema } from './domain.ts'

export const soldCountsSchema = z.record(
  z.string(),
  z.number().int().nonnegative(),
) satisfies z.ZodType<SoldCounts>

export const searchRowSchema = z.object({
  id: skuIdSchema,
  tile: z.string(),
  name: z.string(),
  description: z.string(),
  category: z.string(),
  face: centavosSchema.nullable(),
  sellable: z.boolean(),
  pattern: z.string(),
}) satisfies z.ZodType<SearchRow>

export const searchRowsSchema = z.object({
  takenAt: z.number().nullable(),
  rows: z.array(searchRowSchema).readonly(),
  next: z.number().int().nullable(),
}) satisfies z.ZodType<SearchRows>
