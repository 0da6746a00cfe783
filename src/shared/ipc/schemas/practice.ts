import { z } from 'zod'
import {
  PRACTICE_FAULTS,
  type EnterPracticeOutcome,
  type LeavePracticeOutcome,
  type PracticeMemory,
  type PracticeState,
} from '../../domain/practice.ts'

export const practiceFaultSchema = z.enum(PRACTICE_FAULTS)

export const practiceStateSchema = z.object({
  armed: practiceFaultSchema.nullable(),
  visiting: z.boolean(),
}) satisfies z.ZodType<PracticeState>

/** Older settings files know nothing of it. */
export const practiceProgressSchema = z
  .object({ welcomed: z.boolean(), guided: z.boolean(), visiting: z.boolean().default(false) })
  .default({ welcomed: false, guided: false, visiting: false }) satisfies z.ZodType<PracticeMemory>

export const enterPracticeOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entered') }),
  z.object({ kind: z.literal('sales-open'), count: z.number().int() }),
  z.object({ kind: z.literal('cannot-open') }),
]) satisfies z.ZodType<EnterPracticeOutcome>

export const leavePracticeOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('left') }),
  z.object({ kind: z.literal('no-key') }),
  z.object({ kind: z.literal('cannot-open') }),
]) satisfies z.ZodType<LeavePracticeOutcome>
