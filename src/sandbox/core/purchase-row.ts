import { standingOf, type PurchaseRecord } from './purchase-record.ts'

/** A purchase as Chipi shows it: a row of its transactions table. Fields not yet known are left out. */
export function purchaseRow(record: PurchaseRecord, now: number): Record<string, unknown> {
  const { status, endedAt } = standingOf(record, now)
  return {
    id: record.id,
    type: 'SKU_PURCHASE',
    subType: 'CREDITS',
    status,
    chain: 'STARKNET',
    transactionHash: record.transactionHash,
    senderAddress: '0x0',
    destinationAddress: '0x0',
    token: 'USDC',
    tokenAddress: '0x0',
    amount: String(record.debitMicroUsd),
    apiPublicKey: record.apiKey,
    chipiWalletId: null,
    ledgerEntryId: record.ledgerEntryId,
    skuId: record.skuId,
    skuReference: record.skuReference,
    skuPurchaseAmount: record.currencyAmount,
    skuPurchaseCurrency: record.currency,
    ...fileNumber(record, status),
    createdAt: iso(record.takenAt),
    updatedAt: iso(endedAt ?? record.takenAt),
    ...(status === 'SUCCESS' && endedAt !== undefined ? { confirmedAt: iso(endedAt) } : {}),
  }
}

/** The folio of a success, or, as Chipi's reference says, the reason of a failure in the same field. */
function fileNumber(record: PurchaseRecord, status: string): { skuFileNumber?: string } {
  if (status === 'SUCCESS') return { skuFileNumber: record.folio }
  if (status === 'FAILED' && record.plan.kind === 'fails') return { skuFileNumber: record.plan.reason }
  return {}
}

const iso = (instant: number) => new Date(instant).toISOString()

/** Fields of a row that Chipi's SDK calls optional, or does not know; the folio is a matter of its own. */
export const OPTIONAL_ROW_FIELDS: ReadonlySet<string> = new Set([
  'subType',
  'tokenAddress',
  'amount',
  'chipiWalletId',
  'ledgerEntryId',
  'skuId',
  'skuReference',
  'skuPurchaseAmount',
  'skuPurchaseCurrency',
  'confirmedAt',
])
