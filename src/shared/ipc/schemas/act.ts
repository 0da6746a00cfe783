import { z } from 'zod'
import {
  GUARDED_ACTS,
  type Act,
  type ActOrder,
  type ActRefusal,
  type PinChangeOutcome,
  type PinRefusal,
  type ListedAct,
} from '../../domain/act.ts'
import { LONGEST_PIN, PIN_WEAKNESSES } from '../../domain/pin.ts'
import { centavosSchema, millisSchema, saleIdSchema } from './domain.ts'
import { personSchema } from './sale.ts'
import { ledgerProblemSchema } from './selling.ts'
import { vaultProblemSchema } from './vault.ts'

export const actReasonSchema = z.string().trim().min(1).max(200)
/** As typed on the pad; whether it is a good one is said by whoever sets it. */
export const pinSchema = z.string().max(LONGEST_PIN)

const common = { at: millisSchema, by: personSchema, saleId: saleIdSchema.nullable() }

export const actSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('act.drawer-opened'), ...common, reason: actReasonSchema }),
  z.object({ type: z.literal('act.code-reprinted'), ...common, reason: actReasonSchema }),
  z.object({ type: z.literal('act.code-shown'), ...common, reason: actReasonSchema.nullable() }),
  z.object({ type: z.literal('act.pin-set'), ...common }),
  z.object({ type: z.literal('act.pin-changed'), ...common }),
  z.object({
    type: z.literal('act.pin-refused'),
    ...common,
    wanted: z.enum([...GUARDED_ACTS, 'pin-changed']),
    tries: z.number().int(),
  }),
]) satisfies z.ZodType<Act>

export const listedActSchema = z.object({
  id: z.string(),
  act: actSchema,
  sale: z
    .object({ id: saleIdSchema, ticket: z.string(), product: z.string(), total: centavosSchema })
    .nullable(),
}) satisfies z.ZodType<ListedAct>

export const actOrderSchema = z.object({
  act: z.enum(GUARDED_ACTS),
  pin: pinSchema,
  reason: actReasonSchema,
  saleId: saleIdSchema.nullable(),
}) satisfies z.ZodType<ActOrder>

const waitMs = z.number().nonnegative()

export const pinRefusalSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-set') }),
  z.object({ kind: z.literal('wrong'), triesLeft: z.number().int().nonnegative(), waitMs }),
  z.object({ kind: z.literal('locked'), waitMs }),
  z.object({ kind: z.literal('vault'), problem: vaultProblemSchema }),
]) satisfies z.ZodType<PinRefusal>

export const actRefusalSchema = z.discriminatedUnion('kind', [
  ...pinRefusalSchema.options,
  z.object({ kind: z.literal('ledger'), problem: ledgerProblemSchema }),
]) satisfies z.ZodType<ActRefusal>

export const pinChangeOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), change: z.enum(['set', 'changed']) }),
  z.object({ kind: z.literal('weak'), why: z.enum(PIN_WEAKNESSES) }),
  z.object({ kind: z.literal('practising') }),
  z.object({ kind: z.literal('refused'), refusal: actRefusalSchema }),
]) satisfies z.ZodType<PinChangeOutcome>
