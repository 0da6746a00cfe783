import { z } from 'zod'
import { MOST_IN_ORDER, type OrderId, type OrderStop, type SubmitOrderOutcome } from '../../domain/order.ts'
import { centavosSchema, id, saleIdSchema } from './domain.ts'
import { saleSchema } from './sale.ts'
import { saleStopSchema } from './selling.ts'

export const orderIdSchema = id<OrderId>()

export const orderRequestSchema = z.object({
  quoteIds: z
    .array(saleIdSchema)
    .min(1)
    .max(MOST_IN_ORDER)
    .refine(ids => new Set(ids).size === ids.length)
    .readonly(),
  cash: centavosSchema,
})

const orderStopSchema = z.object({
  quoteId: saleIdSchema,
  stop: saleStopSchema,
}) satisfies z.ZodType<OrderStop>

export const submitOrderOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accepted'), sales: z.array(saleSchema).readonly() }),
  z.object({ kind: z.literal('stopped'), stops: z.array(orderStopSchema).readonly() }),
]) satisfies z.ZodType<SubmitOrderOutcome>
