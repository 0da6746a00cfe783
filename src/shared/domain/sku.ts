import type { SkuId } from './ids.ts'
import type { Centavos } from './money.ts'

/** The tabs of the counter. `other` holds what Chipi files under a word we do not know, so that nothing is hidden. */
export const SHELVES = ['recharges', 'bundles', 'gift-cards', 'bills', 'other'] as const
export type Shelf = (typeof SHELVES)[number]

/** What the customer may pay for a SKU: one face value, or an amount typed by the cashier under the SKU's own pattern. */
export type SkuAmount =
  | { readonly kind: 'fixed'; readonly face: Centavos }
  | { readonly kind: 'typed'; readonly pattern: string; readonly label: string }

/** A product of the catalog in our own terms. A sale carries the one it sold, as it was. */
export type Sku = {
  readonly id: SkuId
  readonly name: string
  readonly description: string
  readonly shelf: Shelf
  /** Chipi's upstream class (RECARGAS, LUZ, …), kept as it came: unknown words are allowed. */
  readonly category: string
  readonly carrier: string
  readonly reference: { readonly pattern: string; readonly label: string }
  readonly amount: SkuAmount
  /** Only MXN can be sold; a SKU in dollars is listed and says why it is not for sale here. */
  readonly currency: 'MXN' | 'USD'
  /** The logo's address at Chipi, fetched and cached by the main process only. */
  readonly logoUrl: string | null
}

/** One tile of the carrier grid. */
export type CarrierTile = {
  /** Stable key within the catalog: shelf and carrier. */
  readonly key: string
  readonly shelf: Shelf
  readonly name: string
  readonly skuCount: number
  /** Address of the cached logo inside the app, or null: the screen draws a monogram. */
  readonly logo: string | null
}

/** Phone numbers are asked for twice; an account number copied from a bill or a barcode is asked for once. */
export function isPhone(sku: Pick<Sku, 'shelf'>): boolean {
  return sku.shelf === 'recharges' || sku.shelf === 'bundles'
}
