import { add, parseTyped, subtract, ZERO, type Centavos } from '#shared/domain/money.ts'
import type { SaleStop } from '#shared/domain/selling.ts'
import { ask } from '#renderer/ipc/ask.ts'
import { quoteIdsOf, sumOf } from '../order/order-item.ts'
import { onOrderStopped } from '../order/ordering.ts'
import type { CounterDeps, Desk } from './desk.ts'
import { isUnlikely } from './cash-keys.ts'
import { isTenderOpen, type Step, type StepAt, type Tender } from './step.ts'

export type Tendering = {
  /** Opens the pad for an amount no key has. */
  readonly typeCash: () => void
  /** A quick key: submits at once. */
  readonly pay: (cash: Centavos) => Promise<void>
  /** A note or a coin is laid down: one that covers everything by itself submits at once, others are added up. */
  readonly layDown: (note: Centavos) => Promise<void>
  /** The note or coin laid down last is taken back. */
  readonly takeBack: () => void
  /** Cobrar, with what was laid down or typed. An amount nobody hands over is asked about first. */
  readonly payTyped: () => Promise<void>
  /** The answer to that question: yes, so much was handed over. */
  readonly paySurely: () => Promise<void>
  /** The main process did not answer: asks with the same quotes, which can only ever be the same sales. */
  readonly payAgain: () => Promise<void>
}

export function createTendering(desk: Desk, { api, onAccepted }: CounterDeps): Tendering {
  const submitOne = async (step: StepAt<'cash'>, cash: Centavos): Promise<void> => {
    const reply = await ask(() => api['sale.submit']({ quoteId: step.quote.id, cash }))
    if (!reply.ok) return desk.show({ ...step, tender: { kind: 'unsure', cash, failure: reply.error } })
    if (reply.value.kind === 'stopped') return desk.show(stopped(step, reply.value.stop))
    onAccepted(reply.value.sale)
    desk.show({ at: 'status', saleId: reply.value.sale.facts.id })
  }
  const submitOrder = async (step: StepAt<'cash'>, cash: Centavos): Promise<void> => {
    const quoteIds = [...quoteIdsOf(desk.order()), step.quote.id]
    const reply = await ask(() => api['order.submit']({ quoteIds, cash }))
    if (!reply.ok) return desk.show({ ...step, tender: { kind: 'unsure', cash, failure: reply.error } })
    if (reply.value.kind === 'stopped') return onOrderStopped(desk, step, reply.value.stops)
    for (const sale of reply.value.sales) onAccepted(sale)
    desk.setOrder([])
    desk.show({ at: 'order-status', sales: reply.value.sales.map(sale => sale.facts.id) })
  }
  const submit = async (step: StepAt<'cash'>, cash: Centavos): Promise<void> => {
    // Locked before the first await: a second press finds a step that cannot be paid.
    desk.show({ ...step, tender: { kind: 'submitting', cash } })
    await (desk.order().length === 0 ? submitOne(step, cash) : submitOrder(step, cash))
    const { at } = desk.step()
    if (at !== 'status' && at !== 'order-status') return
    desk.remember({ pick: step.draft.pick, reference: step.quote.reference })
  }
  const payable = (): StepAt<'cash'> | null => {
    const step = desk.step()
    return step.at === 'cash' && isTenderOpen(step.tender) ? step : null
  }
  const pay = async (cash: Centavos): Promise<void> => {
    const step = payable()
    if (step === null) return
    const missing = missingOf(desk, step, cash)
    if (missing !== ZERO) return desk.show({ ...step, tender: { kind: 'typing', text: '', missing } })
    await submit(step, cash)
  }
  const payGathered = async (sure: boolean): Promise<void> => {
    const step = payable()
    if (step?.tender.kind !== 'counting' && step?.tender.kind !== 'typing') return
    const { tender } = step
    const cash = gathered(tender)
    if (cash === null) return
    const missing = missingOf(desk, step, cash)
    if (missing !== ZERO) {
      if (tender.kind === 'typing') desk.show({ ...step, tender: { ...tender, missing } })
    } else if (tender.doubted === true ? sure : !isUnlikely(dueOf(desk, step), cash)) {
      await submit(step, cash)
    } else if (tender.doubted !== true) {
      desk.show({ ...step, tender: { ...tender, doubted: true } })
    }
  }
  return {
    typeCash: () => {
      const step = payable()
      if (step !== null) desk.show({ ...step, tender: { kind: 'typing', text: '', missing: null } })
    },
    pay,
    layDown: async note => {
      const step = payable()
      if (step === null) return
      const before = step.tender.kind === 'counting' ? step.tender.notes : []
      if (before.length === 0 && missingOf(desk, step, note) === ZERO) return submit(step, note)
      desk.show({ ...step, tender: { kind: 'counting', notes: [...before, note] } })
    },
    takeBack: () => {
      const step = payable()
      if (step?.tender.kind !== 'counting') return
      const notes = step.tender.notes.slice(0, -1)
      desk.show({ ...step, tender: notes.length === 0 ? { kind: 'choosing' } : { kind: 'counting', notes } })
    },
    payTyped: () => payGathered(false),
    paySurely: () => payGathered(true),
    payAgain: async () => {
      const step = desk.step()
      if (step.at === 'cash' && step.tender.kind === 'unsure') await submit(step, step.tender.cash)
    },
  }
}

/** What this customer pays for everything. */
function dueOf(desk: Desk, { quote }: StepAt<'cash'>): Centavos {
  return sumOf(desk.order(), quote) ?? quote.total
}

/** What is still missing of it; zero when the cash covers it. */
function missingOf(desk: Desk, step: StepAt<'cash'>, cash: Centavos): Centavos {
  return subtract(dueOf(desk, step), cash) ?? ZERO
}

/** The cash that was laid down or typed; null while there is none. */
export function gathered(tender: Extract<Tender, { kind: 'counting' | 'typing' }>): Centavos | null {
  return tender.kind === 'counting' ? add(...tender.notes) : parseTyped(tender.text)
}

/** Nothing was written down and nothing sent: the cashier may hold cash that belongs to the customer. */
function stopped(step: StepAt<'cash'>, stop: SaleStop): Step {
  if (stop.kind === 'cash-short') {
    return { ...step, tender: { kind: 'typing', text: '', missing: stop.missing } }
  }
  return { at: 'confirm', draft: step.draft, pricing: { kind: 'stopped', stop, cashInHand: true } }
}
