import type { TFunction } from 'i18next'
import { assertNever } from '#shared/assert-never.ts'
import { mayBePaidBack, owedBack, unhanded } from '#shared/domain/sale-refund.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { SalePlan } from '#shared/domain/selling.ts'
import { money } from './money.ts'
import { durationWords } from './time-words.ts'

/** What is known besides the sale: whether it rests, what the till plans for it, and the time (ms since the epoch). */
export type NextContext = {
  readonly atRest: boolean
  readonly plan: SalePlan | undefined
  readonly now: number
}

/** Whether the till sends a sale again by itself at a moment still to come. Without a plan it waits for a person. */
export function sendsByItself(plan: SalePlan | undefined, now: number): boolean {
  return plan?.next === 'send' && plan.at > now
}

/** What happens next to a sale, or what somebody has to do, in a few words. */
export function nextWords(t: TFunction, sale: Sale, { atRest, plan, now }: NextContext): string {
  const noted = unhanded(sale)
  if (noted !== null) return t('sale.upNext.wasHanded', { amount: money(noted.amount), by: noted.by })
  if (mayBePaidBack(sale) !== null) return t('sale.upNext.maybePaidBack')
  const owed = owedBack(sale)
  if (owed !== null) return t('sale.upNext.owed', { amount: money(owed) })
  const waitMs = plan === undefined ? 0 : plan.at - now
  switch (sale.state) {
    case 'intent':
      if (sendsByItself(plan, now)) return t('sale.upNext.sendIn', { wait: upTo(t, waitMs) })
      return atRest ? t('sale.upNext.atRest') : t('sale.upNext.sendNow')
    case 'sent':
      return t('sale.upNext.sent')
    case 'unknown':
    case 'pending':
      return waitMs > 0 ? t('sale.upNext.askIn', { wait: upTo(t, waitMs) }) : t('sale.upNext.askNow')
    case 'review':
      return t('sale.upNext.review')
    case 'settled':
      return t('sale.upNext.settled', { folio: sale.folio })
    case 'decided':
      return t('sale.upNext.decided', { by: sale.decision.by })
    case 'failed':
      return sale.refund.kind === 'paid'
        ? t('sale.upNext.paid', { by: sale.refund.by })
        : t('sale.upNext.nothingOwed')
    default:
      return assertNever(sale, 'nextWords')
  }
}

/** Rounded up to whole seconds, so that nothing is said to happen in 0 s. */
function upTo(t: TFunction, ms: number): string {
  return durationWords(t, Math.ceil(ms / 1_000) * 1_000)
}
