import { z } from 'zod'
import type { CustomerItem, CustomerScreen, CustomerView } from '../../domain/customer-view.ts'
import { LANGUAGES } from '../../domain/settings.ts'
import { centavosSchema } from './domain.ts'

/** More than any order holds. */
const MOST_ITEMS = 50
const words = z.string().max(300)

const itemSchema = z.object({
  carrier: words,
  logo: words.nullable(),
  product: words,
  label: words,
  reference: words,
  amount: centavosSchema.nullable(),
}) satisfies z.ZodType<CustomerItem>

const items = z.array(itemSchema).max(MOST_ITEMS).readonly()

/** Names one question to the customer. */
export const questionIdSchema = z.string().max(100)

export const customerViewSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('idle') }),
  z.object({ kind: z.literal('check'), id: questionIdSchema, item: itemSchema, agreed: z.boolean() }),
  z.object({ kind: z.literal('pay'), items, total: centavosSchema }),
  z.object({
    kind: z.literal('paid'),
    items,
    total: centavosSchema,
    cash: centavosSchema,
    change: centavosSchema,
    outcome: z.enum(['sending', 'in-process', 'done', 'failed', 'ask-staff']),
    appliedLater: z.boolean(),
  }),
]) satisfies z.ZodType<CustomerView>

export const customerScreenSchema = z.object({
  view: customerViewSchema,
  language: z.enum(LANGUAGES),
  store: z.string(),
  test: z.boolean(),
  touch: z.boolean(),
}) satisfies z.ZodType<CustomerScreen>
