import { assertNever } from '#shared/assert-never.ts'
import { parseTyped, type Centavos } from '#shared/domain/money.ts'
import type { CarrierTile, Sku } from '#shared/domain/sku.ts'
import type { Draft, Step } from '../step.ts'

/** What is known of the sale being made. Null where the cashier has not got to yet. */
export type Paper = {
  readonly tile: CarrierTile
  readonly sku: Sku | null
  readonly reference: string | null
  /** The reference was read by a scanner. */
  readonly scanned: boolean
  readonly face: Centavos | null
  readonly fee: Centavos | null
  readonly total: Centavos | null
}

const NOTHING = { reference: null, scanned: false, face: null, fee: null, total: null } as const

/** The sale as far as this step knows it. */
export function paperOf(step: Exclude<Step, { at: 'carriers' | 'status' | 'order-status' }>): Paper {
  switch (step.at) {
    case 'products':
      return { tile: step.tile, sku: null, ...NOTHING }
    case 'reference':
      return blank(step.pick.tile, step.pick.sku, null)
    case 'amount':
      return {
        ...blank(step.pick.tile, step.pick.sku, step.reference),
        scanned: step.scanned === true,
        face: parseTyped(step.text),
      }
    case 'confirm':
      return step.pricing.kind === 'quoted'
        ? priced(step.draft, step.pricing.quote)
        : {
            ...blank(step.draft.pick.tile, step.draft.pick.sku, step.draft.reference),
            scanned: step.draft.scanned === true,
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
  return { ...NOTHING, tile, sku, reference, face }
}

function priced(draft: Draft, quote: { face: Centavos; fee: Centavos; total: Centavos }): Paper {
  const { face, fee, total } = quote
  const { pick, reference, scanned = false } = draft
  return { tile: pick.tile, sku: pick.sku, reference, scanned, face, fee, total }
}

function typed(draft: Draft): Centavos | null {
  const { sku } = draft.pick
  if (sku.amount.kind === 'fixed') return sku.amount.face
  return draft.amountText === null ? null : parseTyped(draft.amountText)
}
