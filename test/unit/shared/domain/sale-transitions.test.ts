import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayBePaidBack, owedBack, unhanded } from '#shared/domain/sale-refund.ts'
import type { Decision, Doubt, NotTaken, Refusal } from '#shared/domain/sale-outcome.ts'
import type { MaybePaidBack } from '#shared/domain/refund.ts'
import type { Sale, SaleState } from '#shared/domain/sale.ts'
import type { SaleEvent } from '#shared/domain/sale-event.ts'
import { intend, onSaleEvent } from '#shared/domain/sale-transitions.ts'
import { aDecision, aRefusal, aReport, aSale, MORNING, someFacts } from '#test/support/builders.ts'

const at = MORNING + 5_000
const timeout: Doubt = { kind: 'timeout' }

describe('a sale', () => {
  it('is unknown, never failed, when the answer never comes', () => {
    expect(onSaleEvent(aSale('sent'), { type: 'sale.unanswered', at, doubt: timeout })).toMatchObject({
      state: 'unknown',
      doubt: timeout,
    })
  })

  it('goes back to being an intent when nothing left the till', () => {
    const why: NotTaken = { kind: 'no-connection' }
    expect(onSaleEvent(aSale('sent'), { type: 'sale.not-taken', at, why })).toMatchObject({
      state: 'intent',
      notTaken: why,
    })
  })

  it('stays unknown when the second send finds no network, because the first may have been taken', () => {
    const again = onSaleEvent(aSale('unknown'), { type: 'sale.sent', at })
    expect(onSaleEvent(again, { type: 'sale.not-taken', at, why: { kind: 'no-connection' } }).state).toBe(
      'unknown',
    )
  })

  it('keeps the doubt it had when a resend comes to nothing', () => {
    const unknown = onSaleEvent(aSale('sent'), { type: 'sale.unanswered', at, doubt: timeout })
    const again = onSaleEvent(unknown, { type: 'sale.sent', at })
    const why: NotTaken = { kind: 'rate-limited', retryAfterMs: null }
    expect(onSaleEvent(again, { type: 'sale.not-taken', at, why })).toMatchObject({ doubt: timeout })
  })

  it.each<Refusal['kind']>(['duplicate', 'no-credits', 'unauthorized', 'invalid-sku', 'invalid-request'])(
    'stays unknown when a resend is refused (%s): the refusal says nothing about the first send',
    kind => {
      const again = onSaleEvent(aSale('unknown'), { type: 'sale.sent', at })
      const refused = onSaleEvent(again, { type: 'sale.refused', at, refusal: aRefusal(kind) })
      expect(refused).toMatchObject({ state: 'unknown', doubt: { kind: 'refused-after-doubt' } })
    },
  )

  it('fails when the first send is refused', () => {
    expect(onSaleEvent(aSale('sent'), { type: 'sale.refused', at, refusal: aRefusal() }).state).toBe('failed')
  })

  it('settles with the folio of SUCCESS, as text', () => {
    const report = aReport('SUCCESS', { fileNumber: '000123' })
    expect(onSaleEvent(aSale('pending'), { type: 'sale.reported', at, report })).toMatchObject({
      state: 'settled',
      folio: '000123',
    })
  })

  it('does not settle on SUCCESS without a folio', () => {
    const report = aReport('SUCCESS', { fileNumber: null })
    expect(onSaleEvent(aSale('sent'), { type: 'sale.reported', at, report }).state).toBe('pending')
  })

  it('takes CANCELLED for a last word', () => {
    const event: SaleEvent = { type: 'sale.reported', at, report: aReport('CANCELLED') }
    expect(onSaleEvent(aSale('pending'), event)).toMatchObject({
      state: 'failed',
      reason: { kind: 'cancelled' },
    })
  })

  it('waits on a word it does not know', () => {
    const event: SaleEvent = { type: 'sale.reported', at, report: aReport('ON_HOLD') }
    expect(onSaleEvent(aSale('sent'), event)).toMatchObject({ state: 'pending', status: 'ON_HOLD' })
  })

  it('never takes the number beside FAILED for a folio', () => {
    const report = aReport('FAILED', { fileNumber: 'línea inactiva' })
    const failed = onSaleEvent(aSale('pending'), { type: 'sale.reported', at, report })
    expect(failed).toMatchObject({
      state: 'failed',
      reason: { kind: 'carrier-failed', detail: 'línea inactiva' },
    })
    expect(failed).not.toHaveProperty('folio')
  })

  it('goes to a manager when Chipi says done after it was called failed', () => {
    const event: SaleEvent = { type: 'sale.reported', at, report: aReport('SUCCESS') }
    const review = onSaleEvent(aSale('failed'), event)
    expect(review).toMatchObject({ state: 'review', reason: { kind: 'contradiction', folio: '0012345678' } })
    expect(onSaleEvent(review, event)).toBe(review)
  })

  it('can be given up only while nothing of it is at Chipi', () => {
    const give: SaleEvent = { type: 'sale.abandoned', at }
    expect(onSaleEvent(aSale('intent'), give)).toMatchObject({
      state: 'failed',
      reason: { kind: 'abandoned' },
    })
    for (const state of ['sent', 'unknown', 'pending', 'settled', 'review'] as const) {
      const sale = aSale(state)
      expect(onSaleEvent(sale, give)).toBe(sale)
    }
  })

  it('remembers when it was first sent, whatever comes after', () => {
    const again = onSaleEvent(aSale('unknown'), { type: 'sale.sent', at: at + 60_000 })
    expect(again).toMatchObject({ state: 'sent', firstSentAt: MORNING + 1_000, attempts: 2 })
  })

  it('remembers with it what Chipi’s clock said then, not what it says at a later send', () => {
    const sent = onSaleEvent(aSale('intent'), { type: 'sale.sent', at, skewMs: -5_000 })
    const unknown = onSaleEvent(sent, { type: 'sale.unanswered', at, doubt: timeout })
    const again = onSaleEvent(unknown, { type: 'sale.sent', at: at + 60_000, skewMs: 7_000 })
    expect(again).toMatchObject({ state: 'sent', firstSentAt: at, firstSkewMs: -5_000 })
  })

  it('counts from the next send when Chipi took nothing at the first', () => {
    const sent = onSaleEvent(aSale('intent'), { type: 'sale.sent', at, skewMs: -5_000 })
    const back = onSaleEvent(sent, { type: 'sale.not-taken', at, why: { kind: 'no-connection' } })
    const again = onSaleEvent(back, { type: 'sale.sent', at: at + 60_000, skewMs: 7_000 })
    expect(again).toMatchObject({ state: 'sent', firstSentAt: at + 60_000, firstSkewMs: 7_000 })
  })
})

describe('any history of a sale', () => {
  const doubt = fc.constantFrom<Doubt>(
    timeout,
    { kind: 'connection-lost' },
    { kind: 'server-error', status: 500 },
  )
  const event = fc.oneof(
    fc.constant<SaleEvent>({ type: 'sale.sent', at }),
    fc
      .constantFrom<NotTaken>({ kind: 'no-connection' }, { kind: 'rate-limited', retryAfterMs: null })
      .map((why): SaleEvent => ({ type: 'sale.not-taken', at, why })),
    doubt.map((why): SaleEvent => ({ type: 'sale.unanswered', at, doubt: why })),
    fc
      .constantFrom<Refusal['kind']>('duplicate', 'no-credits')
      .map((kind): SaleEvent => ({ type: 'sale.refused', at, refusal: aRefusal(kind) })),
    fc
      .constantFrom('PENDING', 'PROCESSING', 'SUCCESS', 'FAILED', 'CANCELLED', 'ODD')
      .map((status): SaleEvent => ({ type: 'sale.reported', at, report: aReport(status) })),
    fc.constant<SaleEvent>({ type: 'sale.abandoned', at }),
    fc.constant<SaleEvent>({ type: 'sale.given-to-review', at, reason: { kind: 'purchase-vanished' } }),
    fc
      .constantFrom<Decision['outcome']>('done', 'not-done')
      .map((outcome): SaleEvent => ({ type: 'sale.decided', at, decision: aDecision(outcome) })),
    fc.constant<SaleEvent>({ type: 'sale.refund-paid', at, by: 'Lupita' }),
    fc.constantFrom<SaleEvent>(
      { type: 'sale.refund-paid', at, by: 'Lupita', attempt: 'one-press' },
      { type: 'sale.refund-handed', at },
      { type: 'sale.maybe-paid-back', at, seen: null },
      { type: 'sale.refund-recalled', at, by: 'Lupita' },
    ),
  )
  const history = fc.array(event, { maxLength: 25 })
  const walk = (events: readonly SaleEvent[]): readonly Sale[] => {
    const steps: Sale[] = [intend(someFacts())]
    for (const one of events) steps.push(onSaleEvent(steps.at(-1) ?? intend(someFacts()), one))
    return steps
  }

  it('never leaves settled', () => {
    fc.assert(
      fc.property(history, events => {
        const states = walk(events).map(sale => sale.state)
        const first = states.indexOf('settled')
        return first === -1 || states.slice(first).every(state => state === 'settled')
      }),
    )
  })

  it('leaves failed only for a manager', () => {
    fc.assert(
      fc.property(history, events => {
        const states = walk(events).map(sale => sale.state)
        return states.every(
          (state, i) => state !== 'failed' || ['failed', 'review', undefined].includes(states[i + 1]),
        )
      }),
    )
  })

  it('keeps its facts, its key and its body for ever', () => {
    fc.assert(
      fc.property(history, events => {
        const [first, ...rest] = walk(events)
        return rest.every(sale => sale.facts === first?.facts)
      }),
    )
  })

  it('is failed only by a last word, a refusal of its only doubtful send, or before anything left', () => {
    fc.assert(
      fc.property(history, events => {
        const steps = walk(events)
        return steps.every((sale, i) => {
          const before = steps[i - 1]
          if (sale.state !== 'failed' || before === undefined || before.state === 'failed') return true
          const cause = events[i - 1]
          if (cause?.type === 'sale.refused') return before.state === 'sent' && before.doubt === null
          if (cause?.type === 'sale.abandoned') return before.state === 'intent'
          if (cause?.type === 'sale.decided') return before.state === 'review'
          return cause?.type === 'sale.reported' && ['FAILED', 'CANCELLED'].includes(cause.report.status)
        })
      }),
    )
  })

  it('hands its cash back once at most, and only while it is failed', () => {
    fc.assert(
      fc.property(history, events => {
        const steps = walk(events)
        const paid = steps.filter((sale, i) => isPaid(sale) && !isPaid(steps[i - 1] ?? sale))
        return paid.length <= 1 && paid.every(sale => sale.state === 'failed')
      }),
    )
  })

  it('never forgets cash that went back', () => {
    fc.assert(
      fc.property(history, events => {
        const steps = walk(events)
        const first = steps.findIndex(isPaid)
        return first === -1 || steps.slice(first).every(isPaid)
      }),
    )
  })

  it('owes the whole total exactly while it is failed and nobody has paid', () => {
    fc.assert(
      fc.property(history, events =>
        walk(events).every(sale => {
          const owing = sale.state === 'failed' && !isPaid(sale)
          return owedBack(sale) === (owing ? sale.facts.total : null)
        }),
      ),
    )
  })

  it('never forgets that lost entries may tell of a payment', () => {
    fc.assert(
      fc.property(history, events => {
        const steps = walk(events)
        const first = steps.findIndex(sale => sale.maybePaidBack !== undefined)
        return first === -1 || steps.slice(first).every(sale => sale.maybePaidBack !== undefined)
      }),
    )
  })

  it('calls cash paid before the damage only where entries were lost', () => {
    fc.assert(
      fc.property(history, events =>
        walk(events).every(sale => {
          const paid = 'refund' in sale && sale.refund.kind === 'paid' ? sale.refund : null
          return paid?.handing?.kind !== 'recalled' || sale.maybePaidBack !== undefined
        }),
      ),
    )
  })

  it('reaches every state (so the properties above say something)', () => {
    const seen = new Set<SaleState>()
    fc.assert(
      fc.property(history, events => {
        for (const sale of walk(events)) seen.add(sale.state)
      }),
      { numRuns: 500, seed: 20_261_122 },
    )
    expect([...seen].toSorted()).toEqual([
      'decided',
      'failed',
      'intent',
      'pending',
      'review',
      'sent',
      'settled',
      'unknown',
    ])
  })
})

const isPaid = (sale: Sale): boolean => 'refund' in sale && sale.refund.kind === 'paid'
const say = (sale: Sale, status: string): Sale =>
  onSaleEvent(sale, { type: 'sale.reported', at, report: aReport(status) })
const decide = (sale: Sale, outcome: Decision['outcome']): Sale =>
  onSaleEvent(sale, { type: 'sale.decided', at, decision: aDecision(outcome) })
const pay = (sale: Sale): Sale => onSaleEvent(sale, { type: 'sale.refund-paid', at, by: 'Lupita' })

describe('a sale in review', () => {
  it('is closed by a manager as done, and the cash stays', () => {
    const done = decide(aSale('review'), 'done')
    expect(done).toMatchObject({ state: 'decided', refund: { kind: 'none' } })
    expect(owedBack(done)).toBeNull()
  })

  it('fails on a manager’s word, and the cash is owed', () => {
    const sale = decide(aSale('review'), 'not-done')
    expect(sale).toMatchObject({ state: 'failed', reason: { kind: 'decided' } })
    expect(owedBack(sale)).toBe(sale.facts.total)
  })

  it('gives way to a late last word of Chipi, before and after the manager said done', () => {
    expect(say(aSale('review'), 'SUCCESS').state).toBe('settled')
    expect(say(decide(aSale('review'), 'done'), 'SUCCESS').state).toBe('settled')
  })

  it('comes back when Chipi says failed after a manager said done', () => {
    const again = say(decide(aSale('review'), 'done'), 'FAILED')
    expect(again).toMatchObject({ state: 'review', reason: { kind: 'contradiction', status: 'FAILED' } })
    expect(owedBack(decide(again, 'not-done'))).toBe(again.facts.total)
  })

  it('stays there for want of a last word, however often Chipi repeats itself', () => {
    const reason = { kind: 'no-last-word', status: 'ON_HOLD' } as const
    const stuck = onSaleEvent(say(aSale('sent'), 'ON_HOLD'), { type: 'sale.given-to-review', at, reason })
    expect(say(stuck, 'ON_HOLD')).toBe(stuck)
    expect(say(stuck, 'SUCCESS').state).toBe('settled')
  })
})

describe('cash that was paid back', () => {
  it('is paid once', () => {
    const paid = pay(aSale('failed'))
    expect(paid).toMatchObject({ refund: { kind: 'paid', by: 'Lupita' } })
    expect(pay(paid)).toBe(paid)
  })

  it('stays paid when Chipi says done after all, and is not owed again', () => {
    const lost = say(pay(aSale('failed')), 'SUCCESS')
    expect(lost).toMatchObject({ state: 'review', refund: { kind: 'paid' } })
    expect(decide(lost, 'done')).toMatchObject({ state: 'decided', refund: { kind: 'paid' } })
    expect(owedBack(decide(lost, 'not-done'))).toBeNull()
  })

  it('is no debt any more once Chipi knows the failed sale as anything else', () => {
    for (const status of ['SUCCESS', 'PENDING', 'ODD']) {
      const sale = say(aSale('failed'), status)
      expect(sale).toMatchObject({ state: 'review', reason: { kind: 'contradiction', status } })
      expect(owedBack(sale)).toBeNull()
    }
  })
})

describe('a failed sale that Chipi then knew as something else', () => {
  it('is failed again, and owed, when Chipi comes back to failed', () => {
    const odd = say(aSale('failed'), 'PENDING')
    expect(odd.state).toBe('review')
    const again = say(odd, 'FAILED')
    expect(again).toMatchObject({ state: 'failed' })
    expect(owedBack(again)).toBe(again.facts.total)
  })

  it('is not owed twice when it had been paid back before', () => {
    const again = say(say(pay(aSale('failed')), 'SUCCESS'), 'FAILED')
    expect(again).toMatchObject({ state: 'failed', refund: { kind: 'paid' } })
    expect(owedBack(again)).toBeNull()
  })

  it('stays with the manager when it was done, with the folio that came later', () => {
    const done = say(say(aSale('failed'), 'PENDING'), 'SUCCESS')
    expect(done).toMatchObject({
      state: 'review',
      reason: { kind: 'contradiction', status: 'SUCCESS', folio: '0012345678' },
    })
  })

  it('does not fail by itself when a manager had found it done', () => {
    const disputed = say(decide(aSale('review'), 'done'), 'FAILED')
    expect(say(disputed, 'FAILED')).toBe(disputed)
  })
})

describe('a sale whose last entries a damaged ledger lost', () => {
  const lose = (sale: Sale, seen: MaybePaidBack['seen'] = null): Sale =>
    onSaleEvent(sale, { type: 'sale.maybe-paid-back', at, seen })

  it.each(['intent', 'sent', 'unknown', 'pending', 'review', 'failed'] as const)(
    'is asked about before cash leaves, once it has failed (it was %s)',
    state => {
      const sent = state === 'intent' ? onSaleEvent(lose(aSale(state)), { type: 'sale.sent', at }) : null
      expect(mayBePaidBack(say(sent ?? lose(aSale(state)), 'FAILED'))).toEqual({ since: at, seen: null })
    },
  )

  it.each(['settled', 'decided'] as const)('has nothing to ask when it was %s', state => {
    expect(lose(aSale(state))).toEqual(aSale(state))
  })

  it('keeps the evidence of an earlier rebuild when a later one finds none', () => {
    const seen = { by: 'Ana', at: MORNING }
    expect(mayBePaidBack(lose(lose(aSale('failed'), seen)))).toMatchObject({ seen })
  })

  it('is in no doubt any more once it was paid', () => {
    const paid = pay(lose(aSale('failed')))
    expect(mayBePaidBack(paid)).toBeNull()
    expect(lose(paid)).toBe(paid)
  })
})

describe('cash that is written down before it leaves', () => {
  const note = (sale: Sale): Sale =>
    onSaleEvent(sale, { type: 'sale.refund-paid', at, by: 'Lupita', attempt: 'one-press' })

  it('is not with the customer until somebody says so', () => {
    const noted = note(aSale('failed'))
    expect(unhanded(noted)).toMatchObject({ by: 'Lupita' })
    expect(unhanded(onSaleEvent(noted, { type: 'sale.refund-handed', at }))).toBeNull()
  })

  it('is asked about even when Chipi contradicts itself meanwhile', () => {
    const contradicted = say(note(aSale('failed')), 'SUCCESS')
    expect(contradicted.state).toBe('review')
    expect(unhanded(contradicted)).toMatchObject({ by: 'Lupita' })
  })

  it('is taken to have been handed over in entries older than that question', () => {
    expect(unhanded(pay(aSale('failed')))).toBeNull()
  })
})
