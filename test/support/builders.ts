import {
  as,
  type Folio,
  type PurchaseId,
  type Reference,
  type SaleId,
  type SkuId,
} from '#shared/domain/ids.ts'
import type { TerminalId, TicketNumber, TransactionHash } from '#shared/domain/ids.ts'
import { pesos, ZERO } from '#shared/domain/money.ts'
import type { Decision, PurchaseReport, Refusal } from '#shared/domain/sale-outcome.ts'
import type { Sale, SaleFacts } from '#shared/domain/sale.ts'
import { intend, onSaleEvent } from '#shared/domain/sale-transitions.ts'
import type { Sku } from '#shared/domain/sku.ts'

/** 20 November 2026, 11:00 in Mexico City: far from every midnight. */
export const MORNING = Date.parse('2026-11-20T17:00:00Z')
export const MEXICO_CITY = 'America/Mexico_City'

export function aSku(changes: Partial<Sku> = {}): Sku {
  return {
    id: as<SkuId>('sku-TEL200'),
    name: 'Telcel $200',
    description: 'Recarga Telcel de 200 pesos',
    shelf: 'recharges',
    category: 'RECARGAS',
    carrier: 'Telcel',
    reference: { pattern: '^[0-9]{10}$', label: 'Número de celular' },
    amount: { kind: 'fixed', face: pesos(200) },
    currency: 'MXN',
    logoUrl: null,
    ...changes,
  }
}

export function aBill(changes: Partial<Sku> = {}): Sku {
  return aSku({
    id: as<SkuId>('sku-CFE'),
    name: 'CFE',
    carrier: 'CFE',
    shelf: 'bills',
    category: 'LUZ',
    reference: { pattern: '^[0-9]{30}$', label: 'Código de barras' },
    amount: { kind: 'typed', pattern: String.raw`^[0-9]+(\.[0-9]{1,2})?$`, label: 'Importe' },
    ...changes,
  })
}

export function someFacts(changes: Partial<SaleFacts> = {}): SaleFacts {
  const id = changes.id ?? as<SaleId>('019aa000-0000-7000-8000-000000000001')
  return {
    id,
    ticket: as<TicketNumber>('T1-000001'),
    terminal: as<TerminalId>('T1'),
    environment: 'production',
    confirmedAt: MORNING,
    sku: aSku(),
    reference: as<Reference>('5512345678'),
    face: pesos(200),
    fee: ZERO,
    total: pesos(200),
    cash: pesos(500),
    change: pesos(300),
    transactionHash: as<TransactionHash>(`mostrador-${id}`),
    requestBody: `{"transactionHash":"mostrador-${id}"}`,
    keyPrint: 'abcdef012345',
    cashier: null,
    order: null,
    ...changes,
  }
}

export function aReport(status: string, changes: Partial<PurchaseReport> = {}): PurchaseReport {
  return {
    id: as<PurchaseId>('tx-1'),
    status,
    fileNumber: status === 'SUCCESS' ? '0012345678' : null,
    ledgerEntryId: null,
    devMarked: false,
    ...changes,
  }
}

export function aRefusal(kind: Refusal['kind'] = 'invalid-request', status = 400): Refusal {
  return { kind, status, detail: 'said Chipi' }
}

export const aFolio = as<Folio>('0012345678')

export function aDecision(outcome: Decision['outcome'], changes: Partial<Decision> = {}): Decision {
  return { outcome, by: 'Lupita', reason: 'Lo vi en el panel de Chipi', folio: null, ...changes }
}

/** A sale led to a state by the events that lead there in a shop. */
export function aSale(state: Sale['state'], changes: Partial<SaleFacts> = {}): Sale {
  const intent: Sale = intend(someFacts(changes))
  const at = MORNING + 1_000
  const sent = onSaleEvent(intent, { type: 'sale.sent', at })
  const report = (status: string): Sale =>
    onSaleEvent(sent, { type: 'sale.reported', at, report: aReport(status) })
  switch (state) {
    case 'intent':
      return intent
    case 'sent':
      return sent
    case 'unknown':
      return onSaleEvent(sent, { type: 'sale.unanswered', at, doubt: { kind: 'timeout' } })
    case 'pending':
      return report('PENDING')
    case 'settled':
      return report('SUCCESS')
    case 'failed':
      return report('FAILED')
    case 'review':
      return onSaleEvent(report('PENDING'), {
        type: 'sale.given-to-review',
        at,
        reason: { kind: 'purchase-vanished' },
      })
    case 'decided':
      return onSaleEvent(aSale('review', changes), { type: 'sale.decided', at, decision: aDecision('done') })
  }
}
