import type { TFunction } from 'i18next'
import { assertNever } from '#shared/assert-never.ts'
import { isAppliedLater } from '#shared/domain/advice.ts'
import type { Doubt, FailureReason, NotTaken, Refusal, ReviewReason } from '#shared/domain/sale-outcome.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { SaleStop } from '#shared/domain/selling.ts'
import type { Sku } from '#shared/domain/sku.ts'
import { money } from './money.ts'
import { ledgerWords } from './problem-words.ts'

/** Why no sale begins, and what to do instead. `sku` gives the customer-facing names of its fields. */
export function stopWords(t: TFunction, stop: SaleStop, sku: Sku): string {
  return t(`sale.stop.${stop.kind}`, {
    label: sku.reference.label,
    total: stop.kind === 'price-changed' ? money(stop.quote.total) : '',
    missing: stop.kind === 'cash-short' ? money(stop.missing) : '',
    ticket: stop.kind === 'twin' ? stop.ticket : '',
    problem: stop.kind === 'ledger' ? ledgerWords(t, stop.problem) : '',
  })
}

export function notTakenWords(t: TFunction, why: NotTaken): string {
  return t(`sale.notTaken.${why.kind}`)
}

export function doubtWords(t: TFunction, doubt: Doubt): string {
  return t(`sale.doubt.${doubt.kind}`, { status: 'status' in doubt ? doubt.status : '' })
}

export function refusalWords(t: TFunction, refusal: Refusal): string {
  return t(`sale.refusal.${refusal.kind}`)
}

export function failureReasonWords(t: TFunction, reason: FailureReason, carrier: string): string {
  if (reason.kind === 'refused') return refusalWords(t, reason.refusal)
  const decision = reason.kind === 'decided' ? reason.decision : { by: '', reason: '' }
  return t(`sale.failure.${reason.kind}`, { carrier, by: decision.by, reason: decision.reason })
}

export function reviewWords(t: TFunction, reason: ReviewReason): string {
  if (reason.kind === 'contradiction' && reason.status === 'SUCCESS' && reason.folio !== null)
    return t('sale.review.contradictionFolio', { folio: reason.folio })
  return t(`sale.review.${reason.kind}`, { status: 'status' in reason ? reason.status : '' })
}

/** The large words over a sale's status. `atRest`: nothing is being sent until someone says so. */
export function headlineWords(t: TFunction, sale: Sale, atRest: boolean): string {
  const carrier = sale.facts.sku.carrier
  if (atRest) return t('sale.headline.notSent')
  return t(`sale.headline.${sale.state}`, { carrier })
}

/** After this long without a word the sentence changes; Chipi says most purchases settle within 5 s. */
const SLOW_MS = { sent: 8_000, pending: 60_000 }

/** What is known besides the sale: how long ago it was confirmed (ms), and of an intent whether it rests and goes by itself. */
export type AdviceContext = {
  readonly waitedMs: number
  readonly atRest: boolean
  /** The till has said that it sends it again by itself. */
  readonly resends: boolean
}

/** What is known and what the cashier may do meanwhile, one sentence each. */
export function adviceWords(
  t: TFunction,
  sale: Sale,
  { waitedMs, atRest, resends }: AdviceContext,
): readonly string[] {
  switch (sale.state) {
    case 'intent': {
      if (!atRest) return [t('sale.advice.intent')]
      const why = sale.notTaken === null ? t('sale.advice.leftBehind') : notTakenWords(t, sale.notTaken)
      return [why, t(resends ? 'sale.advice.resends' : 'sale.advice.notSent')]
    }
    case 'sent':
      return [t(waitedMs > SLOW_MS.sent ? 'sale.advice.sentSlow' : 'sale.advice.sent')]
    case 'unknown':
      return [t('sale.advice.unknown'), doubtWords(t, sale.doubt)]
    case 'pending':
      return [t(waitedMs > SLOW_MS.pending ? 'sale.advice.pendingSlow' : 'sale.advice.pending')]
    case 'settled':
      return applied(t, sale)
    case 'failed':
      return [failureReasonWords(t, sale.reason, sale.facts.sku.carrier)]
    case 'review':
      return [t('sale.advice.review'), reviewWords(t, sale.reason)]
    case 'decided':
      return [
        t('sale.advice.decided', { by: sale.decision.by, reason: sale.decision.reason }),
        ...applied(t, sale),
      ]
    default:
      return assertNever(sale, 'adviceWords')
  }
}

/** A bill that is done looks paid to the customer: what has not happened yet is said with it. */
function applied(t: TFunction, { facts }: Sale): readonly string[] {
  return isAppliedLater(facts.sku) ? [t('sale.advice.applied', { carrier: facts.sku.carrier })] : []
}

/** Chipi's own words about a sale, for the manager; null when it gave none. */
export function chipiDetail(sale: Sale): string | null {
  if (sale.state === 'failed') return detailOf(sale.reason)
  if (sale.state === 'unknown' && sale.doubt.kind === 'refused-after-doubt') return sale.doubt.refusal.detail
  return null
}

function detailOf(reason: FailureReason): string | null {
  if (reason.kind === 'refused') return reason.refusal.detail
  return 'detail' in reason ? reason.detail : null
}
