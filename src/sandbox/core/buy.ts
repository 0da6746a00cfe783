import type { CatalogSku } from '../catalog/catalog-sku.ts'
import type { ApiRequest, Environment } from './api-request.ts'
import type { Books } from './books.ts'
import { toMicroUsd } from './exchange.ts'
import type { ChosenFaults } from './fault-board.ts'
import type { SameDay } from './idempotency-day.ts'
import { planOutcome } from './outcome-plan.ts'
import { contentsOf, misfit, readPurchaseBody, type PurchaseBody } from './purchase-body.ts'
import { standingOf, type PurchaseRecord } from './purchase-record.ts'
import { purchaseRow } from './purchase-row.ts'
import { randomText, randomUuid, type RandomSource } from './random.ts'
import { refusal, type Refusal } from './refusal.ts'
import type { WorldSettings } from './settings.ts'
import type { CatalogView } from './sku-view.ts'
import type { WorldEvent } from './world-event.ts'

/** Everything a purchase can touch. */
export interface BuyContext {
  readonly books: Books
  readonly random: RandomSource
  readonly settings: WorldSettings
  readonly sameDay: SameDay
  readonly catalog: CatalogView
  readonly chosen: ChosenFaults
  readonly emit: (event: WorldEvent) => void
}

/** A purchase, new or found again, as the row to show; or a refusal that debited nothing. */
export type BuyAnswer =
  | { readonly kind: 'purchase'; readonly row: Record<string, unknown> }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** Answers `POST /sku-purchases`: one debit per transaction hash and day, however often it is sent. */
export function buy(context: BuyContext, request: ApiRequest, now: number): BuyAnswer {
  context.books.restoreDue(now)
  const read = readPurchaseBody(request.body)
  if (!read.ok) return refuse(context, read.refusal, null)
  const earlier = repeatedToday(context, request.caller.environment, read.body, now)
  return earlier === undefined
    ? buyNew(context, request, read.body, now)
    : answerRepeat(context, earlier, read.body, now)
}

function repeatedToday(context: BuyContext, environment: Environment, body: PurchaseBody, now: number) {
  const earlier = context.books.newestWithHash(environment, body.transactionHash)
  return earlier !== undefined && context.sameDay(earlier.takenAt, now) ? earlier : undefined
}

function answerRepeat(
  context: BuyContext,
  earlier: PurchaseRecord,
  body: PurchaseBody,
  now: number,
): BuyAnswer {
  const rule = context.settings.sameHashOtherBody
  if (rule !== 'return-existing' && earlier.contents !== contentsOf(body)) {
    const status = rule === 'refuse-400' ? 400 : 409
    return refuse(
      context,
      refusal(status, 'invalid_transaction', 'transactionHash was used for another purchase'),
      body.skuId,
    )
  }
  const { id: purchaseId, transactionHash, skuId } = earlier
  context.emit({ kind: 'purchase-repeated', purchaseId, transactionHash, skuId })
  return { kind: 'purchase', row: purchaseRow(earlier, now) }
}

function buyNew(context: BuyContext, request: ApiRequest, body: PurchaseBody, now: number): BuyAnswer {
  const { environment, apiKey } = request.caller
  const sku = context.catalog.find(body.skuId)
  if (sku === undefined) {
    return refuse(context, refusal(404, 'invalid_sku', 'SKU not found or inactive'), body.skuId)
  }
  const isDuplicate =
    environment === 'prod' &&
    context.settings.duplicates !== 'allow' &&
    isSoldAlready(context, sku, body, now)
  const debitMicroUsd = environment === 'dev' ? 0 : toMicroUsd(body.currencyAmount, sku.currency, now)
  const objection = misfit(body, sku) ?? objectionOf(context, isDuplicate, debitMicroUsd)
  if (objection !== null) return refuse(context, objection, sku.id)

  const record: PurchaseRecord = {
    id: `tx-${randomUuid(context.random)}`,
    environment,
    apiKey,
    transactionHash: body.transactionHash,
    skuId: sku.id,
    skuReference: body.skuReference,
    currencyAmount: body.currencyAmount,
    currency: sku.currency,
    isGiftCard: sku.shelf === 'GIFT_CARDS',
    contents: contentsOf(body),
    takenAt: now,
    debitMicroUsd,
    ledgerEntryId: `${environment === 'dev' ? 'le-dev' : 'le'}-${randomUuid(context.random)}`,
    folio: folioFor(context.random, environment, sku, now),
    plan: planOutcome({
      environment,
      settleAfterMs: context.settings.settleAfterMs,
      isDuplicate,
      chosen: context.chosen,
      now,
    }),
  }
  context.books.take(record)
  context.emit({
    kind: 'purchase-taken',
    purchaseId: record.id,
    transactionHash: record.transactionHash,
    skuId: sku.id,
    environment,
  })
  return { kind: 'purchase', row: purchaseRow(record, now) }
}

/** The carrier's rule: the same product for the same reference inside the window, unless the earlier one failed. */
function isSoldAlready(context: BuyContext, sku: CatalogSku, body: PurchaseBody, now: number): boolean {
  const { books, settings } = context
  const stands = (earlier: PurchaseRecord | undefined, windowMs: number) => {
    if (earlier === undefined || now - earlier.takenAt >= windowMs) return false
    const { status } = standingOf(earlier, now)
    return status !== 'FAILED' && status !== 'CANCELLED'
  }
  return sku.shelf === 'GIFT_CARDS'
    ? stands(books.newestGiftCardFor('prod', body.skuReference), settings.giftCardWindowMs)
    : stands(books.newestFor('prod', sku.id, body.skuReference), settings.duplicateWindowMs)
}

function objectionOf(context: BuyContext, isDuplicate: boolean, debitMicroUsd: number): Refusal | null {
  const { chosen, settings, books } = context
  if (chosen.of('duplicate') !== undefined || (isDuplicate && settings.duplicates === 'refuse')) {
    return refusal(400, 'duplicate_transaction', 'Same product and reference sold moments ago')
  }
  const noCredits = chosen.of('no-credits')
  if (noCredits !== undefined || debitMicroUsd > books.balanceMicroUsd()) {
    return refusal(noCredits?.status ?? 402, 'INSUFFICIENT_BALANCE', 'Not enough credits')
  }
  return null
}

/** Numeric folios as carriers give them (some begin with zeros), codes for gift cards, a marker for DEV. */
function folioFor(random: RandomSource, environment: Environment, sku: CatalogSku, now: number): string {
  if (environment === 'dev') return `dev-sandbox-${now}`
  if (sku.shelf !== 'GIFT_CARDS') return randomText(random, '0123456789', 10)
  const group = () => randomText(random, 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789', 4)
  return `${group()}-${group()}-${group()}`
}

function refuse(context: BuyContext, refused: Refusal, skuId: string | null): BuyAnswer {
  context.emit({ kind: 'purchase-refused', status: refused.status, code: refused.code, skuId })
  return { kind: 'refused', refusal: refused }
}
