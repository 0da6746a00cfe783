import { z } from 'zod'
import { RECEIPT_KINDS } from '../../domain/receipt.ts'
import type { SaleDetail, TicketPrinted, TrailEntry } from '../../domain/trail.ts'
import { actSchema } from './act.ts'
import { saleEventSchema, saleSchema } from './sale.ts'

const ticketPrintedSchema = z.object({
  type: z.literal('ticket.printed'),
  at: z.number().int(),
  printer: z.string(),
  kind: z.enum(RECEIPT_KINDS),
  code: z.literal(true).optional(),
  proof: z.literal(true).optional(),
  doubt: z.literal(true).optional(),
}) satisfies z.ZodType<TicketPrinted>

export const trailEntrySchema = z.union([
  saleEventSchema,
  ticketPrintedSchema,
  actSchema,
]) satisfies z.ZodType<TrailEntry>

export const saleDetailSchema = z.object({
  sale: saleSchema,
  trail: z.array(trailEntrySchema).readonly(),
}) satisfies z.ZodType<SaleDetail>
