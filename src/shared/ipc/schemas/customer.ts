import { z } from 'zod'
import {
  DEFAULT_CUSTOMERS,
  LONGEST_ALIAS,
  MOST_CUSTOMERS,
  type AddCustomerOutcome,
  type CustomerBook,
  type CustomerId,
  type CustomerSettings,
  type ForgetOutcome,
  type KnownCustomer,
} from '../../domain/customer.ts'
import { centavosSchema, id, millisSchema, skuIdSchema } from './domain.ts'
import { vaultProblemSchema } from './vault.ts'

export const customerIdSchema = id<CustomerId>()
export const aliasSchema = z.string().trim().min(1).max(LONGEST_ALIAS)

export const customerSettingsSchema = z
  .object({ on: z.boolean(), forgetAfterDays: z.number().int().min(1).max(3_650) })
  .default(DEFAULT_CUSTOMERS) satisfies z.ZodType<CustomerSettings>

export const knownCustomerSchema = z.object({
  id: customerIdSchema,
  alias: z.string(),
  ending: z.string().max(2),
  usual: z.object({
    skuId: skuIdSchema,
    name: z.string(),
    carrier: z.string(),
    face: centavosSchema.nullable(),
    tile: z.string().nullable(),
  }),
  consentedAt: millisSchema,
  lastSeenAt: millisSchema,
}) satisfies z.ZodType<KnownCustomer>

const kept = z.number().int()

export const customerBookSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ready'),
    kept,
    found: z.array(knownCustomerSchema).max(MOST_CUSTOMERS).readonly(),
  }),
  z.object({ kind: z.literal('off'), kept }),
  z.object({ kind: z.literal('no-key'), kept, problem: vaultProblemSchema }),
]) satisfies z.ZodType<CustomerBook>

export const addCustomerOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('added'), customer: knownCustomerSchema }),
  z.object({ kind: z.literal('known'), customer: knownCustomerSchema }),
  z.object({ kind: z.literal('not-possible') }),
  z.object({ kind: z.literal('full') }),
  z.object({ kind: z.literal('off') }),
  z.object({ kind: z.literal('no-key'), problem: vaultProblemSchema }),
  z.object({ kind: z.literal('cannot-write'), folder: z.string() }),
]) satisfies z.ZodType<AddCustomerOutcome>

export const forgetOutcomeSchema = z
  .object({ folder: z.string() })
  .nullable() satisfies z.ZodType<ForgetOutcome>
