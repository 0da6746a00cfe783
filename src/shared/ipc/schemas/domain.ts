import { z } from 'zod'
import { ENVIRONMENTS } from '../../domain/environment.ts'
import type {
  Folio,
  PurchaseId,
  Reference,
  SaleId,
  SkuId,
  TerminalId,
  TicketNumber,
  TransactionHash,
} from '../../domain/ids.ts'
import { as } from '../../domain/ids.ts'
import { isCentavos, type Centavos } from '../../domain/money.ts'
import type {
  Decision,
  Doubt,
  FailureReason,
  Handing,
  MaybePaidBack,
  NotTaken,
  PurchaseReport,
  Refund,
  Refusal,
  ReviewReason,
  Sale,
  SaleEvent,
  SaleFacts,
} from '../../domain/sale.ts'
import { SHELVES, type CarrierTile, type Sku, type SkuAmount } from '../../domain/sku.ts'

// Domain types are declared by hand in shared/domain (free of zod, so that the renderer stays small); these schemas
// parse exactly those types wherever data crosses a border: IPC, ledger rows, files.

const id = <Id extends string>() =>
  z
    .string()
    .min(1)
    .max(200)
    .transform(text => as<Id>(text))

export const centavosSchema = z.number().refine((n): n is Centavos => isCentavos(n))
const millisSchema = z.number().int()

export const saleIdSchema = id<SaleId>()
export const skuIdSchema = id<SkuId>()
/** Chipi's own texts have whatever length Chipi gives them: a long one must never make a sale unreadable. */
const given = <Id extends string>() =>
  z
    .string()
    .min(1)
    .transform(text => as<Id>(text))

export const purchaseIdSchema = given<PurchaseId>()
export const referenceSchema = id<Reference>()
export const terminalIdSchema = z
  .string()
  .regex(/^[A-Z0-9]{1,8}$/)
  .transform(text => as<TerminalId>(text))
export const environmentSchema = z.enum(ENVIRONMENTS)
export const shelfSchema = z.enum(SHELVES)

const skuAmountSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fixed'), face: centavosSchema }),
  z.object({ kind: z.literal('typed'), pattern: z.string(), label: z.string() }),
]) satisfies z.ZodType<SkuAmount>

export const skuSchema = z.object({
  id: skuIdSchema,
  name: z.string(),
  description: z.string(),
  shelf: shelfSchema,
  category: z.string(),
  carrier: z.string(),
  reference: z.object({ pattern: z.string(), label: z.string() }),
  amount: skuAmountSchema,
  currency: z.enum(['MXN', 'USD']),
  logoUrl: z.string().nullable(),
}) satisfies z.ZodType<Sku>

export const carrierTileSchema = z.object({
  key: z.string(),
  shelf: shelfSchema,
  name: z.string(),
  skuCount: z.number().int(),
  logo: z.string().nullable(),
}) satisfies z.ZodType<CarrierTile>

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
