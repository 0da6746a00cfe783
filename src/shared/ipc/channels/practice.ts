import { z } from 'zod'
import { event, invoke, nothing } from '../define.ts'
import {
  enterPracticeOutcomeSchema,
  leavePracticeOutcomeSchema,
  practiceFaultSchema,
  practiceStateSchema,
} from '../schemas/practice.ts'

/** Sales that cost nothing, to learn with. */
export const practiceChannels = {
  /** Practice as it stands; null while the till sells for real. */
  'practice.now': invoke(nothing, practiceStateSchema.nullable()),
  'practice.changed': event(practiceStateSchema),
  /** Spoils the next practice sale, or takes everything back (`null`). Answers null, and does nothing, outside of practice. */
  'practice.arm': invoke(z.object({ fault: practiceFaultSchema.nullable() }), practiceStateSchema.nullable()),
  /** From real sales into practice. The key stays where it is. */
  'practice.enter': invoke(nothing, enterPracticeOutcomeSchema),
  'practice.leave': invoke(nothing, leavePracticeOutcomeSchema),
  /** Notes what was learned, so that it is not offered again. */
  'practice.learned': invoke(z.object({ welcomed: z.boolean(), guided: z.boolean() }), nothing),
} as const
