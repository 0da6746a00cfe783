import { matchPattern } from '#shared/domain/pattern.ts'
import { normaliseReference } from '#shared/domain/reference.ts'
import { as, type Reference, type SaleId, type SkuId } from '#shared/domain/ids.ts'
import { add, isCentavos, parseTyped, plain, type Centavos } from '#shared/domain/money.ts'
import type { Quote, SaleStop } from '#shared/domain/selling.ts'
import type { Sku } from '#shared/domain/sku.ts'
import { err, ok, type Result } from '#shared/result.ts'

/** What the cashier chose and typed. */
export type QuoteRequest = {
  readonly skuId: SkuId
  readonly reference: string
  readonly amountText: string | null
}

/** Works out what a sale would be, from the SKU alone. Pure: whether it may begin is decided elsewhere. */
export function priceQuote(
  id: SaleId,
  sku: Sku,
  request: QuoteRequest,
  fee: Centavos,
): Result<Omit<Quote, 'lookAlike' | 'otherCarrier'>, SaleStop> {
  if (sku.currency !== 'MXN') return err({ kind: 'not-in-pesos' })
  const reference = acceptReference(sku, request.reference)
  if (reference === null) return err({ kind: 'reference-invalid' })
  const face = acceptAmount(sku, request.amountText)
  if (face === null || !isCentavos(face + fee)) return err({ kind: 'amount-invalid' })
  return ok({
    id,
    sku,
    reference: reference.text,
    face,
    fee,
    total: add(face, fee),
    referenceUnchecked: reference.unchecked,
  })
}

/** The reference as the SKU's pattern wants it: without the typist's spaces and dashes, unless the pattern has them. */
function acceptReference(sku: Sku, typed: string): { text: Reference; unchecked: boolean } | null {
  const { pattern } = sku.reference
  const candidates = [normaliseReference(typed), as<Reference>(typed.trim())].filter(text => text !== '')
  for (const text of candidates) {
    const verdict = matchPattern(pattern, text)
    if (verdict === 'match') return { text, unchecked: false }
    // The catalog's own rule is broken: the carrier still checks, and the cashier is told to look twice.
    if (verdict === 'pattern-broken') return { text, unchecked: true }
  }
  return null
}

function acceptAmount(sku: Sku, amountText: string | null): Centavos | null {
  if (sku.amount.kind === 'fixed') return sku.amount.face
  const face = amountText === null ? null : parseTyped(amountText)
  if (face === null || face === 0) return null
  return matchPattern(sku.amount.pattern, plain(face)) === 'no-match' ? null : face
}
