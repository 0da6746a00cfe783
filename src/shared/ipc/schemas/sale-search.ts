import { z } from 'zod'
import {
  LONGEST_QUERY,
  STANDINGS,
  type Days,
  type FoundSales,
  type SaleCursor,
  type SaleSearch,
  type SearchTerm,
} from '../../domain/sale-search.ts'
import { SHELVES } from '../../domain/sku.ts'
import { millisSchema, saleIdSchema } from './domain.ts'
import { saleSchema } from './sale.ts'

/** More words than anybody types, and no more work than a page is worth. */
const MOST_TERMS = 20
const MOST_SALES = 200

const text = z.string().min(1).max(LONGEST_QUERY)
const centavos = z.number().int().nonnegative()
const day = z.iso.date()

const daysSchema = z.object({ first: day, last: day }) satisfies z.ZodType<Days>

const searchTermSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), digits: z.string().regex(/^\d{1,60}$/) }),
  z.object({ kind: z.literal('code'), text }),
  z.object({ kind: z.literal('ticket'), terminal: text, count: z.number().int().nonnegative(), text }),
  z.object({ kind: z.literal('amount'), least: centavos, most: centavos }),
  z.object({ kind: z.literal('days'), days: daysSchema }),
  z.object({ kind: z.literal('standing'), standing: z.enum(STANDINGS) }),
  z.object({ kind: z.literal('shelf'), shelf: z.enum(SHELVES) }),
  z.object({ kind: z.literal('word'), text }),
]) satisfies z.ZodType<SearchTerm>

const cursorSchema = z.object({ confirmedAt: millisSchema, id: saleIdSchema }) satisfies z.ZodType<SaleCursor>

export const saleSearchSchema = z.object({
  terms: z.array(searchTermSchema).max(MOST_TERMS).readonly(),
  before: cursorSchema.nullable(),
  limit: z.number().int().min(1).max(MOST_SALES),
}) satisfies z.ZodType<SaleSearch>

export const foundSalesSchema = z.object({
  sales: z.array(saleSchema).readonly(),
  next: cursorSchema.nullable(),
  unknown: z.array(z.string()).readonly(),
}) satisfies z.ZodType<FoundSales>
