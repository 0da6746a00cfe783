import type { ApiRequest } from './api-request.ts'
import type { ChosenFaults } from './fault-board.ts'
import { pageOf, readLocale, readSkuQuery, type SkuQuery } from './list-skus.ts'
import { refusal, type Refusal } from './refusal.ts'
import { OPTIONAL_SKU_FIELDS, wireSku, withoutFields, type CatalogView, type Locale } from './sku-view.ts'
import type { CatalogSku } from '../catalog/catalog-sku.ts'

/** A page as Chipi sends it. */
export interface WirePage {
  readonly data: readonly Record<string, unknown>[]
  readonly total: number
  readonly page: number
  readonly limit: number
  readonly totalPages: number
}

/** A value to send with 200, or a refusal. */
export type CatalogAnswer<Value> =
  { readonly kind: 'value'; readonly value: Value } | { readonly kind: 'refused'; readonly refusal: Refusal }

const refuse = (refused: Refusal) => ({ kind: 'refused', refusal: refused }) as const

/** Answers `GET /skus`. */
export function listSkus(
  view: CatalogView,
  request: ApiRequest,
  chosen: ChosenFaults,
): CatalogAnswer<WirePage> {
  const read = readSkuQuery(request.query)
  if (!read.ok) return refuse(read.refusal)
  const { query } = read
  const { skus, total, totalPages } = pageOf(view.skus, spoiltQuery(query, chosen))
  const how = chosen.of('catalog-page')?.how
  const shown = how === 'half' ? skus.slice(0, Math.floor(skus.length / 2)) : skus
  return {
    kind: 'value',
    value: {
      data: shown.map(sku => shownSku(sku, query.locale, request, chosen)),
      total: how === 'wrong-total' ? total + 7 : total,
      page: query.page,
      limit: query.limit,
      totalPages,
    },
  }
}

/** Answers `GET /skus/{id}`. */
export function getSku(
  view: CatalogView,
  id: string,
  request: ApiRequest,
  chosen: ChosenFaults,
): CatalogAnswer<Record<string, unknown>> {
  const locale = readLocale(request.query)
  if (locale === null) return refuse(refusal(400, 'invalid_request', 'locale must be en or es'))
  const sku = view.find(id)
  if (sku === undefined) return refuse(refusal(404, 'invalid_sku', 'SKU not found or inactive'))
  return { kind: 'value', value: shownSku(sku, locale, request, chosen) }
}

const spoiltQuery = (query: SkuQuery, chosen: ChosenFaults): SkuQuery =>
  chosen.of('catalog-page')?.how === 'repeat-first' ? { ...query, page: 1 } : query

function shownSku(sku: CatalogSku, locale: Locale, request: ApiRequest, chosen: ChosenFaults) {
  const row = wireSku(sku, locale, request.origin)
  const word = chosen.of('unknown-category')?.word
  const named = word === undefined ? row : { ...row, category: word, chipiCategory: word }
  return chosen.of('missing-optional') === undefined ? named : withoutFields(named, OPTIONAL_SKU_FIELDS)
}
