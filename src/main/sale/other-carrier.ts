import type { Reference } from '#shared/domain/ids.ts'
import type { OtherCarrier } from '#shared/domain/selling.ts'
import { isPhone, type Sku } from '#shared/domain/sku.ts'
import type { Ledger } from '#main/ledger/ledger.ts'

/**
 * The carrier that a phone number has always been of at this till, when another one is being sold to it now. Null when
 * the number is new here, has been of this carrier or of several. People do change carriers: it only asks.
 */
export function findOtherCarrier(
  ledger: Pick<Ledger, 'carriersOf'>,
  sku: Pick<Sku, 'shelf' | 'carrier'>,
  reference: Reference,
): OtherCarrier | null {
  if (!isPhone(sku)) return null
  const [known, ...others] = ledger.carriersOf(reference)
  return known === undefined || others.length > 0 || known.carrier === sku.carrier ? null : known
}
