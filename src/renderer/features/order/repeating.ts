import { needsSecondEntry } from '#shared/domain/reference-origin.ts'
import type { Sku } from '#shared/domain/sku.ts'
import type { Desk } from '../counter/desk.ts'
import type { Choosing } from '../counter/choosing.ts'
import type { ReferenceRules } from '../counter/reference-entry.ts'
import { START, type Pick } from '../counter/step.ts'

/** A number that is known already, for the product that is chosen next: it is read back, not typed again. */
export type CarriedNumber = { readonly reference: string; readonly name: string | null }

/** What was sold last, for whoever wants the same again. */
export type LastSold = { readonly pick: Pick; readonly reference: string }

export type Repeating = {
  /** The product sold last, for another number. */
  readonly repeatProduct: () => Promise<void>
  /** Another product for the number sold to last. */
  readonly repeatNumber: () => void
  /** Sold before this page was there: taken up unless something was sold since. */
  readonly recall: (sold: LastSold) => void
  /** A known customer's number, for the product that is chosen next. */
  readonly carryNumber: (number: CarriedNumber) => void
  readonly dropNumber: () => void
}

export function createRepeating(desk: Desk, { begin }: { readonly begin: Choosing['begin'] }): Repeating {
  const mayBegin = (): boolean => ['carriers', 'status', 'order-status'].includes(desk.step().at)
  return {
    repeatProduct: async () => {
      const last = desk.lastSold()
      if (last === null || !mayBegin()) return
      desk.carry(null)
      await begin(last.pick)
    },
    repeatNumber: () => {
      const last = desk.lastSold()
      if (last === null || !mayBegin()) return
      desk.carry({ reference: last.reference, name: null })
      desk.show(START)
    },
    recall: sold => {
      if (desk.lastSold() === null) desk.remember(sold)
    },
    carryNumber: number => desk.carry(number),
    dropNumber: () => desk.carry(null),
  }
}

/** The carried number, when this product takes such a number without a second look at the keys; else null. */
export function knownNumber(carried: CarriedNumber | null, sku: Sku, rules: ReferenceRules): string | null {
  if (carried === null || needsSecondEntry('known-customer', sku)) return null
  return rules.matchPattern(sku.reference.pattern, carried.reference) === 'match' ? carried.reference : null
}
