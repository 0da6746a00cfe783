import { z } from 'zod'
import { MOST_IN_ORDER } from '../../domain/order.ts'
import { MOST_PARKED, type Parked, type ParkedItem } from '../../domain/parked.ts'
import { carrierTileSchema, millisSchema, skuSchema } from './domain.ts'

const parkedItemSchema = z.object({
  tile: carrierTileSchema,
  sku: skuSchema,
  reference: z.string().max(200),
  amountText: z.string().max(20).nullable(),
}) satisfies z.ZodType<ParkedItem>

const parkedSchema = z.object({
  id: z.string().min(1).max(64),
  at: millisSchema,
  items: z.array(parkedItemSchema).max(MOST_IN_ORDER).readonly(),
  typing: parkedItemSchema.omit({ amountText: true }).nullable(),
}) satisfies z.ZodType<Parked>

export const parkedListSchema = z.array(parkedSchema).max(MOST_PARKED).readonly()

/** What became of keeping the list: null, or where it could not be written. */
export const parkedSavedSchema = z.object({ folder: z.string() }).nullable()
