/** Upstream classes a SKU can have, as Chipi's SDK spells them. */
export const SKU_CATEGORIES = [
  'TELEPEAJE',
  'TELEFONIA',
  'GENERAL',
  'TESORERIA',
  'LUZ',
  'INTERNET',
  'TV',
  'MOVILIDAD',
  'RECARGAS',
  'GIFT_CARDS',
  'GAMING',
  'VENTAS_CATALOGO',
  'DEPORTES',
  'STREAMING',
] as const
export type SkuCategory = (typeof SKU_CATEGORIES)[number]

/** Chipi's own curated shelves: recharges, gift cards, bills, and phone bundles. */
export type Shelf = 'RECARGAS' | 'GIFT_CARDS' | 'GENERAL' | 'TELEFONIA'

/** A text in the two languages the catalog can be asked for. */
export interface Bilingual {
  readonly es: string
  readonly en: string
}

/** What the customer's reference must look like, and how to ask for it. */
export interface ReferenceRule {
  readonly regex: string
  readonly label: Bilingual
  /** A reference that fits, made up; used by the tests and the documentation. */
  readonly sample: string
  /** Chipi says a check exists upstream; no call for it is documented. */
  readonly canCheck: boolean
}

/** What an amount must look like, as decimal text in the SKU's currency. */
export interface AmountRule {
  readonly regex: string
  readonly label: Bilingual
}

/** One sellable thing in the sandbox's own terms; the wire shape is made from it per request. */
export interface CatalogSku {
  /** Opaque to every client; only this sandbox gives it a pattern. */
  readonly id: string
  readonly provider: 'TET' | 'CHIPI'
  readonly providerId: string
  readonly name: Bilingual
  /** Chipi's display name; left out of some SKUs, because it is not documented for all. */
  readonly chipiName?: string
  /** Left out of some SKUs, because the SDK's own type does not have it. */
  readonly carrierName?: string
  readonly description?: Bilingual
  readonly category: SkuCategory
  readonly shelf: Shelf
  readonly reference: ReferenceRule
  readonly amount: AmountRule
  /** Face value in `currency`; null when the customer names the amount. */
  readonly fixedAmount: number | null
  readonly currency: 'MXN' | 'USD'
  /** Path of a logo below the sandbox's own address, for example `/logos/telcel.svg`; most SKUs have none. */
  readonly logoPath?: string
}
