import type { Reference, SkuId, TransactionHash } from '#shared/domain/ids.ts'
import { toWire, type Centavos } from '#shared/domain/money.ts'

/** What one purchase needs. */
export type PurchaseRequest = {
  readonly hash: TransactionHash
  readonly skuId: SkuId
  readonly reference: Reference
  readonly face: Centavos
}

/**
 * The exact text of the body of a `POST /sku-purchases`. Called once per intent and kept with it: a resend must be the
 * same bytes, because nobody documents what Chipi does with a known `transactionHash` and another body.
 *
 * `chain`, `token` and `walletAddress` are constants that Chipi's validator wants and its credits flow ignores.
 * `orgMarkup` is left out: neither its unit nor its effect on the debit is documented.
 */
export function purchaseBody({ hash, skuId, reference, face }: PurchaseRequest): string {
  return JSON.stringify({
    transactionHash: hash,
    skuId,
    skuReference: reference,
    currencyAmount: toWire(face),
    chain: 'STARKNET',
    token: 'USDC',
    walletAddress: '0x0',
  })
}
