import { z } from 'zod'
import { invoke, nothing } from '../define.ts'
import { claimOutcomeSchema } from '../schemas/claim.ts'
import { saleIdSchema } from '../schemas/domain.ts'
import { decisionSchema, personSchema, saleSchema } from '../schemas/sale.ts'
import {
  decideOutcomeSchema,
  ledgerProblemSchema,
  payRefundOrderSchema,
  payRefundOutcomeSchema,
  recallRefundOutcomeSchema,
} from '../schemas/selling.ts'
import { saleDetailSchema } from '../schemas/trail.ts'

/** What a person does about a sale afterwards: reads its trail, decides, gives cash back, claims. */
export const afterSaleChannels = {
  /** A sale with everything written down about it; null for one this terminal does not know. */
  'sale.detail': invoke(z.object({ saleId: saleIdSchema }), saleDetailSchema.nullable()),
  /** A manager's decision about a sale in review. Null for a sale this terminal does not know. */
  'sale.decide': invoke(
    z.object({ saleId: saleIdSchema, decision: decisionSchema }),
    decideOutcomeSchema.nullable(),
  ),

  /** Failed sales whose cash has not gone back yet, then those of which nobody has said that it has; oldest first. */
  'refund.list': invoke(nothing, z.array(saleSchema).readonly()),
  /** Hands owed cash back, once. Null for a sale this terminal does not know. */
  'refund.pay': invoke(
    payRefundOrderSchema.extend({ saleId: saleIdSchema }),
    payRefundOutcomeSchema.nullable(),
  ),
  /** The customer has the cash: the last word of a hand-over. What keeps the ledger from taking it, or null. */
  'refund.handed': invoke(z.object({ saleId: saleIdSchema }), ledgerProblemSchema.nullable()),
  /** The cash went back before the ledger was damaged. Null for a sale this terminal does not know. */
  'refund.recall': invoke(
    z.object({ saleId: saleIdSchema, by: personSchema }),
    recallRefundOutcomeSchema.nullable(),
  ),

  /** Saves everything about a sale for Chipi or the carrier: a PDF, and JSON beside it. */
  'claim.save': invoke(z.object({ saleId: saleIdSchema }), claimOutcomeSchema),
  'claim.open-folder': invoke(nothing, nothing),
} as const
