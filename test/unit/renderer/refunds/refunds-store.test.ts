import { describe, expect, it } from 'vitest'
import type { SaleId } from '#shared/domain/ids.ts'
import { onSaleEvent } from '#shared/domain/sale-transitions.ts'
import type { PayRefundOutcome } from '#shared/domain/selling.ts'
import type { MainHandlers } from '#shared/ipc/contract.ts'
import { createRefundsStore, type PayOut, type Refunds } from '#renderer/features/refunds/refunds-store.ts'
import { aSale, MORNING } from '#test/support/builders.ts'
import { createFakeApi, type FakeApi } from '#test/support/fake-api.ts'

const OWED = aSale('failed')
const PAID = onSaleEvent(OWED, { type: 'sale.refund-paid', at: MORNING, by: 'Lupita' })
const ID = OWED.facts.id

type Desk = {
  readonly refunds: Refunds
  readonly fake: FakeApi
  readonly paid: (readonly [SaleId, string])[]
  readonly closed: SaleId[]
  readonly now: () => PayOut | undefined
}

function aDesk(answers: Partial<MainHandlers> = {}): Desk {
  const paid: (readonly [SaleId, string])[] = []
  const closed: SaleId[] = []
  let attempts = 0
  const fake = createFakeApi({ 'refund.pay': () => ({ kind: 'paid', sale: PAID }), ...answers })
  const refunds = createRefundsStore({
    api: fake.api,
    mintAttempt: () => `attempt-${String((attempts += 1))}`,
    onPaid: (id, by) => paid.push([id, by]),
    onClosed: id => closed.push(id),
  })
  return { refunds, fake, paid, closed, now: () => refunds.store.getState().payOuts.get(ID) }
}

describe('giving money back', () => {
  it('asks who hands it over before anything else', () => {
    const { refunds, fake, now } = aDesk()
    refunds.begin(ID)
    expect(now()).toEqual({ kind: 'who', attempt: 'attempt-1' })
    expect(fake.asked).toEqual([])
  })

  it('lets no cash leave while Chipi is being asked', async () => {
    let answer: (outcome: PayRefundOutcome) => void = () => undefined
    const { refunds, now } = aDesk({
      'refund.pay': () =>
        new Promise(resolve => {
          answer = resolve
        }),
    })
    refunds.begin(ID)
    const paying = refunds.pay(ID, ' Lupita ')
    expect(now()).toEqual({ kind: 'checking', by: 'Lupita' })
    answer({ kind: 'paid', sale: PAID })
    await paying
    expect(now()).toMatchObject({ kind: 'answered', outcome: { kind: 'paid' } })
  })

  it('asks once however often it is pressed', async () => {
    const { refunds, fake } = aDesk()
    refunds.begin(ID)
    await Promise.all([refunds.pay(ID, 'Lupita'), refunds.pay(ID, 'Lupita')])
    expect(fake.asked).toHaveLength(1)
  })

  it('does not begin without a name', async () => {
    const { refunds, fake } = aDesk()
    refunds.begin(ID)
    await refunds.pay(ID, '  ')
    expect(fake.asked).toEqual([])
  })

  it('remembers who paid, and keeps the sale in sight until somebody says that the cash is gone', async () => {
    const { refunds, paid, closed, now } = aDesk()
    refunds.begin(ID)
    await refunds.pay(ID, 'Lupita')
    expect(paid).toEqual([[ID, 'Lupita']])
    expect(closed).toEqual([])
    refunds.close(ID)
    expect(closed).toEqual([ID])
    expect(now()).toBeUndefined()
  })

  it.each(['already-paid', 'not-owed', 'turned-out-otherwise'] as const)(
    'says nothing of handing over when the answer is "%s"',
    async kind => {
      const { refunds, paid, now } = aDesk({ 'refund.pay': () => ({ kind, sale: PAID }) })
      refunds.begin(ID)
      await refunds.pay(ID, 'Lupita')
      expect(now()).toMatchObject({ kind: 'answered', outcome: { kind } })
      expect(paid).toEqual([])
    },
  )

  it('holds the cash back when nobody answers, and asks again as the same attempt', async () => {
    let broken = true
    const orders: unknown[] = []
    const { refunds, now } = aDesk({
      'refund.pay': order => {
        orders.push(order)
        if (broken) throw new Error('the main process broke')
        return { kind: 'paid', sale: PAID }
      },
    })
    refunds.begin(ID)
    await refunds.pay(ID, 'Lupita')
    expect(now()).toMatchObject({ kind: 'unsure', order: { by: 'Lupita', attempt: 'attempt-1' } })
    broken = false
    await refunds.askAgain(ID)
    expect(now()).toMatchObject({ kind: 'answered', outcome: { kind: 'paid' } })
    expect(orders[1]).toEqual(orders[0])
  })

  it('writes down that the customer has the cash, and says so when it cannot', async () => {
    let full = true
    const { refunds, fake, closed, now } = aDesk({
      'refund.handed': () => (full ? { kind: 'disk-full' } : null),
    })
    refunds.begin(ID)
    await refunds.pay(ID, 'Lupita')
    await refunds.handed(ID)
    expect(now()).toEqual({ kind: 'not-noted', why: { kind: 'disk-full' } })
    full = false
    await refunds.handed(ID)
    expect(now()).toBeUndefined()
    expect(fake.asked.filter(([channel]) => channel === 'refund.handed')).toHaveLength(2)
    expect(closed).toEqual([ID])
  })

  it('is still at it until it is written down that the customer has the cash, however often it is pressed', async () => {
    let written: (problem: null) => void = () => undefined
    const { refunds, fake, now } = aDesk({
      'refund.handed': () =>
        new Promise(resolve => {
          written = resolve
        }),
    })
    refunds.begin(ID)
    await refunds.pay(ID, 'Lupita')
    const handing = refunds.handed(ID)
    expect(now()).toEqual({ kind: 'noting' })
    await refunds.handed(ID)
    written(null)
    await handing
    expect(now()).toBeUndefined()
    expect(fake.asked.filter(([channel]) => channel === 'refund.handed')).toHaveLength(1)
  })

  describe('after the book was damaged', () => {
    const DOUBTED = onSaleEvent(OWED, { type: 'sale.maybe-paid-back', at: MORNING, seen: null })
    const doubting: Partial<MainHandlers> = {
      'refund.pay': ({ notPaidBefore }) =>
        notPaidBefore ? { kind: 'paid', sale: PAID } : { kind: 'maybe-paid-back', sale: DOUBTED },
      'refund.recall': () => ({ kind: 'recalled', sale: PAID }),
    }

    it('asks whether it went back before, and pays when it did not', async () => {
      const { refunds, paid, now } = aDesk(doubting)
      refunds.begin(ID)
      await refunds.pay(ID, 'Lupita')
      expect(now()).toMatchObject({ kind: 'before', order: { by: 'Lupita' } })
      expect(paid).toEqual([])
      await refunds.notPaidBefore(ID)
      expect(now()).toMatchObject({ kind: 'answered', outcome: { kind: 'paid' } })
    })

    it('pays nothing when it did', async () => {
      const { refunds, paid, now } = aDesk(doubting)
      refunds.begin(ID)
      await refunds.pay(ID, 'Lupita')
      await refunds.paidBefore(ID)
      expect(now()).toMatchObject({ kind: 'answered', outcome: { kind: 'recalled' } })
      expect(paid).toEqual([])
    })
  })

  it('waits for a till that is still opening', async () => {
    const { refunds, now } = aDesk({ 'refund.pay': () => null })
    refunds.begin(ID)
    await refunds.pay(ID, 'Lupita')
    expect(now()).toEqual({ kind: 'not-ready' })
  })
})
