import type { Clock } from '#shared/clock.ts'
import { chipiSaysDone } from '#shared/domain/chipi-says-done.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { Decision } from '#shared/domain/sale-outcome.ts'
import type { DecideOutcome } from '#shared/domain/selling.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import type { SaleBook } from './sale-book.ts'

/**
 * Writes down what a manager found out about a sale in review. Done: it is closed and the cash stays. Not done: it failed
 * and the cash is owed back. Asked again after its answer was lost, it answers that the decision stands.
 */
export type DecideReview = (id: SaleId, decision: Decision) => DecideOutcome

export type DecideReviewDeps = {
  readonly book: SaleBook
  readonly ledger: Pick<Ledger, 'trail'>
  readonly clock: Clock
}

export function createDecideReview({ book, ledger, clock }: DecideReviewDeps): DecideReview {
  return (id, decision) => {
    const sale = book.sale(id)
    if (sale.state !== 'review') {
      const stands = ledger
        .trail(id)
        .some(entry => entry.type === 'sale.decided' && isSame(entry.decision, decision))
      return { kind: stands ? 'decided' : 'not-in-review', sale }
    }
    if (decision.outcome === 'not-done' && chipiSaysDone(sale)) return { kind: 'chipi-says-done', sale }
    const result = book.record(id, { type: 'sale.decided', at: clock.now(), decision })
    return result.ok ? { kind: 'decided', sale: result.value } : { kind: 'ledger', problem: result.error }
  }
}

function isSame(one: Decision, other: Decision): boolean {
  return (
    one.outcome === other.outcome &&
    one.by === other.by &&
    one.reason === other.reason &&
    one.folio === other.folio
  )
}
