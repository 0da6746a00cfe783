import type { SaleId } from '#shared/domain/ids.ts'
import type { QuoteOutcome } from '#shared/domain/selling.ts'
import { ask } from '#renderer/ipc/ask.ts'
import type { CounterDeps, Desk } from './desk.ts'
import { stopAmong } from '../order/order-item.ts'
import { hearOrderQuote, toCash } from '../order/ordering.ts'
import { isTenderOpen, type Draft, type Pricing, type Step } from './step.ts'

export type PricingActions = {
  /** Shows the draft for confirming and asks for its price. */
  readonly quote: (draft: Draft) => Promise<void>
  /** Asks again for the draft on screen: after a wait, a failure or an expired price. */
  readonly quoteAgain: () => Promise<void>
  /** The customer agreed to the changed price. */
  readonly acceptNewPrice: () => void
  /** It was a slip of the finger: the number sold to before is meant, and quoted instead. */
  readonly takeKnownNumber: () => Promise<void>
  /** The customer heard it and agrees: cash is next. */
  readonly confirm: () => void
  /** News about a promised price. Once the cash is submitted it changes nothing here. */
  readonly hearQuote: (news: { quoteId: SaleId; outcome: QuoteOutcome }) => void
  /** The till has woken: a price that had to wait is asked for. */
  readonly hearReady: () => Promise<void>
  /** Chipi can be asked again: a price that could not be checked is asked for, unless cash has to go back first. */
  readonly hearLinkBack: () => Promise<void>
}

export function createPricing(desk: Desk, { api }: CounterDeps): PricingActions {
  /** A good price is none when the same sale waits in the order. */
  const inOrder = (pricing: Pricing): Pricing => {
    const stop = pricing.kind === 'quoted' ? stopAmong(desk.order(), pricing.quote) : null
    return stop === null ? pricing : { kind: 'stopped', stop, cashInHand: false }
  }
  const quote = async (draft: Draft): Promise<void> => {
    const asking: Step = { at: 'confirm', draft, pricing: { kind: 'asking' } }
    desk.show(asking)
    const { pick, reference, amountText } = draft
    const reply = await ask(() => api['sale.quote']({ skuId: pick.sku.id, reference, amountText }))
    if (desk.step() !== asking) return
    const pricing = reply.ok
      ? inOrder(priced(reply.value))
      : ({ kind: 'failed', failure: reply.error } as const)
    desk.show({ at: 'confirm', draft, pricing })
  }
  const quoteAgain = async (): Promise<void> => {
    const step = desk.step()
    if (step.at === 'confirm' && step.pricing.kind !== 'asking') await quote(step.draft)
  }
  return {
    quote,
    quoteAgain,
    acceptNewPrice: () => {
      const step = desk.step()
      if (step.at !== 'confirm' || step.pricing.kind !== 'stopped') return
      const { stop } = step.pricing
      if (stop.kind !== 'price-changed') return
      desk.show({ ...step, pricing: { kind: 'quoted', quote: stop.quote } })
    },
    takeKnownNumber: async () => {
      const step = desk.step()
      if (step.at !== 'confirm' || step.pricing.kind !== 'quoted') return
      const { lookAlike } = step.pricing.quote
      if (lookAlike !== null) await quote({ ...step.draft, reference: lookAlike.reference })
    },
    confirm: () => {
      const step = desk.step()
      if (step.at !== 'confirm' || step.pricing.kind !== 'quoted') return
      const { draft, pricing } = step
      toCash(desk, { draft, quote: pricing.quote })
    },
    hearQuote: news => {
      if (hearOrderQuote(desk, news)) return
      const { quoteId, outcome } = news
      const step = desk.step()
      if (promisedIn(step) !== quoteId) return
      // A repeated good price changes nothing: the cashier may already be taking the cash.
      if (outcome.kind === 'quoted' && step.at === 'cash') return
      if (step.at === 'confirm' || step.at === 'cash') {
        desk.show({ at: 'confirm', draft: step.draft, pricing: priced(outcome) })
      }
    },
    hearReady: async () => {
      const step = desk.step()
      if (step.at !== 'confirm' || step.pricing.kind !== 'stopped') return
      if (step.pricing.stop.kind === 'not-ready') await quoteAgain()
    },
    hearLinkBack: async () => {
      const step = desk.step()
      if (step.at !== 'confirm' || step.pricing.kind !== 'stopped' || step.pricing.cashInHand) return
      const { kind } = step.pricing.stop
      if (kind === 'no-connection' || kind === 'no-token') await quoteAgain()
    },
  }
}

function priced(outcome: QuoteOutcome): Pricing {
  return outcome.kind === 'quoted' ? outcome : { kind: 'stopped', stop: outcome.stop, cashInHand: false }
}

/** The promise on screen that may still change: none once the cash is submitted. */
function promisedIn(step: Step): SaleId | null {
  if (step.at === 'confirm' && step.pricing.kind === 'quoted') return step.pricing.quote.id
  if (step.at !== 'cash') return null
  return isTenderOpen(step.tender) ? step.quote.id : null
}
