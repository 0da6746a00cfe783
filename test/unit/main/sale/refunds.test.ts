import { describe, expect, it } from 'vitest'
import type { PurchaseOutcome } from '#main/chipi/chipi-api.ts'
import type { MaybePaidBack } from '#shared/domain/refund.ts'
import type { PayRefundOrder } from '#shared/domain/selling.ts'
import { err, ok } from '#shared/result.ts'
import { aLedger } from '#test/support/a-ledger.ts'
import { aTill, type Till } from '#test/support/a-till.ts'
import { aDecision, aRefusal, aReport, aSale, MORNING } from '#test/support/builders.ts'
import type { ChipiScript } from '#test/support/scripted-chipi.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const REFUSED: PurchaseOutcome = { kind: 'refused', refusal: aRefusal('no-credits', 402) }
const FAILED: PurchaseOutcome = { kind: 'reported', report: aReport('FAILED') }

/** One press of somebody's. */
const by = (name: string, attempt = `pressed-by-${name}`): PayRefundOrder => ({
  by: name,
  attempt,
  notPaidBefore: false,
})

async function aFailedSale(
  script: ChipiScript = {},
): Promise<{ till: Till; id: Awaited<ReturnType<Till['sell']>> }> {
  const till = aTill({ script: { purchase: [REFUSED], ...script } })
  const id = await till.sell()
  await till.clock.advance(1_000)
  return { till, id }
}

describe('a sale that failed with the cash taken', () => {
  it('is owed until it is paid, with who and when, and then no more', async () => {
    const { till, id } = await aFailedSale()
    expect(till.ledger.owed().map(sale => sale.facts.ticket)).toEqual(['T1-000001'])
    expect(await till.engine.payRefund(id, by('Lupita'))).toMatchObject({ kind: 'paid' })
    expect(till.sale(id)).toMatchObject({ refund: { kind: 'paid', by: 'Lupita', at: till.clock.now() } })
    expect(till.ledger.owed()).toEqual([])
  })

  it('is paid once, pressed twice or asked for again after a restart', async () => {
    const folder = tempFolder()
    const ledger = aLedger(folder)
    const till = aTill({ ledger, script: { purchase: [REFUSED] } })
    const id = await till.sell()
    await till.clock.advance(1_000)
    const [one, two] = await Promise.all([
      till.engine.payRefund(id, by('Lupita')),
      till.engine.payRefund(id, by('Beto')),
    ])
    expect([one.kind, two.kind]).toEqual(['paid', 'already-paid'])
    await till.engine.stop()
    ledger.close()
    const reopened = aTill({ ledger: aLedger(folder) })
    expect((await reopened.engine.payRefund(id, by('Beto'))).kind).toBe('already-paid')
    expect(reopened.sale(id)).toMatchObject({ refund: { by: 'Lupita' } })
  })

  it('lets the cash go to whoever asks again after the answer was lost, and to nobody else', async () => {
    const { till, id } = await aFailedSale()
    const order = by('Lupita', 'the-one-press')
    expect((await till.engine.payRefund(id, order)).kind).toBe('paid')
    expect((await till.engine.payRefund(id, order)).kind).toBe('paid')
    expect((await till.engine.payRefund(id, by('Lupita', 'another-press'))).kind).toBe('already-paid')
    expect(till.ledger.trail(id).filter(entry => entry.type === 'sale.refund-paid')).toHaveLength(1)
  })

  it('waits for somebody to say that the customer has the cash, over a restart', async () => {
    const folder = tempFolder()
    const ledger = aLedger(folder)
    const till = aTill({ ledger, script: { purchase: [REFUSED] } })
    const id = await till.sell()
    await till.clock.advance(1_000)
    const order = by('Lupita')
    await till.engine.payRefund(id, order)
    await till.engine.stop()
    ledger.close()
    const reopened = aTill({ ledger: aLedger(folder) })
    expect(reopened.ledger.unhanded().map(sale => sale.facts.id)).toEqual([id])
    expect(reopened.engine.refundHanded(id)).toBeNull()
    expect(reopened.ledger.unhanded()).toEqual([])
    expect((await reopened.engine.payRefund(id, order)).kind).toBe('already-paid')
  })

  it('is not paid when Chipi, asked a last time, says that it was done', async () => {
    const { till, id } = await aFailedSale({ findByHash: [ok(aReport('SUCCESS'))] })
    expect((await till.engine.payRefund(id, by('Lupita'))).kind).toBe('turned-out-otherwise')
    expect(till.sale(id)).toMatchObject({ state: 'review', reason: { kind: 'contradiction' } })
    expect((await till.engine.payRefund(id, by('Lupita'))).kind).toBe('not-owed')
  })

  it('is asked about by its purchase when Chipi has one', async () => {
    const { till, id } = await aFailedSale({
      purchase: [FAILED],
      getPurchase: [ok(aReport('FAILED'))],
    })
    expect((await till.engine.payRefund(id, by('Lupita'))).kind).toBe('paid')
    expect(till.chipi.calls.at(-1)).toBe('getPurchase')
  })

  it('is paid when Chipi cannot be asked: it has given its word before', async () => {
    const { till, id } = await aFailedSale({
      findByHash: [err({ kind: 'no-connection', cause: 'dns' })],
    })
    expect((await till.engine.payRefund(id, by('Lupita'))).kind).toBe('paid')
  })

  it('does not keep the customer waiting for a Chipi that is silent', async () => {
    const { till, id } = await aFailedSale()
    Object.assign(till.chipi, {
      // Not even giving up is heard: it waits for a token that does not come.
      findByHash: () => new Promise(() => undefined),
    })
    const paying = till.engine.payRefund(id, by('Lupita'))
    await till.clock.advance(4_000)
    expect((await paying).kind).toBe('paid')
  })

  it('is not asked about when nothing of it ever left', async () => {
    const till = aTill()
    const begun = till.ledger.begin(aSale('intent').facts)
    if (!begun.ok) throw new Error(begun.error.kind)
    const { id } = begun.value.facts
    till.engine.abandon(id)
    expect((await till.engine.payRefund(id, by('Lupita'))).kind).toBe('paid')
    expect(till.chipi.calls).toEqual([])
  })

  it.each(['sent', 'unknown', 'pending'] as const)('owes nothing while it is %s', async state => {
    const answers = {
      sent: { purchase: [] },
      unknown: { purchase: [{ kind: 'unanswered', doubt: { kind: 'timeout' } }] },
      pending: {
        purchase: [{ kind: 'reported', report: aReport('PENDING') }],
        getPurchase: [ok(aReport('PENDING'))],
      },
    } as const satisfies Record<string, ChipiScript>
    const till = aTill({ script: answers[state] })
    if (state === 'sent') Object.assign(till.chipi, { purchase: () => new Promise(() => undefined) })
    const id = await till.sell()
    expect((await till.engine.payRefund(id, by('Lupita'))).kind).toBe('not-owed')
  })
})

describe('a sale in review', () => {
  async function inReview(script: ChipiScript = {}) {
    const till = aTill({
      script: {
        purchase: [{ kind: 'reported', report: aReport('PENDING') }],
        getPurchase: [err({ kind: 'not-found', detail: '' })],
        ...script,
      },
    })
    const id = await till.sell()
    await till.clock.advance(6 * 60 * 60_000)
    return { till, id }
  }

  it('is decided as done, with the manager and the reason in the ledger', async () => {
    const { till, id } = await inReview()
    expect(till.sale(id).state).toBe('review')
    const decision = aDecision('done', { folio: '0099' })
    expect(till.engine.decide(id, decision)).toMatchObject({ kind: 'decided', sale: { state: 'decided' } })
    expect(till.ledger.trail(id).at(-1)).toMatchObject({ type: 'sale.decided', decision })
  })

  it('is decided as not done, and its cash is owed', async () => {
    const { till, id } = await inReview()
    till.engine.decide(id, aDecision('not-done'))
    expect(till.ledger.owed()).toHaveLength(1)
  })

  it('is not decided against Chipi’s own word', async () => {
    const { till, id } = await inReview({ getPurchase: [ok(aReport('SUCCESS', { fileNumber: null }))] })
    expect(till.sale(id)).toMatchObject({ state: 'review', reason: { kind: 'no-last-word' } })
    expect(till.engine.decide(id, aDecision('not-done')).kind).toBe('chipi-says-done')
    expect(till.engine.decide(id, aDecision('done')).kind).toBe('decided')
  })

  it('hears that its decision stands when the answer was lost and it is asked again', async () => {
    const { till, id } = await inReview()
    const decision = aDecision('not-done')
    till.engine.decide(id, decision)
    expect(till.engine.decide(id, decision)).toMatchObject({ kind: 'decided', sale: { state: 'failed' } })
    expect(till.engine.decide(id, { ...decision, by: 'Beto' }).kind).toBe('not-in-review')
    expect(till.ledger.trail(id).filter(entry => entry.type === 'sale.decided')).toHaveLength(1)
  })

  it('is not decided twice, nor when an answer came first', async () => {
    const { till, id } = await inReview()
    till.engine.decide(id, aDecision('done'))
    expect(till.engine.decide(id, aDecision('not-done')).kind).toBe('not-in-review')
  })
})

describe('a debt that a damaged ledger may have lost the payment of', () => {
  async function inDoubt(seen: MaybePaidBack['seen'] = null) {
    const { till, id } = await aFailedSale()
    till.ledger.record(id, { type: 'sale.maybe-paid-back', at: till.clock.now(), seen })
    return { till, id }
  }

  it('is not paid until a person has said that it was not before', async () => {
    const { till, id } = await inDoubt()
    expect((await till.engine.payRefund(id, by('Lupita'))).kind).toBe('maybe-paid-back')
    expect(till.ledger.owed()).toHaveLength(1)
    expect((await till.engine.payRefund(id, { ...by('Lupita'), notPaidBefore: true })).kind).toBe('paid')
  })

  it('is closed without any cash when it had been paid', async () => {
    const { till, id } = await inDoubt({ by: 'Ana', at: MORNING })
    expect(till.engine.recallRefund(id, 'Lupita')).toMatchObject({ kind: 'recalled' })
    expect(till.sale(id)).toMatchObject({
      refund: { kind: 'paid', by: 'Lupita', handing: { kind: 'recalled' } },
    })
    expect([till.ledger.owed(), till.ledger.unhanded()]).toEqual([[], []])
    const order = { ...by('Beto'), notPaidBefore: true }
    expect((await till.engine.payRefund(id, order)).kind).toBe('already-paid')
    expect(till.engine.recallRefund(id, 'Beto').kind).toBe('already-paid')
  })

  it('cannot be called paid before when nothing was lost', async () => {
    const { till, id } = await aFailedSale()
    expect(till.engine.recallRefund(id, 'Lupita').kind).toBe('not-owed')
    expect(till.ledger.owed()).toHaveLength(1)
  })
})
