import type { CatalogSku } from '../catalog/catalog-sku.ts'
import type { ChosenFaults } from './fault-board.ts'

/** The language of names, labels and descriptions. */
export type Locale = 'en' | 'es'

/** The catalog as one call sees it: the real one with the chosen faults laid over it. */
export interface CatalogView {
  readonly skus: readonly CatalogSku[]
  find(id: string): CatalogSku | undefined
}

/** The whole catalog, with its index. */
export function createCatalogView(skus: readonly CatalogSku[]): CatalogView {
  const byId = new Map(skus.map(sku => [sku.id, sku]))
  return { skus, find: id => byId.get(id) }
}

/** Lays vanished SKUs and changed prices over a catalog. */
export function withCatalogFaults(view: CatalogView, chosen: ChosenFaults): CatalogView {
  const gone = new Set(chosen.all('vanished-sku').map(fault => fault.skuId))
  const prices = new Map(chosen.all('changed-price').map(fault => [fault.skuId, fault.fixedAmount]))
  if (gone.size === 0 && prices.size === 0) return view
  const repriced = (sku: CatalogSku): CatalogSku => ({
    ...sku,
    fixedAmount: prices.get(sku.id) ?? sku.fixedAmount,
  })
  return createCatalogView(view.skus.filter(sku => !gone.has(sku.id)).map(repriced))
}

/** A SKU in Chipi's own shape. */
export function wireSku(
  sku: CatalogSku,
  locale: Locale,
  origin: string | undefined,
): Record<string, unknown> {
  return {
    id: sku.id,
    providerId: sku.providerId,
    name: sku.name[locale],
    ...given('chipiName', sku.chipiName),
    ...given('description', sku.description?.[locale]),
    category: sku.category,
    chipiCategory: sku.shelf,
    ...given('carrierName', sku.carrierName),
    referenceRegexValidation: sku.reference.regex,
    referenceLabel: sku.reference.label[locale],
    amountRegexValidation: sku.amount.regex,
    amountLabel: sku.amount.label[locale],
    fixedAmount: sku.fixedAmount,
    currency: sku.currency,
    canCheckSkuReference: sku.reference.canCheck,
    ...given(
      'logoUrl',
      origin === undefined || sku.logoPath === undefined ? undefined : origin + sku.logoPath,
    ),
    createdAt: CREATED_AT,
    updatedAt: UPDATED_AT,
  }
}

/** Fields of a SKU the documents do not promise; `fixedAmount` stays, since a null one means "typed". */
export const OPTIONAL_SKU_FIELDS: ReadonlySet<string> = new Set([
  'chipiName',
  'description',
  'chipiCategory',
  'carrierName',
  'logoUrl',
])

/** A copy of a row without the named fields. */
export function withoutFields(
  row: Readonly<Record<string, unknown>>,
  fields: ReadonlySet<string>,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !fields.has(name)))
}

const given = (name: string, value: string | undefined): Record<string, string> =>
  value === undefined ? {} : { [name]: value }

const CREATED_AT = '2025-09-01T18:00:00.000Z'
const UPDATED_AT = '2026-05-19T18:00:00.000Z'
