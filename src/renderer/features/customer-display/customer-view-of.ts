import { assertNever } from '#shared/assert-never.ts'
import type { CustomerItem, CustomerOutcome, CustomerView } from '#shared/domain/customer-view.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { Quote } from '#shared/domain/selling.ts'
import type { Step } from '#renderer/features/counter/step.ts'

const IDLE: CustomerView = { kind: 'idle' }

/**
 * What the customer may see of the step at the counter. Nothing while the number is still being typed: a half-typed one
 * says nothing, and the one before belonged to somebody else. `agreedTo`: the question that was answered by a touch.
 */
export function customerViewOf(step: Step, sale: Sale | null, agreedTo: string | null): CustomerView {
  switch (step.at) {
    case 'carriers':
    case 'products':
    case 'reference':
    case 'amount':
      return IDLE
    case 'confirm': {
      if (step.pricing.kind !== 'quoted') return IDLE
      const { quote } = step.pricing
      return { kind: 'check', id: quote.id, item: itemOfQuote(quote), agreed: agreedTo === quote.id }
    }
    case 'cash':
      return { kind: 'pay', items: [itemOfQuote(step.quote)], total: step.quote.total }
    case 'status':
      return sale === null ? IDLE : paidView(sale)
    default:
      return assertNever(step, 'customerViewOf')
  }
}

function itemOfQuote({ sku, reference, total }: Quote): CustomerItem {
  return {
    carrier: sku.carrier,
    product: sku.name,
    label: sku.reference.label,
    reference,
    amount: total,
  }
}

function paidView(sale: Sale): CustomerView {
  const { sku, reference, total, cash, change } = sale.facts
  const item = {
    carrier: sku.carrier,
    product: sku.name,
    label: sku.reference.label,
    reference,
    amount: total,
  }
  return { kind: 'paid', items: [item], total, cash, change, outcome: outcomeOf(sale) }
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
