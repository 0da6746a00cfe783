import { assertNever } from '#shared/assert-never.ts'
import { backFromEntry, startEntry, type ReferenceRules } from './reference-entry.ts'
import { START, type Draft, type Pick, type Step } from './step.ts'

/** The step before this one, or null where nothing can be undone: the first step, and anything from submit on. */
export function backFrom(step: Step, rules: ReferenceRules): Step | null {
  switch (step.at) {
    case 'carriers':
    case 'status':
    case 'order-status':
      return null
    case 'products':
      return START
    case 'reference': {
      const entry = backFromEntry(step.entry, { sku: step.pick.sku, rules })
      return entry === null ? toProducts(step.pick) : { ...step, entry }
    }
    case 'amount':
      return toReference(step.pick, step.reference, rules)
    case 'confirm':
      return fromConfirm(step.draft, rules)
    case 'cash':
      if (step.tender.kind === 'typing' || step.tender.kind === 'counting')
        return { ...step, tender: { kind: 'choosing' } }
      return step.tender.kind === 'choosing'
        ? { at: 'confirm', draft: step.draft, pricing: { kind: 'quoted', quote: step.quote } }
        : null
    default:
      return assertNever(step, 'backFrom')
  }
}

function fromConfirm({ pick, reference, amountText }: Draft, rules: ReferenceRules): Step {
  if (amountText === null) return toReference(pick, reference, rules)
  return { at: 'amount', pick, reference, text: amountText, verdict: 'match', complaint: false }
}

function toReference(pick: Pick, text: string, rules: ReferenceRules): Step {
  return { at: 'reference', pick, entry: startEntry({ sku: pick.sku, rules }, text) }
}

/** A carrier with one product had no product step. */
function toProducts({ tile, skus }: Pick): Step {
  return skus.length === 1 ? START : { at: 'products', tile, products: { kind: 'loaded', skus } }
}
