import { isPhone, type Sku } from './sku.ts'

/**
 * How a reference came to the counter: key by key from a voice, pasted, read by a barcode scanner, or taken from a
 * customer who is known here.
 */
export type ReferenceOrigin = 'typed' | 'pasted' | 'scanned' | 'known-customer'

/**
 * Whether the reference is asked for a second time. Only a phone number that fingers typed after a voice: an account
 * number is copied from paper in front of the cashier, and what a machine or the customer list gives has no slips of
 * the finger. Every reference is read back all the same.
 */
export function needsSecondEntry(origin: ReferenceOrigin, sku: Pick<Sku, 'shelf'>): boolean {
  return origin === 'typed' && isPhone(sku)
}
