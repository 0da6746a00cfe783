import type { Sale, SaleIn } from '#shared/domain/sale.ts'
import type { ChipiBooks, ChipiPurchase, OurBooks } from './books.ts'

/** Something that must never be. `what` says it in words, with the ids one needs to look for it. */
export type Breach = {
  readonly kind: 'doubled' | 'lost' | 'misjudged'
  readonly what: string
}

export type Comparison = {
  readonly chipi: ChipiBooks
  readonly ours: OurBooks
  /** Phone numbers of the sales whose submit answered `accepted`: the cashier has the cash. */
  readonly accepted: readonly string[]
}

/** Holds Chipi's books against ours. Nothing at all is what a right program leaves to find, whenever it is killed. */
export function compareBooks({ chipi, ours, accepted }: Comparison): readonly Breach[] {
  return [
    ...doubled(chipi),
    ...lost(chipi, ours, accepted),
    ...ours.sales.flatMap(sale => misjudged(sale, chipi)),
  ]
}

/** Two debits for one intent, under whatever keys: in such a shop a phone is sold to once. */
function doubled({ movements, purchases }: ChipiBooks): readonly Breach[] {
  const phones = new Map(purchases.map(purchase => [purchase.id, purchase.reference]))
  const debited = movements
    .filter(entry => entry.kind === 'debit')
    .map(entry => phones.get(entry.purchaseId) ?? entry.transactionHash)
  return [...new Set(debited)]
    .map(phone => ({ phone, times: debited.filter(other => other === phone).length }))
    .filter(({ times }) => times > 1)
    .map(({ phone, times }) => ({ kind: 'doubled', what: `${phone} was debited ${String(times)} times` }))
}

/** A debit nobody here knows, a sale that was taken cash for and is gone, a ledger that cannot be believed. */
function lost(chipi: ChipiBooks, ours: OurBooks, accepted: readonly string[]): readonly Breach[] {
  const hashes = new Set<string>(ours.sales.map(sale => sale.facts.transactionHash))
  const references = new Set<string>(ours.sales.map(sale => sale.facts.reference))
  const strays = chipi.purchases.filter(purchase => !hashes.has(purchase.transactionHash))
  return [
    ...strays.map(({ id, transactionHash }) => `Chipi debited ${id} (${transactionHash}), unknown here`),
    ...accepted
      .filter(reference => !references.has(reference))
      .map(reference => `the sale to ${reference} was accepted and is not in the ledger`),
    ...ours.damage.map(damage => `the ledger is damaged: ${damage}`),
  ].map(what => ({ kind: 'lost', what }))
}

/** A word of ours that Chipi does not bear out. */
function misjudged(sale: Sale, chipi: ChipiBooks): readonly Breach[] {
  if (sale.state === 'settled') return wronglySettled(sale, chipi)
  // An intent says that nothing of it is at Chipi: the cashier may give it up and the cash back.
  if (sale.state === 'failed' || sale.state === 'intent') return standingDebits(sale, chipi)
  return []
}

function wronglySettled(sale: SaleIn<'settled'>, { purchases }: ChipiBooks): readonly Breach[] {
  const purchase = purchases.find(one => one.id === sale.purchaseId)
  if (purchase === undefined)
    return [misjudgement(sale, `is settled by ${sale.purchaseId}, which Chipi lacks`)]
  if (purchase.status !== 'SUCCESS')
    return [misjudgement(sale, `is settled while Chipi says ${purchase.status}`)]
  if (purchase.folio === sale.folio) return []
  return [misjudgement(sale, `carries folio ${sale.folio}, Chipi's is ${purchase.folio}`)]
}

function standingDebits(sale: Sale, chipi: ChipiBooks): readonly Breach[] {
  return chipi.purchases
    .filter(one => one.transactionHash === sale.facts.transactionHash && stands(one, chipi))
    .map(one =>
      misjudgement(sale, `is ${sale.state} while Chipi keeps its debit for ${one.id} (${one.status})`),
    )
}

/** Debited and not given back. */
function stands({ id }: ChipiPurchase, { movements }: ChipiBooks): boolean {
  const own = movements.filter(entry => entry.purchaseId === id)
  return own.some(entry => entry.kind === 'debit') && !own.some(entry => entry.kind === 'restore')
}

function misjudgement({ facts }: Sale, what: string): Breach {
  return { kind: 'misjudged', what: `sale ${facts.ticket} (${facts.transactionHash}) ${what}` }
}
