import { searchScene } from './search-scene.ts'
import { as, type Reference, type SaleId, type TicketNumber } from '#shared/domain/ids.ts'
import { pesos, subtract, ZERO } from '#shared/domain/money.ts'
import { onSaleEvent } from '#shared/domain/sale-transitions.ts'
import { owedBack } from '#shared/domain/sale-refund.ts'
import type { Sale, SaleFacts } from '#shared/domain/sale.ts'
import type { SaleEvent } from '#shared/domain/sale-event.ts'
import type { PayRefundOutcome } from '#shared/domain/selling.ts'
import type { Sku } from '#shared/domain/sku.ts'
import { isBeside, type TrailEntry } from '#shared/domain/trail.ts'
import type { MainHandlers, Notify } from '#shared/ipc/contract.ts'
import { aBill, aDecision, aReport, aSale, aSku } from '#test/support/builders.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const LONG_BILL = aBill({
  name: 'Sistema de Aguas y Saneamiento de Ecatepec de Morelos',
  carrier: 'Sistema de Aguas y Saneamiento de Ecatepec',
})
const BARCODE = '012345678901234567890123456789'

/** A sale with everything that happened to it. */
type Told = { readonly sale: Sale; readonly trail: readonly TrailEntry[] }

/** The answers of a till with sales of every kind on its board; empty for a scene that is not about it. */
export function boardAnswers(scene: string, notify: Notify): Partial<MainHandlers> {
  if (!scene.startsWith('board')) return {}
  const now = Date.now()
  const told = new Map(everyKind(now).map(one => [one.sale.facts.id, one]))
  const sales = (): readonly Sale[] => [...told.values()].map(({ sale }) => sale)
  const happen = (id: SaleId, event: SaleEvent): Sale => {
    const { sale, trail } = told.get(id) ?? lost()
    const next = onSaleEvent(sale, event)
    told.set(id, { sale: next, trail: [...trail, event] })
    notify('sale.changed', next)
    return next
  }
  const open = (): readonly Sale[] =>
    sales().filter(({ state }) => state !== 'settled' && state !== 'failed' && state !== 'decided')
  return {
    'app.readiness': () => {
      setTimeout(() => {
        notify('sale.plan', { saleId: as('unknown'), next: 'probe', at: Date.now() + 12_000 })
        notify('sale.plan', { saleId: as('pending'), next: 'ask', at: Date.now() + 95_000 })
        const settled = told.get(as('settled'))
        if (settled !== undefined) notify('sale.changed', settled.sale)
      }, 100)
      return { kind: 'ready', environment: 'practice', open: open() }
    },
    'refund.list': () => {
      if (scene === 'board-debts-failed') throw new Error('the main process broke')
      return sales().filter(sale => owedBack(sale) !== null)
    },
    'sale.recent': () => sales().toReversed(),
    'sale.search': search => searchScene(sales().toReversed(), search),
    'sale.detail': ({ saleId }) => told.get(saleId) ?? null,
    'ticket.print': () =>
      scene === 'board-no-printer'
        ? { kind: 'not-printed', name: 'EPSON TM-T20III', trouble: { kind: 'timed-out' } }
        : { kind: 'printed', copy: 0 },
    'sale.ask-now': () => undefined,
    'sale.decide': ({ saleId, decision }) => {
      const { sale } = told.get(saleId) ?? lost()
      if (scene === 'board-decided-late') return { kind: 'not-in-review', sale }
      return { kind: 'decided', sale: happen(saleId, { type: 'sale.decided', at: Date.now(), decision }) }
    },
    'refund.pay': async ({ saleId, by, attempt }) =>
      payOut(scene, told.get(saleId) ?? lost(), { by, attempt }, happen),
  }
}

async function payOut(
  scene: string,
  { sale }: Told,
  paid: { readonly by: string; readonly attempt: string },
  happen: (id: SaleId, event: SaleEvent) => Sale,
): Promise<PayRefundOutcome> {
  const { id } = sale.facts
  const at = Date.now()
  switch (scene) {
    case 'board-checking':
      return new Promise(() => undefined)
    case 'board-unsure':
      throw new Error('the main process broke')
    case 'board-otherwise':
      return {
        kind: 'turned-out-otherwise',
        sale: happen(id, { type: 'sale.reported', at, report: aReport('SUCCESS') }),
      }
    case 'board-already-paid':
      return {
        kind: 'already-paid',
        sale: happen(id, { type: 'sale.refund-paid', at: at - 5 * MINUTE, by: 'Don Beto' }),
      }
    default:
      return { kind: 'paid', sale: happen(id, { type: 'sale.refund-paid', at, ...paid }) }
  }
}

function everyKind(now: number): readonly Told[] {
  const failed = { type: 'sale.reported', at: 0, report: aReport('FAILED') } as const
  const lookedFor = { kind: 'window-closed', doubt: { kind: 'timeout' } } as const
  return [
    tell('review', { agoMs: DAY + 3 * 60 * MINUTE }, [
      { type: 'sale.sent', at: 0 },
      { type: 'sale.unanswered', at: 0, doubt: { kind: 'timeout' } },
      { type: 'sale.sent', at: 0 },
      { type: 'sale.unanswered', at: 0, doubt: { kind: 'server-error', status: 502 } },
      { type: 'sale.given-to-review', at: 0, reason: lookedFor },
      { type: 'ticket.printed', at: 0, printer: 'Recibos', kind: 'in-progress' },
    ]),
    tell('contradiction', { agoMs: 5 * 60 * MINUTE, pesos: 20_000, sku: LONG_BILL, reference: BARCODE }, [
      { type: 'sale.sent', at: 0 },
      { type: 'sale.reported', at: 0, report: aReport('PENDING') },
      failed,
      { type: 'ticket.printed', at: 0, printer: 'Recibos', kind: 'failed' },
      { type: 'sale.refund-paid', at: 0, by: 'Guadalupe' },
      { type: 'ticket.printed', at: 0, printer: 'Recibos', kind: 'refunded' },
      { type: 'sale.reported', at: 0, report: aReport('SUCCESS') },
    ]),
    tell('at-rest', { agoMs: 2 * MINUTE }, [
      { type: 'sale.sent', at: 0 },
      { type: 'sale.not-taken', at: 0, why: { kind: 'no-connection' } },
    ]),
    tell('owed', { agoMs: 2 * DAY }, [{ type: 'sale.sent', at: 0 }, failed]),
    tell('owed-large', { agoMs: 40 * MINUTE, pesos: 20_000, sku: LONG_BILL, reference: BARCODE }, [
      { type: 'sale.sent', at: 0 },
      failed,
    ]),
    tell('unknown', { agoMs: 3 * MINUTE }, [
      { type: 'sale.sent', at: 0 },
      { type: 'sale.unanswered', at: 0, doubt: { kind: 'timeout' } },
    ]),
    tell('pending', { agoMs: 8 * MINUTE, pesos: 20_000, sku: LONG_BILL, reference: BARCODE }, [
      { type: 'sale.sent', at: 0 },
      { type: 'sale.reported', at: 0, report: aReport('PENDING') },
    ]),
    tell('decided', { agoMs: 6 * 60 * MINUTE }, [
      { type: 'sale.sent', at: 0 },
      { type: 'sale.unanswered', at: 0, doubt: { kind: 'restarted' } },
      { type: 'sale.given-to-review', at: 0, reason: lookedFor },
      { type: 'sale.decided', at: 0, decision: aDecision('done', { folio: '0084213377' }) },
    ]),
    tell('paid', { agoMs: 7 * 60 * MINUTE }, [
      { type: 'sale.sent', at: 0 },
      failed,
      { type: 'sale.refund-paid', at: 0, by: 'Guadalupe' },
    ]),
    tell('settled', { agoMs: 30_000 }, [
      { type: 'sale.sent', at: 0 },
      { type: 'sale.reported', at: 0, report: aReport('SUCCESS') },
    ]),
  ]

  function tell(
    id: string,
    what: { agoMs: number; pesos?: number; sku?: Sku; reference?: string },
    events: readonly TrailEntry[],
  ): Told {
    const facts = factsOf(id, what, now)
    const intent = aSale('intent', facts)
    const trail: TrailEntry[] = [
      { type: 'sale.intended', at: now - what.agoMs, facts: intent.facts },
      ...events.map((event, place) => ({ ...event, at: now - what.agoMs + (place + 1) * 9_000 })),
    ]
    const sale = trail.reduce(
      (known: Sale, entry) => (isBeside(entry) ? known : onSaleEvent(known, entry)),
      intent,
    )
    return { sale, trail }
  }
}

function factsOf(
  id: string,
  what: { agoMs: number; pesos?: number; sku?: Sku; reference?: string },
  now: number,
): Partial<SaleFacts> {
  const total = pesos(what.pesos ?? 200)
  const cash = pesos(what.pesos ?? 500)
  return {
    id: as<SaleId>(id),
    ticket: as<TicketNumber>(`T1-${id}`),
    sku: what.sku ?? aSku(),
    reference: as<Reference>(what.reference ?? '5512345678'),
    confirmedAt: now - what.agoMs,
    face: total,
    total,
    cash,
    change: subtract(cash, total) ?? ZERO,
    environment: 'practice',
  }
}

function lost(): never {
  throw new Error('no such sale in this scene')
}
