import { parseTyped, subtract, type Centavos } from '#shared/domain/money.ts'
import type { SaleStop } from '#shared/domain/selling.ts'
import { ask } from '#renderer/ipc/ask.ts'
import type { CounterDeps, Desk } from './desk.ts'
import type { Step, StepAt } from './step.ts'

export type Tendering = {
  /** Opens the pad for an amount no key has. */
  readonly typeCash: () => void
  /** A quick key: submits at once. */
  readonly pay: (cash: Centavos) => Promise<void>
  /** Cobrar on the pad. */
  readonly payTyped: () => Promise<void>
  /** The main process did not answer: asks with the same quote, which can only ever be one sale. */
  readonly payAgain: () => Promise<void>
}

export function createTendering(desk: Desk, { api, onAccepted }: CounterDeps): Tendering {
  const submit = async (step: StepAt<'cash'>, cash: Centavos): Promise<void> => {
    // Locked before the first await: a second press finds a step that cannot be paid.
    desk.show({ ...step, tender: { kind: 'submitting', cash } })
    const reply = await ask(() => api['sale.submit']({ quoteId: step.quote.id, cash }))
    if (!reply.ok) return desk.show({ ...step, tender: { kind: 'unsure', cash, failure: reply.error } })
    if (reply.value.kind === 'stopped') return desk.show(stopped(step, reply.value.stop))
    onAccepted(reply.value.sale)
    desk.show({ at: 'status', saleId: reply.value.sale.facts.id })
  }
  const payable = (): StepAt<'cash'> | null => {
    const step = desk.step()
    return step.at === 'cash' && isOpen(step) ? step : null
  }
  const pay = async (cash: Centavos, text: string): Promise<void> => {
    const step = payable()
    if (step === null) return
    const missing = subtract(step.quote.total, cash)
    if (missing !== null && missing > 0) {
      return desk.show({ ...step, tender: { kind: 'typing', text, missing } })
    }
    await submit(step, cash)
  }
  return {
    typeCash: () => {
      const step = payable()
      if (step !== null) desk.show({ ...step, tender: { kind: 'typing', text: '', missing: null } })
    },
    pay: cash => pay(cash, ''),
    payTyped: async () => {
      const step = payable()
      if (step?.tender.kind !== 'typing') return
      const cash = parseTyped(step.tender.text)
      if (cash !== null) await pay(cash, step.tender.text)
    },
    payAgain: async () => {
      const step = desk.step()
      if (step.at === 'cash' && step.tender.kind === 'unsure') await submit(step, step.tender.cash)
    },
  }
}

function isOpen({ tender }: StepAt<'cash'>): boolean {
  return tender.kind === 'choosing' || tender.kind === 'typing'
}

/** Nothing was written down and nothing sent: the cashier may hold cash that belongs to the customer. */
function stopped(step: StepAt<'cash'>, stop: SaleStop): Step {
  if (stop.kind === 'cash-short') {
    return { ...step, tender: { kind: 'typing', text: '', missing: stop.missing } }
  }
  return { at: 'confirm', draft: step.draft, pricing: { kind: 'stopped', stop, cashInHand: true } }
}
