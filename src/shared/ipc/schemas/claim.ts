import { z } from 'zod'
import type { ClaimOutcome } from '../../domain/claim.ts'

export const claimOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), pdf: z.string(), json: z.string() }),
  z.object({ kind: z.literal('cannot-write'), folder: z.string() }),
  z.object({ kind: z.literal('cannot-draw') }),
  z.object({ kind: z.literal('unknown-sale') }),
]) satisfies z.ZodType<ClaimOutcome>
