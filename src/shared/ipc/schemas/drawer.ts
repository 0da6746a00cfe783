import { z } from 'zod'
import type { DrawerOutcome } from '../../domain/drawer.ts'
import { actReasonSchema, actRefusalSchema, pinSchema } from './act.ts'
import { printerTroubleSchema } from './printer.ts'

export const drawerLeaveSchema = z.object({ pin: pinSchema, reason: actReasonSchema })

export const drawerOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened') }),
  z.object({ kind: z.literal('no-printer') }),
  z.object({ kind: z.literal('practising') }),
  z.object({ kind: z.literal('refused'), refusal: actRefusalSchema }),
  z.object({ kind: z.literal('failed'), trouble: printerTroubleSchema }),
]) satisfies z.ZodType<DrawerOutcome>

/** What became of choosing a picture; `chosen` shows it as it will print. */
export const logoOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('chosen'), png: z.string() }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.enum(['not-a-png', 'too-large', 'cannot-write']) }),
])
export type LogoOutcome = z.infer<typeof logoOutcomeSchema>
