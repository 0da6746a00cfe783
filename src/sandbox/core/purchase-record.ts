import { z } from 'zod'
import { assertNever } from '#shared/assert-never.ts'

const instant = z.number().int()

/** What is going to become of a purchase; its status at any moment follows from this and the clock alone. */
export const outcomePlanSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('settles'), at: instant }),
  z.strictObject({ kind: z.literal('fails'), at: instant, reason: z.string() }),
  z.strictObject({ kind: z.literal('cancelled'), at: instant }),
  z.strictObject({ kind: z.literal('stuck') }),
  /** Says `word` until the instant, then settles; never when it is null. */
  z.strictObject({ kind: z.literal('says'), word: z.string(), until: instant.nullable() }),
])
export type OutcomePlan = z.infer<typeof outcomePlanSchema>

/** A purchase as the sandbox keeps it. Instants are ms since the epoch, money is millionths of a dollar. */
export const purchaseRecordSchema = z.strictObject({
  id: z.string(),
  environment: z.enum(['dev', 'prod']),
  apiKey: z.string(),
  transactionHash: z.string(),
  skuId: z.string(),
  skuReference: z.string(),
  currencyAmount: z.number(),
  currency: z.enum(['MXN', 'USD']),
  isGiftCard: z.boolean(),
  /** The fields of the body in a fixed order, to tell whether a repeated hash came with the same contents. */
  contents: z.string(),
  takenAt: instant,
  /** What was debited when it was taken; 0 with a DEV key. */
  debitMicroUsd: z.number().int().min(0),
  ledgerEntryId: z.string(),
  /** The carrier's folio or the gift code, told once the purchase is SUCCESS. Text: it may begin with zeros. */
  folio: z.string(),
  plan: outcomePlanSchema,
})
export type PurchaseRecord = z.infer<typeof purchaseRecordSchema>

/** Where a purchase stands at an instant; `endedAt` is set once nothing more will happen to it. */
export interface Standing {
  readonly status: string
  readonly endedAt?: number
}

/** Derives the status of a purchase from its plan and the clock. */
export function standingOf(record: PurchaseRecord, now: number): Standing {
  const { plan } = record
  switch (plan.kind) {
    case 'settles':
      return now >= plan.at ? { status: 'SUCCESS', endedAt: plan.at } : PENDING
    case 'fails':
      return now >= plan.at ? { status: 'FAILED', endedAt: plan.at } : PENDING
    case 'cancelled':
      return now >= plan.at ? { status: 'CANCELLED', endedAt: plan.at } : PENDING
    case 'stuck':
      return PENDING
    case 'says':
      return plan.until !== null && now >= plan.until
        ? { status: 'SUCCESS', endedAt: plan.until }
        : { status: plan.word }
    default:
      return assertNever(plan, 'standingOf')
  }
}

/** Whether credits come back under this plan, and when (ms since the epoch). */
export function restoreDueAt(plan: OutcomePlan): number | null {
  return plan.kind === 'fails' || plan.kind === 'cancelled' ? plan.at : null
}

const PENDING: Standing = { status: 'PENDING' }
