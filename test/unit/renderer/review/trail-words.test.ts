import { describe, expect, it } from 'vitest'
import { RECEIPT_KINDS } from '#shared/domain/receipt.ts'
import { onSaleEvent } from '#shared/domain/sale-transitions.ts'
import { LANGUAGES } from '#shared/domain/settings.ts'
import type { TrailEntry } from '#shared/domain/trail.ts'
import { createTexts } from '#shared/text/translator.ts'
import { noCashWords, notNotedWords } from '#renderer/features/refunds/refund-words.ts'
import type { PayOutAnswer } from '#renderer/features/refunds/refunds-store.ts'
import { newsWords } from '#renderer/features/review/decision-news.tsx'
import { trailWords } from '#renderer/features/review/trail-words.ts'
import { aDecision, aRefusal, aReport, aSale, MORNING, someFacts } from '#test/support/builders.ts'

const at = MORNING
const STATUSES = ['PENDING', 'PROCESSING', 'SUCCESS', 'FAILED', 'CANCELLED', 'ON_HOLD']

/** Every kind of thing that can stand in a sale's trail. */
const ENTRIES: readonly TrailEntry[] = [
  { type: 'sale.intended', at, facts: someFacts() },
  { type: 'sale.sent', at },
  { type: 'sale.not-taken', at, why: { kind: 'no-connection' } },
  { type: 'sale.unanswered', at, doubt: { kind: 'server-error', status: 502 } },
  { type: 'sale.refused', at, refusal: aRefusal() },
  ...STATUSES.map(status => ({ type: 'sale.reported', at, report: aReport(status) }) as const),
  { type: 'sale.reported', at, report: aReport('SUCCESS', { fileNumber: null }) },
  { type: 'sale.given-to-review', at, reason: { kind: 'purchase-vanished' } },
  { type: 'sale.abandoned', at },
  { type: 'sale.decided', at, decision: aDecision('done') },
  { type: 'sale.decided', at, decision: aDecision('done', { folio: '777' }) },
  { type: 'sale.decided', at, decision: aDecision('not-done') },
  { type: 'sale.refund-paid', at, by: 'Lupita' },
  { type: 'sale.refund-handed', at },
  { type: 'sale.maybe-paid-back', at, seen: null },
  { type: 'sale.maybe-paid-back', at, seen: { by: 'Ana', at } },
  { type: 'sale.refund-recalled', at, by: 'Lupita' },
  ...RECEIPT_KINDS.map(kind => ({ type: 'ticket.printed', at, printer: 'Recibos', kind }) as const),
]

const NO_CASH: readonly Exclude<PayOutAnswer, { kind: 'paid' }>[] = [
  { kind: 'already-paid', sale: aSale('failed') },
  { kind: 'not-owed', sale: aSale('settled') },
  { kind: 'turned-out-otherwise', sale: aSale('review') },
  { kind: 'recalled', sale: aSale('failed') },
  {
    kind: 'already-paid',
    sale: onSaleEvent(aSale('failed'), { type: 'sale.refund-paid', at: 1, by: 'Beto', attempt: 'one-press' }),
  },
  { kind: 'ledger', problem: { kind: 'disk-full' } },
]

describe.each(LANGUAGES)('in %s', language => {
  const { t } = createTexts(language)

  it('everything that happened has its sentence, with everything filled in', () => {
    const told = ENTRIES.flatMap(entry => [trailWords(t, entry, false), trailWords(t, entry, true)])
    expect(told.filter(text => text.length < 8 || /\{\{|undefined|null|^[a-z]+\./.test(text))).toEqual([])
  })

  it('every reason why no cash may leave says so first', () => {
    const told = NO_CASH.map(outcome => noCashWords(t, outcome, () => '11:00'))
    for (const text of told) expect(text).toMatch(/^(?:No entregues|Do not hand over)/)
    expect(new Set(told).size).toBe(NO_CASH.length)
  })

  it('says why the customer’s having the cash is not written down', () => {
    const told = [notNotedWords(t, { kind: 'disk-full' }), notNotedWords(t, { kind: 'internal', ref: 'a1' })]
    expect(told.filter(text => text.length < 30 || /\{\{|undefined/.test(text))).toEqual([])
  })

  it('a decision that was not written down is never left without a word', () => {
    const told = [
      newsWords(t, { kind: 'refused', outcome: { kind: 'not-in-review', sale: aSale('settled') } }),
      newsWords(t, { kind: 'refused', outcome: { kind: 'chipi-says-done', sale: aSale('review') } }),
      newsWords(t, { kind: 'refused', outcome: { kind: 'ledger', problem: { kind: 'locked' } } }),
      newsWords(t, { kind: 'not-ready' }),
      newsWords(t, { kind: 'failed', failure: { kind: 'internal', ref: 'a1' } }),
    ]
    expect(told.filter(text => text.length < 10 || /\{\{|^[a-z]+\./.test(text))).toEqual([])
  })
})

describe('a second send', () => {
  it('is told apart from the first', () => {
    const { t } = createTexts('es-MX')
    const sent = { type: 'sale.sent', at } as const
    expect(trailWords(t, sent, false)).not.toBe(trailWords(t, sent, true))
  })
})
