import { assertNever } from '#shared/assert-never.ts'
import { parseTyped, type Centavos } from '#shared/domain/money.ts'
import type { CarrierTile, Sku } from '#shared/domain/sku.ts'
import type { Draft, Step } from '../step.ts'

/** What is known of the sale being made. Null where the cashier has not got to yet. */
export type Paper = {
  readonly tile: CarrierTile
  readonly sku: Sku | null
  readonly reference: string | null
  readonly face: Centavos | null
  readonly fee: Centavos | null
  readonly total: Centavos | null
}

/** The sale as far as this step knows it. */
export function paperOf(step: Exclude<Step, { at: 'carriers' | 'status' }>): Paper {
  switch (step.at) {
    case 'products':
      return { tile: step.tile, sku: null, reference: null, face: null, fee: null, total: null }
    case 'reference':
      return blank(step.pick.tile, step.pick.sku, null)
    case 'amount':
      return { ...blank(step.pick.tile, step.pick.sku, step.reference), face: parseTyped(step.text) }
    case 'confirm':
      return step.pricing.kind === 'quoted'
        ? priced(step.draft, step.pricing.quote)
        : {
            ...blank(step.draft.pick.tile, step.draft.pick.sku, step.draft.reference),
            face: typed(step.draft),
          }
    case 'cash':
      return priced(step.draft, step.quote)
    default:
      return assertNever(step, 'paperOf')
  }
}

function blank(tile: CarrierTile, sku: Sku, reference: string | null): Paper {
  const face = sku.amount.kind === 'fixed' ? sku.amount.face : null
  return { tile, sku, reference, face, fee: null, total: null }
}

function priced(draft: Draft, quote: { face: Centavos; fee: Centavos; total: Centavos }): Paper {
  const { face, fee, total } = quote
  return { tile: draft.pick.tile, sku: draft.pick.sku, reference: draft.reference, face, fee, total }
}

function typed(draft: Draft): Centavos | null {
  const { sku } = draft.pick
  if (sku.amount.kind === 'fixed') return sku.amount.face
  return draft.amountText === null ? null : parseTyped(draft.amountText)
}
