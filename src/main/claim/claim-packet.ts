import { assertNever } from '#shared/assert-never.ts'
import type { ClaimRequest } from '#shared/domain/claim.ts'
import { maskFolio, maskSealed } from '#shared/domain/gift-code.ts'
import type { Centavos } from '#shared/domain/money.ts'
import type { StoreData } from '#shared/domain/receipt.ts'
import { isTestSale, type Sale } from '#shared/domain/sale.ts'
import type { TrailEntry } from '#shared/domain/trail.ts'
import { claimSays } from './claim-says.ts'

/** An instant for machines and for people: ISO 8601 in UTC, and ms since the epoch. */
export type Instant = { readonly iso: string; readonly ms: number }

/** A link of the ledger's chain without what it says: enough to hold the ledger against it. */
export type ProofLink = {
  readonly seq: number
  readonly id: string
  readonly terminal: string
  readonly terminalSeq: number
  readonly at: number
  readonly type: string
  readonly prevHash: string
  readonly hash: string
}

export type TrailStep = {
  readonly at: Instant
  readonly type: TrailEntry['type']
  readonly says: Readonly<Record<string, unknown>>
}

/** Everything about one sale for whoever has to find out what became of it. Documented in `docs/claim-packet.md`. */
export type ClaimPacket = ReturnType<typeof claimPacket>

export type ClaimSource = {
  readonly sale: Sale
  readonly trail: readonly TrailEntry[]
  readonly links: readonly ProofLink[]
  readonly store: StoreData
  readonly timeZone: string
  readonly madeAt: number
  readonly version: string
}

/** Puts the packet together. No token, key, PIN or readable gift code is in it. */
export function claimPacket(source: ClaimSource) {
  const { sale, trail, links, store, timeZone } = source
  return {
    format: 'mostrador-claim',
    version: 1,
    madeAt: instant(source.madeAt),
    timeZone,
    program: { name: 'Mostrador', version: source.version },
    test: isTestSale(sale),
    asked: requestOf(sale),
    store,
    sale: saleOf(sale),
    chipi: chipiOf(sale, trail),
    refund: 'refund' in sale ? sale.refund : { kind: 'none' },
    trail: trail.map((entry): TrailStep => ({
      at: instant(entry.at),
      type: entry.type,
      says: Object.fromEntries(
        Object.entries(claimSays(entry)).map(([name, value]) => [name, maskSealed(value)]),
      ),
    })),
    proof: { algorithm: 'SHA-256', entries: links },
  } as const
}

function saleOf({ state, facts }: Sale) {
  const { sku } = facts
  return {
    id: facts.id,
    ticket: facts.ticket,
    terminal: facts.terminal,
    environment: facts.environment,
    state,
    confirmedAt: instant(facts.confirmedAt),
    cashier: facts.cashier,
    carrier: sku.carrier,
    product: sku.name,
    category: sku.category,
    skuId: sku.id,
    referenceLabel: sku.reference.label,
    reference: facts.reference,
    currency: sku.currency,
    face: decimal(facts.face),
    fee: decimal(facts.fee),
    total: decimal(facts.total),
    cash: decimal(facts.cash),
    change: decimal(facts.change),
  } as const
}

/** What Chipi knows the sale by, and what it said last. */
function chipiOf(sale: Sale, trail: readonly TrailEntry[]) {
  const reports = trail.flatMap(entry => (entry.type === 'sale.reported' ? [entry.report] : []))
  const last = reports.at(-1)
  const folio = sale.state === 'settled' ? sale.folio : sale.state === 'decided' ? sale.decision.folio : null
  return {
    idempotencyKey: sale.facts.transactionHash,
    purchaseId: 'purchaseId' in sale ? sale.purchaseId : (last?.id ?? null),
    lastStatus: last?.status ?? null,
    ledgerEntryId: reports.findLast(report => report.ledgerEntryId !== null)?.ledgerEntryId ?? null,
    folio: folio === null ? null : maskFolio(folio),
  } as const
}

/** What is to be asked about a sale that stands so. */
export function requestOf(sale: Sale): ClaimRequest {
  switch (sale.state) {
    case 'settled':
      return 'confirm-delivery'
    case 'failed':
      return 'confirm-not-charged'
    case 'decided':
      return 'confirm-decision'
    case 'intent':
    case 'sent':
    case 'unknown':
    case 'pending':
    case 'review':
      return 'tell-outcome'
    default:
      return assertNever(sale, 'requestOf')
  }
}

export function instant(ms: number): Instant {
  return { iso: new Date(ms).toISOString(), ms }
}

/** Pesos with two decimals, as text: no reader may make a float of it. */
function decimal(amount: Centavos): string {
  return (amount / 100).toFixed(2)
}
