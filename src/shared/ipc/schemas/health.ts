import { z } from 'zod'
import {
  HEALTH_AREAS,
  HEALTH_GAPS,
  ILL_FINDINGS,
  WELL_FINDINGS,
  type HealthItem,
  type HealthReport,
  type HealthValue,
} from '../../domain/health.ts'
import { printerTroubleSchema } from './printer.ts'

const valueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('span'), ms: z.number() }),
  z.object({ kind: z.literal('moment'), at: z.number() }),
  z.object({ kind: z.literal('bytes'), bytes: z.number().nonnegative() }),
  z.object({ kind: z.literal('count'), count: z.number().int() }),
  z.object({
    kind: z.literal('printer-trouble'),
    trouble: printerTroubleSchema,
    printer: z.string(),
  }),
  z.object({ kind: z.literal('text'), text: z.string() }),
]) satisfies z.ZodType<HealthValue>

const said = {
  area: z.enum(HEALTH_AREAS),
  values: z.partialRecord(z.enum(HEALTH_GAPS), valueSchema),
  remedy: z
    .enum([
      'sync',
      'test-printer',
      'check-book',
      'back-up',
      'reconnect',
      'open-settings',
      'open-sales',
      'open-tickets',
    ])
    .nullable(),
}

const itemSchema = z.union([
  z.object({ ...said, level: z.literal('good'), finding: z.enum(WELL_FINDINGS) }),
  z.object({ ...said, level: z.enum(['advice', 'attention', 'broken']), finding: z.enum(ILL_FINDINGS) }),
]) satisfies z.ZodType<HealthItem>

export const healthReportSchema = z.object({
  at: z.number(),
  verdict: z.enum(['well', 'attention', 'cannot-sell']),
  items: z.array(itemSchema).readonly(),
}) satisfies z.ZodType<HealthReport>
