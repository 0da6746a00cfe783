import { z } from 'zod'
import { event, invoke, nothing } from '../define.ts'
import { customerScreenSchema, customerViewSchema, questionIdSchema } from '../schemas/customer-display.ts'

/** The screen that is turned to the customer. */
export const customerDisplayChannels = {
  /** What the customer may see now. Shown if a screen is turned to them. */
  'customer-display.show': invoke(customerViewSchema, nothing),
  /** The customer touched "yes, it is my number" for the question of this id. Tells, and sells nothing. */
  'customer-display.agreed': event(z.object({ id: questionIdSchema })),
  /** These three are the customer's screen's own: see customer-channels.ts. */
  'customer-display.now': invoke(nothing, customerScreenSchema),
  'customer-display.agree': invoke(z.object({ id: questionIdSchema }), nothing),
  'customer-display.changed': event(customerScreenSchema),
} as const
