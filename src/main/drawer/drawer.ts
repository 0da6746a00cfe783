import type { SaleId } from '#shared/domain/ids.ts'
import type { DrawerOutcome } from '#shared/domain/drawer.ts'
import type { PrinterSettings } from '#shared/domain/printer.ts'
import type { PrinterTrouble } from '#shared/domain/printer-trouble.ts'
import type { AuthoriseAct } from '#main/pin/authorise-act.ts'
import type { SaleEngine } from '#main/sale/sale-engine.ts'

/** The cash drawer on the printer's socket. It never holds up a sale, and no sale depends on it. */
export type Drawer = {
  /** The same sales; the drawer opens by itself where cash is taken or given back, once each. */
  readonly opensFor: (sales: CashWork) => CashWork
  /** On the manager's word, written down before it opens. */
  readonly open: (leave: { readonly pin: string; readonly reason: string }) => Promise<DrawerOutcome>
}

/** Where cash changes hands. */
export type CashWork = Pick<SaleEngine, 'submit' | 'submitOrder' | 'payRefund'>

export type DrawerDeps = {
  readonly printer: () => PrinterSettings
  /** Sends the pulse; why not, or null. */
  readonly kick: () => Promise<PrinterTrouble | null>
  readonly authorise: AuthoriseAct
  /** True while a till that sells for real is only practising: the cash in its drawer is real. */
  readonly visiting: boolean
  /** The drawer did not open for cash: no reason to stop, one to write down. */
  readonly onTrouble: (trouble: PrinterTrouble) => void
  readonly onBug: (error: unknown) => void
}

export function createDrawer(deps: DrawerDeps): Drawer {
  const { printer, kick, authorise, visiting, onTrouble, onBug } = deps
  /** A press that is repeated because its answer was lost opens nothing twice. */
  const opened = new Set<string>()

  const openFor = (why: 'taken' | 'given', id: SaleId): void => {
    const key = `${why} ${id}`
    if (visiting || !printer().drawer.opens || opened.has(key)) return
    opened.add(key)
    kick()
      .then(trouble => {
        if (trouble !== null) onTrouble(trouble)
      })
      .catch(onBug)
  }

  return {
    opensFor: ({ submit, submitOrder, payRefund }) => ({
      async submit(order) {
        const outcome = await submit(order)
        if (outcome.kind === 'accepted') openFor('taken', outcome.sale.facts.id)
        return outcome
      },
      async submitOrder(order) {
        const outcome = await submitOrder(order)
        const [first] = outcome.kind === 'accepted' ? outcome.sales : []
        if (first !== undefined) openFor('taken', first.facts.id)
        return outcome
      },
      async payRefund(id, order) {
        const outcome = await payRefund(id, order)
        if (outcome.kind === 'paid') openFor('given', id)
        return outcome
      },
    }),
    async open({ pin, reason }) {
      if (visiting) return { kind: 'practising' }
      if (printer().connection.kind === 'none') return { kind: 'no-printer' }
      const allowed = await authorise({ act: 'drawer-opened', pin, reason, saleId: null })
      if (!allowed.ok) return { kind: 'refused', refusal: allowed.error }
      const trouble = await kick()
      return trouble === null ? { kind: 'opened' } : { kind: 'failed', trouble }
    },
  }
}
