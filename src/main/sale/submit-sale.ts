import { purchaseBody } from '#main/chipi/purchase-body.ts'
import type { Ledger, NewSale } from '#main/ledger/ledger.ts'
import type { Clock } from '#shared/clock.ts'
import type { Environment } from '#shared/domain/environment.ts'
import { as, type SaleId, type TransactionHash } from '#shared/domain/ids.ts'
import { subtract, type Centavos } from '#shared/domain/money.ts'
import type { CashPart, OrderPart } from '#shared/domain/order.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { Quote, SaleStop, SubmitOutcome } from '#shared/domain/selling.ts'
import type { Quotes } from './quotes.ts'
import type { SalePursuits } from './sale-pursuits.ts'
import type { TwinGuard } from './twin-guard.ts'

/** Cash has been taken: writes the intent down and sends it. Asked twice with one quote, it answers with the one sale. */
export type SubmitSale = (order: { quoteId: SaleId; cash: Centavos }) => Promise<SubmitOutcome>

export type SubmitSaleDeps = {
  readonly quotes: Quotes
  readonly ledger: Pick<Ledger, 'begin' | 'sale'>
  readonly pursuits: Pick<SalePursuits, 'sendNow'>
  readonly clock: Clock
  readonly environment: Environment
  /** Fingerprint of the API key in use; null without one. */
  readonly keyPrint: () => string | null
  /** Who is at the till; null while nobody has said. */
  readonly cashier: () => string | null
  readonly twins: TwinGuard
  readonly announce: (sale: Sale) => void
  /** False once the till is closing: then no sale begins. */
  readonly isOpen: () => boolean
}

export function createSubmitSale(deps: SubmitSaleDeps): SubmitSale {
  return async ({ quoteId, cash }) => {
    const promised = await deps.quotes.take(quoteId)
    // From here to the end nothing waits: two presses of the key cannot both come through.
    const existing = deps.ledger.sale(quoteId)
    if (existing !== null) return { kind: 'accepted', sale: existing }
    if (promised === null) return stopped({ kind: 'quote-expired' })
    if (promised.kind === 'stopped') return promised
    if (!deps.isOpen()) return stopped({ kind: 'not-ready' })
    return begin(deps, promised.quote, cash)
  }
}

function begin(deps: SubmitSaleDeps, quote: Quote, cash: Centavos): SubmitOutcome {
  const { ledger, twins, pursuits } = deps
  const change = subtract(cash, quote.total)
  if (change === null)
    return stopped({ kind: 'cash-short', missing: subtract(quote.total, cash) ?? quote.total })
  const twin = twins.find(quote.sku, quote.reference)
  if (twin !== null) return stopped(twin)
  const begun = ledger.begin(newSale(deps, quote, { cash, change, order: null }))
  if (!begun.ok) return stopped({ kind: 'ledger', problem: begun.error })
  twins.begun(quote.id)
  deps.announce(begun.value)
  pursuits.sendNow(quote.id)
  return { kind: 'accepted', sale: ledger.sale(quote.id) ?? begun.value }
}

/** The intent of a confirmed quote, its key and the exact bytes of its POST included. */
export function newSale(
  {
    clock,
    environment,
    keyPrint,
    cashier,
  }: Pick<SubmitSaleDeps, 'clock' | 'environment' | 'keyPrint' | 'cashier'>,
  quote: Quote,
  paid: CashPart & { readonly order: OrderPart | null },
): NewSale {
  const { id, sku, reference, face, fee, total } = quote
  // Minted here, once, and kept with the intent: whatever happens later, this sale has no other key.
  const transactionHash = as<TransactionHash>(`mostrador-${id}`)
  return {
    id,
    environment,
    confirmedAt: clock.now(),
    sku,
    reference,
    face,
    fee,
    total,
    ...paid,
    transactionHash,
    requestBody: purchaseBody({ hash: transactionHash, skuId: sku.id, reference, face }),
    keyPrint: keyPrint(),
    cashier: cashier(),
  }
}

function stopped(stop: SaleStop): SubmitOutcome {
  return { kind: 'stopped', stop }
}
