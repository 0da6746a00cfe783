import { z } from 'zod'
import type { CatalogSku } from '../catalog/catalog-sku.ts'
import type { RequestBody } from './api-request.ts'
import { refusal, type Refusal } from './refusal.ts'

const text = (name: string) =>
  z.string(`${name} must be a string`).min(1, `${name} should not be empty`).max(255, `${name} is too long`)

/** The body of a purchase. Fields beyond these are ignored, as the documents never say they are refused. */
const purchaseBodySchema = z.object({
  transactionHash: text('transactionHash'),
  skuId: text('skuId'),
  skuReference: text('skuReference'),
  currencyAmount: z.number('currencyAmount must be a number').positive('currencyAmount must be positive'),
  chain: z.literal('STARKNET', 'chain must be STARKNET'),
  token: z.literal('USDC', 'token must be USDC'),
  walletAddress: text('walletAddress'),
  orgMarkup: z.number('orgMarkup must be a number').optional(),
})
export type PurchaseBody = z.infer<typeof purchaseBodySchema>

export type ReadBody =
  { readonly ok: true; readonly body: PurchaseBody } | { readonly ok: false; readonly refusal: Refusal }

/** Reads the body of a purchase, naming every field that is wrong. */
export function readPurchaseBody(body: RequestBody): ReadBody {
  if (body.kind !== 'json') {
    return { ok: false, refusal: refusal(400, 'invalid_request', 'The body must be a JSON object') }
  }
  const parsed = purchaseBodySchema.safeParse(body.value)
  if (parsed.success) return { ok: true, body: parsed.data }
  const [first, ...rest] = parsed.error.issues.map(issue => issue.message)
  const messages: Refusal['messages'] = [first ?? 'The body must be a JSON object', ...rest]
  return { ok: false, refusal: { status: 400, code: 'invalid_request', messages } }
}

/** What is wrong with buying this SKU in this way, or null. */
export function misfit(body: PurchaseBody, sku: CatalogSku): Refusal | null {
  if (!new RegExp(sku.reference.regex).test(body.skuReference)) {
    return refusal(400, 'invalid_request', 'skuReference does not match referenceRegexValidation')
  }
  if (sku.fixedAmount !== null && sku.fixedAmount !== body.currencyAmount) {
    return refusal(400, 'invalid_request', 'currencyAmount must equal fixedAmount')
  }
  if (!new RegExp(sku.amount.regex).test(String(body.currencyAmount))) {
    return refusal(400, 'invalid_request', 'currencyAmount does not match amountRegexValidation')
  }
  return null
}

/** The contents of a body in a fixed order, so that two bodies can be compared whatever their spelling. */
export const contentsOf = (body: PurchaseBody): string =>
  JSON.stringify([
    body.skuId,
    body.skuReference,
    body.currencyAmount,
    body.chain,
    body.token,
    body.walletAddress,
    body.orgMarkup ?? null,
  ])
