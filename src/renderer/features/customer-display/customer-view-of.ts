import { assertNever } from '#shared/assert-never.ts'
import { isAppliedLater } from '#shared/domain/advice.ts'
import type { CustomerItem, CustomerOutcome, CustomerView } from '#shared/domain/customer-view.ts'
import { orderTotal } from '#shared/domain/order.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { Quote } from '#shared/domain/selling.ts'
import type { Step } from '#renderer/features/counter/step.ts'

/** What is known besides the step. */
export type Beside = {
  /** The sales that the step is about, once they are paid. */
  readonly sales: readonly Sale[]
  /** What the same customer pays for together with the sale on screen. */
  readonly others: readonly Quote[]
  /** The question that was answered by a touch. */
  readonly agreedTo: string | null
}

const IDLE: CustomerView = { kind: 'idle' }

/**
 * What the customer may see of the step at the counter. Nothing while the number is still being typed: a half-typed one
 * says nothing, and the one before belonged to somebody else.
 */
export function customerViewOf(step: Step, beside: Beside): CustomerView {
  switch (step.at) {
    case 'carriers':
    case 'products':
    case 'reference':
    case 'amount':
      return IDLE
    case 'confirm': {
      if (step.pricing.kind !== 'quoted') return IDLE
      const { quote } = step.pricing
      const { logo } = step.draft.pick.tile
      return {
        kind: 'check',
        id: quote.id,
        item: itemOfQuote(quote, logo),
        agreed: beside.agreedTo === quote.id,
      }
    }
    case 'cash':
      return payView([...beside.others, step.quote])
    case 'status':
    case 'order-status':
      return paidView(beside.sales)
    default:
      return assertNever(step, 'customerViewOf')
  }
}

function itemOfQuote({ sku, reference, total }: Quote, logo: string | null = null): CustomerItem {
  return {
    carrier: sku.carrier,
    logo,
    product: sku.name,
    label: sku.reference.label,
    reference,
    amount: total,
  }
}

function payView(quotes: readonly Quote[]): CustomerView {
  const total = orderTotal(quotes.map(quote => quote.total))
  return total === null ? IDLE : { kind: 'pay', items: quotes.map(quote => itemOfQuote(quote)), total }
}

function paidView(sales: readonly Sale[]): CustomerView {
  const [first] = sales
  if (first === undefined) return IDLE
  const { total, cash, change } = first.facts.order ?? first.facts
  const items = sales.map(({ facts }) => ({
    carrier: facts.sku.carrier,
    logo: null,
    product: facts.sku.name,
    label: facts.sku.reference.label,
    reference: facts.reference,
    amount: facts.total,
  }))
  return {
    kind: 'paid',
    items,
    total,
    cash,
    change,
    outcome: worstOf(sales.map(outcomeOf)),
    appliedLater: sales.some(isDoneBill),
  }
}

function isDoneBill(sale: Sale): boolean {
  return outcomeOf(sale) === 'done' && isAppliedLater(sale.facts.sku)
}

/** Of several sales the one that the customer has to know about most: never done before all of them are. */
function worstOf(outcomes: readonly CustomerOutcome[]): CustomerOutcome {
  const order = ['ask-staff', 'sending', 'in-process', 'failed', 'done'] as const
  return order.find(outcome => outcomes.includes(outcome)) ?? 'sending'
}

/** A doubt is told as what it is to the customer: not over yet. Only a last word is done or not done. */
export function outcomeOf(sale: Sale): CustomerOutcome {
  switch (sale.state) {
    case 'intent':
      return sale.notTaken === null ? 'sending' : 'ask-staff'
    case 'sent':
      return 'sending'
    case 'unknown':
    case 'pending':
      return 'in-process'
    case 'settled':
    case 'decided':
      return 'done'
    case 'failed':
      return 'failed'
    case 'review':
      return 'ask-staff'
    default:
      return assertNever(sale, 'outcomeOf')
  }
}
