import { z } from 'zod'
import { printerTroubleSchema } from './printer.ts'
import type { CatalogView, SyncOutcome, SyncProblem, SyncProgress } from '../../domain/catalog.ts'
import type {
  AbandonOutcome,
  DecideOutcome,
  LedgerProblem,
  OtherCarrier,
  PayRefundOrder,
  PayRefundOutcome,
  PrintOutcome,
  Quote,
  QuoteOutcome,
  RecallRefundOutcome,
  SalePlan,
  SavePdfOutcome,
  SaleStop,
  SubmitOutcome,
} from '../../domain/selling.ts'
import { carrierTileSchema, centavosSchema, referenceSchema, saleIdSchema, skuSchema } from './domain.ts'
import { soldCountsSchema } from './finding.ts'
import { attemptSchema, personSchema, saleSchema } from './sale.ts'
import { tokenProblemSchema } from './connection.ts'

const otherCarrierSchema = z.object({
  carrier: z.string(),
  times: z.number().int(),
  lastAt: z.number().int(),
}) satisfies z.ZodType<OtherCarrier>

export const quoteSchema = z.object({
  id: saleIdSchema,
  sku: skuSchema,
  reference: referenceSchema,
  face: centavosSchema,
  fee: centavosSchema,
  total: centavosSchema,
  referenceUnchecked: z.boolean(),
  lookAlike: z
    .object({ reference: referenceSchema, times: z.number().int(), lastAt: z.number().int() })
    .nullable(),
  otherCarrier: otherCarrierSchema.nullable(),
}) satisfies z.ZodType<Quote>

export const ledgerProblemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('disk-full') }),
  z.object({ kind: z.literal('read-only') }),
  z.object({ kind: z.literal('locked') }),
  z.object({ kind: z.literal('damaged') }),
  z.object({ kind: z.literal('no-code-key') }),
  z.object({ kind: z.literal('from-the-future'), version: z.number() }),
  z.object({ kind: z.literal('failed'), detail: z.string() }),
]) satisfies z.ZodType<LedgerProblem>

export const saleStopSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sku-vanished') }),
  z.object({ kind: z.literal('not-in-pesos') }),
  z.object({ kind: z.literal('reference-invalid') }),
  z.object({ kind: z.literal('amount-invalid') }),
  z.object({ kind: z.literal('price-changed'), quote: quoteSchema }),
  z.object({ kind: z.literal('cash-short'), missing: centavosSchema }),
  z.object({ kind: z.literal('twin'), until: z.number(), ticket: z.string(), saleId: saleIdSchema }),
  z.object({ kind: z.literal('twin-in-order'), quoteId: saleIdSchema }),
  z.object({ kind: z.literal('quote-expired') }),
  z.object({ kind: z.literal('ledger'), problem: ledgerProblemSchema }),
  z.object({ kind: z.literal('no-connection') }),
  z.object({ kind: z.literal('no-token') }),
  z.object({ kind: z.literal('not-ready') }),
]) satisfies z.ZodType<SaleStop>

const stopped = z.object({ kind: z.literal('stopped'), stop: saleStopSchema })

export const quoteOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('quoted'), quote: quoteSchema }),
  stopped,
]) satisfies z.ZodType<QuoteOutcome>

export const submitOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accepted'), sale: saleSchema }),
  stopped,
]) satisfies z.ZodType<SubmitOutcome>

export const salePlanSchema = z.object({
  saleId: saleIdSchema,
  next: z.enum(['ask', 'probe', 'send']),
  at: z.number().int(),
}) satisfies z.ZodType<SalePlan>

const outcomeWithSale = <Kind extends string>(kind: Kind) =>
  z.object({ kind: z.literal(kind), sale: saleSchema })
const ledgerInTheWay = z.object({ kind: z.literal('ledger'), problem: ledgerProblemSchema })

export const abandonOutcomeSchema = z.discriminatedUnion('kind', [
  outcomeWithSale('abandoned'),
  outcomeWithSale('too-late'),
  ledgerInTheWay,
]) satisfies z.ZodType<AbandonOutcome>

export const decideOutcomeSchema = z.discriminatedUnion('kind', [
  outcomeWithSale('decided'),
  outcomeWithSale('not-in-review'),
  outcomeWithSale('chipi-says-done'),
  ledgerInTheWay,
]) satisfies z.ZodType<DecideOutcome>

export const payRefundOrderSchema = z.object({
  by: personSchema,
  attempt: attemptSchema,
  notPaidBefore: z.boolean(),
}) satisfies z.ZodType<PayRefundOrder>

export const recallRefundOutcomeSchema = z.discriminatedUnion('kind', [
  outcomeWithSale('recalled'),
  outcomeWithSale('already-paid'),
  outcomeWithSale('not-owed'),
  ledgerInTheWay,
]) satisfies z.ZodType<RecallRefundOutcome>

export const payRefundOutcomeSchema = z.discriminatedUnion('kind', [
  outcomeWithSale('paid'),
  outcomeWithSale('maybe-paid-back'),
  outcomeWithSale('already-paid'),
  outcomeWithSale('not-owed'),
  outcomeWithSale('turned-out-otherwise'),
  ledgerInTheWay,
]) satisfies z.ZodType<PayRefundOutcome>

export const printOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('printed'), copy: z.number().int(), unheard: z.literal(true).exactOptional() }),
  z.object({ kind: z.literal('no-printer') }),
  z.object({
    kind: z.literal('printed-elsewhere'),
    copy: z.number().int(),
    name: z.string(),
    trouble: printerTroubleSchema,
    unheard: z.literal(true).exactOptional(),
  }),
  z.object({ kind: z.literal('not-printed'), name: z.string(), trouble: printerTroubleSchema }),
  z.object({ kind: z.literal('unsure'), name: z.string(), trouble: printerTroubleSchema }),
]) satisfies z.ZodType<PrintOutcome>

export const savePdfOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), path: z.string() }),
  z.object({ kind: z.literal('cannot-write'), folder: z.string() }),
]) satisfies z.ZodType<SavePdfOutcome>

export const catalogViewSchema = z.object({
  takenAt: z.number(),
  skuCount: z.number().int(),
  tiles: z.array(carrierTileSchema).readonly(),
  sold: soldCountsSchema,
}) satisfies z.ZodType<CatalogView>

export const syncProgressSchema = z.object({
  received: z.number().int(),
  total: z.number().int().nullable(),
}) satisfies z.ZodType<SyncProgress>

export const syncProblemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('no-network') }),
  z.object({ kind: z.literal('no-token'), why: tokenProblemSchema }),
  z.object({ kind: z.literal('unauthorized') }),
  z.object({ kind: z.literal('rate-limited') }),
  z.object({ kind: z.literal('server-trouble'), status: z.number().nullable() }),
  z.object({ kind: z.literal('incomplete'), received: z.number(), total: z.number() }),
  z.object({ kind: z.literal('empty') }),
  z.object({ kind: z.literal('cannot-save'), detail: z.string() }),
]) satisfies z.ZodType<SyncProblem>

export const syncOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('synced'), view: catalogViewSchema, dropped: z.number().int() }),
  z.object({ kind: z.literal('kept'), problem: syncProblemSchema }),
]) satisfies z.ZodType<SyncOutcome>
