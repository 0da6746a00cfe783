import { z } from 'zod'
import { event, invoke, nothing } from '../define.ts'
import { healthReportSchema } from '../schemas/health.ts'
import {
  assessmentSchema,
  backupOutcomeSchema,
  checkOutcomeSchema,
  ledgerHealthSchema,
  progressSchema,
  rebuildOutcomeSchema,
} from '../schemas/ledger-care.ts'
import { linkStateSchema } from '../schemas/link.ts'
import { personSchema } from '../schemas/sale.ts'

/** How the till is: the way to Chipi, its health, its book of sales. */
export const conditionChannels = {
  /** How the way to Chipi is, from calls alone. */
  'link.now': invoke(nothing, linkStateSchema),
  'link.changed': event(linkStateSchema),
  /** Looks at once, unless a call has just shown that all is well; answers how it is then. */
  'link.check': invoke(nothing, linkStateSchema),

  /** How the open till's book of sales is; null while no till is open. */
  'ledger.health': invoke(nothing, ledgerHealthSchema.nullable()),
  'ledger.health-changed': event(ledgerHealthSchema),
  /** Verifies everything in the book; its progress comes as `ledger.health-changed`. */
  'ledger.check': invoke(nothing, checkOutcomeSchema.nullable()),
  'ledger.back-up': invoke(nothing, backupOutcomeSchema.nullable()),
  /** Of a till blocked by a damaged book: what is safe and what may be missing. Changes nothing. */
  'ledger.assess': invoke(nothing, assessmentSchema),
  /** Sets the damaged book aside and puts a rebuilt one in its place. */
  'ledger.rebuild': invoke(z.object({ by: personSchema }), rebuildOutcomeSchema),
  'ledger.rescue-progress': event(progressSchema),
  /** How the till is; costs neither a call nor paper. */
  'health.now': invoke(nothing, healthReportSchema),
  /** Something became better or worse, as far as the till's own news show it. */
  'health.changed': event(healthReportSchema),
} as const
