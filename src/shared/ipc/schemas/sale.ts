import { z } from 'zod'
import type { Folio, TicketNumber, TransactionHash } from '../../domain/ids.ts'
import type {
  Decision,
  Doubt,
  FailureReason,
  NotTaken,
  PurchaseReport,
  Refusal,
  ReviewReason,
} from '../../domain/sale-outcome.ts'
import type { Handing, MaybePaidBack, Refund } from '../../domain/refund.ts'
import type { OrderId, OrderPart } from '../../domain/order.ts'
import type { Sale, SaleFacts } from '../../domain/sale.ts'
import type { SaleEvent } from '../../domain/sale-event.ts'
import {
  id,
  millisSchema,
  given,
  centavosSchema,
  saleIdSchema,
  purchaseIdSchema,
  referenceSchema,
  terminalIdSchema,
  environmentSchema,
  skuSchema,
} from './domain.ts'

const orderPartSchema = z.object({
  id: id<OrderId>(),
  place: z.number().int().min(1),
  sales: z.array(saleIdSchema).readonly(),
  total: centavosSchema,
  cash: centavosSchema,
  change: centavosSchema,
}) satisfies z.ZodType<OrderPart>

export const saleFactsSchema = z.object({
  id: saleIdSchema,
  ticket: id<TicketNumber>(),
  terminal: terminalIdSchema,
  environment: environmentSchema,
  confirmedAt: millisSchema,
  sku: skuSchema,
  reference: referenceSchema,
  face: centavosSchema,
  fee: centavosSchema,
  total: centavosSchema,
  cash: centavosSchema,
  change: centavosSchema,
  transactionHash: id<TransactionHash>(),
  requestBody: z.string(),
  keyPrint: z.string().nullable().default(null),
  cashier: z.string().nullable().default(null),
  order: orderPartSchema.nullable().default(null),
}) satisfies z.ZodType<SaleFacts>

const notTakenSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('no-connection') }),
  z.object({ kind: z.literal('no-token') }),
  z.object({ kind: z.literal('no-key') }),
  z.object({ kind: z.literal('rate-limited'), retryAfterMs: z.number().nullable() }),
]) satisfies z.ZodType<NotTaken>

const refusalSchema = z.object({
  kind: z.enum([
    'invalid-request',
    'invalid-sku',
    'unauthorized',
    'no-credits',
    'forbidden',
    'duplicate',
    'other',
  ]),
  status: z.number().int(),
  detail: z.string(),
}) satisfies z.ZodType<Refusal>

const doubtSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('timeout') }),
  z.object({ kind: z.literal('connection-lost') }),
  z.object({ kind: z.literal('server-error'), status: z.number().int() }),
  z.object({ kind: z.literal('unreadable'), status: z.number().int() }),
  z.object({ kind: z.literal('restarted') }),
  z.object({ kind: z.literal('refused-after-doubt'), refusal: refusalSchema }),
  z.object({ kind: z.literal('ledger-rebuilt') }),
]) satisfies z.ZodType<Doubt>

/** What people type into the book: trimmed, and short enough for a ticket. */
const typed = (longest: number) => z.string().trim().min(1).max(longest)
export const personSchema = typed(60)

export const decisionSchema = z.object({
  outcome: z.enum(['done', 'not-done']),
  by: personSchema,
  reason: typed(500),
  folio: typed(200).nullable(),
}) satisfies z.ZodType<Decision>

/** One press of a person's: minted by the screen, so that a lost answer can be asked for again. */
export const attemptSchema = z.string().min(8).max(64)

const handingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('noted'), attempt: attemptSchema }),
  z.object({ kind: z.literal('handed'), attempt: attemptSchema, at: millisSchema }),
  z.object({ kind: z.literal('recalled') }),
]) satisfies z.ZodType<Handing>

const seenPaidBack = z.object({ by: personSchema, at: millisSchema }).nullable()

const maybePaidBackSchema = z.object({
  since: millisSchema,
  seen: seenPaidBack,
}) satisfies z.ZodType<MaybePaidBack>

const refundSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('owed'), amount: centavosSchema }),
  z.object({
    kind: z.literal('paid'),
    amount: centavosSchema,
    at: millisSchema,
    by: personSchema,
    handing: handingSchema.optional(),
  }),
]) satisfies z.ZodType<Refund>

const failureReasonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refused'), refusal: refusalSchema }),
  z.object({ kind: z.literal('carrier-failed'), detail: z.string().nullable() }),
  z.object({ kind: z.literal('cancelled'), detail: z.string().nullable() }),
  z.object({ kind: z.literal('abandoned') }),
  z.object({ kind: z.literal('decided'), decision: decisionSchema }),
]) satisfies z.ZodType<FailureReason>

const reviewReasonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('window-closed'), doubt: doubtSchema }),
  z.object({ kind: z.literal('purchase-vanished') }),
  z.object({ kind: z.literal('contradiction'), status: z.string(), folio: z.string().nullable() }),
  z.object({ kind: z.literal('no-last-word'), status: z.string() }),
  z.object({ kind: z.literal('key-changed') }),
]) satisfies z.ZodType<ReviewReason>

const purchaseReportSchema = z.object({
  id: purchaseIdSchema,
  status: z.string(),
  fileNumber: z.string().nullable(),
  ledgerEntryId: z.string().nullable(),
  devMarked: z.boolean(),
}) satisfies z.ZodType<PurchaseReport>

const facts = saleFactsSchema
const since = millisSchema
const attempts = z.number().int().nonnegative()
const maybePaidBack = maybePaidBackSchema.optional()

export const saleSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('intent'),
    facts,
    attempts,
    firstSentAt: millisSchema.nullable(),
    firstSkewMs: z.number().nullable().default(null),
    notTaken: notTakenSchema.nullable(),
    since,
    maybePaidBack,
  }),
  z.object({
    state: z.literal('sent'),
    facts,
    attempts,
    firstSentAt: millisSchema,
    firstSkewMs: z.number().nullable().default(null),
    doubt: doubtSchema.nullable(),
    since,
    maybePaidBack,
  }),
  z.object({
    state: z.literal('unknown'),
    facts,
    attempts,
    firstSentAt: millisSchema,
    firstSkewMs: z.number().nullable().default(null),
    doubt: doubtSchema,
    since,
    maybePaidBack,
  }),
  z.object({
    state: z.literal('pending'),
    facts,
    firstSentAt: millisSchema,
    purchaseId: purchaseIdSchema,
    status: z.string(),
    devMarked: z.boolean(),
    since,
    maybePaidBack,
  }),
  z.object({
    state: z.literal('settled'),
    facts,
    purchaseId: purchaseIdSchema,
    folio: given<Folio>(),
    devMarked: z.boolean(),
    since,
    maybePaidBack,
  }),
  z.object({
    state: z.literal('failed'),
    facts,
    reason: failureReasonSchema,
    purchaseId: purchaseIdSchema.nullable(),
    refund: refundSchema,
    since,
    maybePaidBack,
  }),
  z.object({
    state: z.literal('review'),
    facts,
    reason: reviewReasonSchema,
    purchaseId: purchaseIdSchema.nullable(),
    refund: refundSchema,
    since,
    maybePaidBack,
  }),
  z.object({
    state: z.literal('decided'),
    facts,
    decision: decisionSchema,
    purchaseId: purchaseIdSchema.nullable(),
    refund: refundSchema,
    since,
    maybePaidBack,
  }),
]) satisfies z.ZodType<Sale>

const at = millisSchema

export const saleEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('sale.intended'), at, facts }),
  z.object({ type: z.literal('sale.sent'), at, skewMs: z.number().optional() }),
  z.object({ type: z.literal('sale.not-taken'), at, why: notTakenSchema }),
  z.object({ type: z.literal('sale.unanswered'), at, doubt: doubtSchema }),
  z.object({ type: z.literal('sale.refused'), at, refusal: refusalSchema }),
  z.object({ type: z.literal('sale.reported'), at, report: purchaseReportSchema }),
  z.object({ type: z.literal('sale.given-to-review'), at, reason: reviewReasonSchema }),
  z.object({ type: z.literal('sale.abandoned'), at }),
  z.object({ type: z.literal('sale.decided'), at, decision: decisionSchema }),
  z.object({
    type: z.literal('sale.refund-paid'),
    at,
    by: personSchema,
    attempt: attemptSchema.optional(),
  }),
  z.object({ type: z.literal('sale.refund-handed'), at }),
  z.object({ type: z.literal('sale.maybe-paid-back'), at, seen: seenPaidBack }),
  z.object({ type: z.literal('sale.refund-recalled'), at, by: personSchema }),
]) satisfies z.ZodType<SaleEvent>
