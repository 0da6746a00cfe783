import { z } from 'zod'
import type {
  CodeLeave,
  CodeRefusal,
  ReprintCodeOutcome,
  ShowCodeOutcome,
} from '../../domain/code-outcome.ts'
import { actReasonSchema, actRefusalSchema, pinSchema } from './act.ts'
import { printOutcomeSchema } from './selling.ts'

export const codeLeaveSchema = z.object({
  pin: pinSchema,
  reason: actReasonSchema,
}) satisfies z.ZodType<CodeLeave>

const codeRefusalSchema = z.discriminatedUnion('kind', [
  ...actRefusalSchema.options,
  z.object({ kind: z.literal('already-out') }),
  z.object({ kind: z.literal('no-code') }),
  z.object({ kind: z.literal('unreadable'), problem: z.enum(['no-key', 'other-key', 'tampered']) }),
]) satisfies z.ZodType<CodeRefusal>

const refused = z.object({ kind: z.literal('refused'), refusal: codeRefusalSchema })

export const showCodeOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shown'), code: z.string() }),
  refused,
]) satisfies z.ZodType<ShowCodeOutcome>

export const reprintCodeOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sent'), outcome: printOutcomeSchema }),
  refused,
]) satisfies z.ZodType<ReprintCodeOutcome>
