import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Environment } from '#shared/domain/environment.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { Sale } from '#shared/domain/sale.ts'
import { receiptKindOf } from '#shared/domain/receipt.ts'
import type {
  LedgerProblem,
  PrintOutcome,
  SalePlan,
  SaleStop,
  SavePdfOutcome,
} from '#shared/domain/selling.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import type { IpcFailure } from '#shared/ipc/define.ts'
import { ask } from '#renderer/ipc/ask.ts'
import { forgetOldest } from './forget-oldest.ts'
import { newCard, paper } from './new-card.ts'

/** What the cashier asked to be done with one sale, and how that went. */
export type Errand =
  | { readonly kind: 'sending' }
  | { readonly kind: 'cancelling' }
  | { readonly kind: 'stopped'; readonly stop: SaleStop }
  /** It was on its way already when the cashier wanted it back. */
  | { readonly kind: 'too-late' }
  /** Giving it up could not be written down: it is an intent as before, and its cash stays here. */
  | { readonly kind: 'not-cancelled'; readonly problem: LedgerProblem }
  /** The till has closed or is still opening. */
  | { readonly kind: 'not-ready' }
  | { readonly kind: 'failed'; readonly failure: IpcFailure }

/** What became of a ticket. */
export type Paper<Outcome> =
  | { readonly kind: 'busy' }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly failure: IpcFailure }

/** One sale as the screen knows it. */
export type SaleCard = {
  readonly sale: Sale
  /** The cashier has seen its end and moved on. */
  readonly seen: boolean
  /** How it came here: made in this run, left open by an earlier one, or looked up in the history. */
  readonly origin: 'made' | 'recovered' | 'history'
  readonly errand: Errand | null
  readonly print: Paper<PrintOutcome> | null
  readonly pdf: Paper<SavePdfOutcome> | null
}

/** Whether the list of refunds owed has come from the ledger. */
export type Debts =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded' }
  | { readonly kind: 'failed'; readonly failure: IpcFailure }

export type SalesState = {
  readonly cards: ReadonlyMap<SaleId, SaleCard>
  /** What the till does next for a sale, as far as it has told. */
  readonly plans: ReadonlyMap<SaleId, SalePlan>
  readonly debts: Debts
}

export type Sales = {
  readonly store: StoreApi<SalesState>
  /** News from the main process: always the latest there is. */
  readonly hear: (sale: Sale) => void
  /** An answer to a question: older than any news that came meanwhile. */
  readonly learn: (sale: Sale) => void
  readonly recover: (open: readonly Sale[]) => void
  /** Fetches the sales whose cash has not gone back yet; they stay until it has. */
  readonly loadDebts: () => Promise<void>
  readonly hearPlan: (plan: SalePlan) => void
  /** A sale of the history, looked at: known from now on, and not news. */
  readonly remember: (sale: Sale) => void
  /** The cashier saw how it ended. */
  readonly dismiss: (id: SaleId) => void
  /** Something about it must be seen again, although its end was. */
  readonly recall: (id: SaleId) => void
  /** Asks Chipi now about a sale without a last word, instead of later. */
  readonly askNow: (id: SaleId) => Promise<void>
  readonly sendAgain: (id: SaleId) => Promise<void>
  readonly abandon: (id: SaleId) => Promise<void>
  readonly print: (id: SaleId) => Promise<void>
  readonly savePdf: (id: SaleId) => Promise<void>
  readonly hearPrinted: (news: { saleId: SaleId; outcome: PrintOutcome }) => void
  /** Another environment began: sales of the one that is gone are its own business. */
  readonly keepOnly: (environment: Environment) => void
}

/** The sales of this run and the ones recovered from an earlier one. Main owns them; this mirrors its news. */
export function createSalesStore({ api }: { api: RendererApi }): Sales {
  const store = createStore<SalesState>(() => ({
    cards: new Map(),
    plans: new Map(),
    debts: { kind: 'loading' },
  }))
  const card = (id: SaleId): SaleCard | undefined => store.getState().cards.get(id)
  const put = (id: SaleId, next: SaleCard): void => {
    store.setState(({ cards }) => {
      const others = new Map(cards)
      // Taken out first: the order of the map is the order in which sales were last touched.
      others.delete(id)
      return { cards: forgetOldest(others.set(id, next)) }
    })
  }
  const change = (id: SaleId, part: Partial<SaleCard>): void => {
    const known = card(id)
    if (known !== undefined) put(id, { ...known, ...part })
  }
  const hear = (sale: Sale): void => {
    const known = card(sale.facts.id)
    // What was planned was for the sale as it had been.
    store.setState(({ plans }) => ({ plans: new Map([...plans].filter(([id]) => id !== sale.facts.id)) }))
    if (known === undefined) return put(sale.facts.id, newCard(sale, 'made'))
    // What was printed belongs to another ticket than the one the sale has now.
    const print = receiptKindOf(known.sale).kind === receiptKindOf(sale).kind ? known.print : null
    put(sale.facts.id, { ...known, sale, errand: null, print })
  }
  const learn = (sale: Sale): void => {
    const known = card(sale.facts.id)
    if (known === undefined || known.sale.state === 'intent') hear(sale)
  }
  return {
    store,
    hear,
    learn,
    recover: open => {
      // An intent's plan ended with the till that made it: one that has just opened sends nothing by itself.
      store.setState(({ plans }) => ({
        plans: new Map([...plans].filter(([, plan]) => plan.next !== 'send')),
      }))
      for (const sale of open) {
        const known = card(sale.facts.id)
        if (known === undefined) put(sale.facts.id, newCard(sale, 'recovered'))
        // A till that was opened again has taken its sales up anew, and told nobody one by one.
        else if (known.sale.since < sale.since) put(sale.facts.id, { ...known, sale })
      }
    },
    loadDebts: async () => {
      const reply = await ask(() => api['refund.list']())
      if (!reply.ok) return store.setState({ debts: { kind: 'failed', failure: reply.error } })
      for (const sale of reply.value) {
        if (card(sale.facts.id) === undefined) {
          put(sale.facts.id, { ...newCard(sale, 'history'), seen: true })
        }
      }
      store.setState({ debts: { kind: 'loaded' } })
    },
    hearPlan: plan => store.setState(({ plans }) => ({ plans: new Map(plans).set(plan.saleId, plan) })),
    remember: sale => {
      if (card(sale.facts.id) === undefined) put(sale.facts.id, { ...newCard(sale, 'history'), seen: true })
    },
    dismiss: id => change(id, { seen: true }),
    recall: id => change(id, { seen: false }),
    askNow: async id => {
      await ask(() => api['sale.ask-now']({ saleId: id }))
    },
    sendAgain: async id => {
      change(id, { errand: { kind: 'sending' } })
      const reply = await ask(() => api['sale.send-again']({ saleId: id }))
      if (!reply.ok) return change(id, { errand: { kind: 'failed', failure: reply.error } })
      if (reply.value.kind === 'stopped') {
        return change(id, { errand: { kind: 'stopped', stop: reply.value.stop } })
      }
      learn(reply.value.sale)
    },
    abandon: async id => {
      change(id, { errand: { kind: 'cancelling' } })
      const reply = await ask(() => api['sale.abandon']({ saleId: id }))
      if (!reply.ok) return change(id, { errand: { kind: 'failed', failure: reply.error } })
      if (reply.value === null) return change(id, { errand: { kind: 'not-ready' } })
      if (reply.value.kind === 'ledger') {
        return change(id, { errand: { kind: 'not-cancelled', problem: reply.value.problem } })
      }
      learn(reply.value.sale)
      // Failed for another reason it owes its cash all the same: nothing came too late.
      change(id, { errand: card(id)?.sale.state === 'failed' ? null : { kind: 'too-late' } })
    },
    print: async id => {
      change(id, { print: { kind: 'busy' } })
      const reply = await ask(() => api['ticket.print']({ saleId: id }))
      change(id, { print: paper(reply) })
    },
    savePdf: async id => {
      change(id, { pdf: { kind: 'busy' } })
      const reply = await ask(() => api['ticket.save-pdf']({ saleId: id }))
      change(id, { pdf: paper(reply) })
    },
    hearPrinted: ({ saleId, outcome }) => change(saleId, { print: { kind: 'done', outcome } }),
    keepOnly: environment =>
      store.setState(({ cards }) => ({
        cards: new Map([...cards].filter(([, { sale }]) => sale.facts.environment === environment)),
        debts: { kind: 'loading' },
      })),
  }
}
