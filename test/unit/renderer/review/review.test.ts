import { describe, expect, it } from 'vitest'
import { chipiSaysDone } from '#shared/domain/chipi-says-done.ts'
import type { Sale, SaleIn } from '#shared/domain/sale.ts'
import type { SaleEvent } from '#shared/domain/sale-event.ts'
import { onSaleEvent } from '#shared/domain/sale-transitions.ts'
import type { MainHandlers } from '#shared/ipc/contract.ts'
import {
  consequenceOf,
  decisionOf,
  EMPTY_DRAFT,
  missingIn,
} from '#renderer/features/review/decision-draft.ts'
import { createReviewStore, type Deciding } from '#renderer/features/review/review-store.ts'
import { aDecision, aReport, aSale, MORNING } from '#test/support/builders.ts'
import { createFakeApi } from '#test/support/fake-api.ts'

const ID = aSale('review').facts.id

function inReview(sale: Sale): SaleIn<'review'> {
  if (sale.state !== 'review') throw new Error(`the sale is ${sale.state}`)
  return sale
}

/** Called failed, paid back, and then done after all. */
function paidBackAndDone(): SaleIn<'review'> {
  const events: readonly SaleEvent[] = [
    { type: 'sale.refund-paid', at: MORNING, by: 'Lupita' },
    { type: 'sale.reported', at: MORNING, report: aReport('SUCCESS') },
  ]
  return inReview(events.reduce(onSaleEvent, aSale('failed')))
}

describe("a manager's decision", () => {
  it('needs an outcome, a reason and a name', () => {
    expect(missingIn(EMPTY_DRAFT)).toEqual(['missingOutcome', 'missingReason', 'missingBy'])
    expect(decisionOf({ outcome: 'done', folio: '', by: 'Beto', reason: ' ' })).toBeNull()
    expect(decisionOf({ outcome: 'done', folio: ' ', by: ' Beto ', reason: 'lo vi' })).toEqual({
      outcome: 'done',
      by: 'Beto',
      reason: 'lo vi',
      folio: null,
    })
  })

  it('has a folio only when it was done', () => {
    const draft = { folio: ' 777 ', by: 'Beto', reason: 'lo vi' }
    expect(decisionOf({ ...draft, outcome: 'done' })?.folio).toBe('777')
    expect(decisionOf({ ...draft, outcome: 'not-done' })?.folio).toBeNull()
  })

  it('tells that the shop loses the money when it was paid back already', () => {
    expect(consequenceOf('done', paidBackAndDone())).toBe('doneAfterRefund')
    expect(consequenceOf('not-done', inReview(aSale('review')))).toBe('notDone')
  })

  it('cannot be "not done" where Chipi itself says that it was', () => {
    expect(chipiSaysDone(paidBackAndDone())).toBe(true)
    expect(chipiSaysDone(inReview(aSale('review')))).toBe(false)
  })
})

describe('writing a decision down', () => {
  async function decide(answer: MainHandlers['sale.decide']): Promise<[Deciding | undefined, string[]]> {
    const signed: string[] = []
    const { api } = createFakeApi({ 'sale.decide': answer })
    const review = createReviewStore({ api, onDecided: by => signed.push(by) })
    await review.decide(ID, aDecision('done'))
    return [review.store.getState().deciding.get(ID), signed]
  }

  it('leaves the sale itself to tell, and remembers who signed', async () => {
    expect(await decide(() => ({ kind: 'decided', sale: aSale('decided') }))).toEqual([undefined, ['Lupita']])
  })

  it.each(['not-in-review', 'chipi-says-done'] as const)('says that it was not written: %s', async kind => {
    const [deciding, signed] = await decide(() => ({ kind, sale: aSale('settled') }))
    expect(deciding).toMatchObject({ kind: 'refused', outcome: { kind } })
    expect(signed).toEqual([])
  })

  it('says so when the book could not take it', async () => {
    const [deciding] = await decide(() => ({ kind: 'ledger', problem: { kind: 'disk-full' } }))
    expect(deciding).toMatchObject({ kind: 'refused', outcome: { kind: 'ledger' } })
  })
})
