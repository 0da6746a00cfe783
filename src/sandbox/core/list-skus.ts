import { SKU_CATEGORIES, type CatalogSku } from '../catalog/catalog-sku.ts'
import { refusal, type Refusal } from './refusal.ts'
import type { Locale } from './sku-view.ts'

/** What a caller asked of the catalog, every default filled in. */
export interface SkuQuery {
  readonly page: number
  /** 1 to 100. */
  readonly limit: number
  /** SKUs left out before the first page. */
  readonly offset: number
  readonly locale: Locale
  readonly matches: (sku: CatalogSku) => boolean
}

export type ReadQuery =
  { readonly ok: true; readonly query: SkuQuery } | { readonly ok: false; readonly refusal: Refusal }

const refuse = (refused: Refusal): ReadQuery => ({ ok: false, refusal: refused })

/** Reads the documented parameters; unknown ones, such as the SDK's version marker, are let through. */
export function readSkuQuery(params: URLSearchParams): ReadQuery {
  const page = wholeNumber(params.get('page'), 1)
  const limit = wholeNumber(params.get('limit'), 10)
  const offset = wholeNumber(params.get('offset'), 0)
  if (page === null || limit === null || offset === null) {
    return refuse(refusal(400, 'invalid_request', 'page, limit and offset must be whole numbers'))
  }
  const locale = readLocale(params)
  if (locale === null) return refuse(refusal(400, 'invalid_request', 'locale must be en or es'))
  const categories = params.getAll('categories').flatMap(value => value.split(','))
  const bad = categories.filter(category => !isCategory(category))
  if (bad.length > 0) {
    return refuse(refusal(404, 'invalid_categories', `Unknown categories: ${bad.join(', ')}`))
  }
  const category = params.get('category')
  if (category !== null && !isCategory(category)) {
    return refuse(refusal(400, 'invalid_request', 'category is not one of the known categories'))
  }
  const provider = params.get('provider')
  if (provider !== null && provider !== 'TET' && provider !== 'CHIPI') {
    return refuse(refusal(400, 'invalid_request', 'provider must be TET or CHIPI'))
  }
  return {
    ok: true,
    query: {
      page: Math.max(1, page),
      limit: Math.min(100, Math.max(1, limit)),
      offset: Math.max(0, offset),
      locale,
      matches: filterOf(params, category === null ? categories : [...categories, category]),
    },
  }
}

/** One page, and how many there are. */
export interface SkuPage {
  readonly skus: readonly CatalogSku[]
  readonly total: number
  readonly totalPages: number
}

/** Cuts a page out of the catalog, in catalog order, so that the pages of one query never overlap. */
export function pageOf(skus: readonly CatalogSku[], query: SkuQuery): SkuPage {
  const matching = skus.filter(query.matches)
  const start = query.offset + (query.page - 1) * query.limit
  return {
    skus: matching.slice(start, start + query.limit),
    total: matching.length,
    totalPages: Math.ceil(matching.length / query.limit),
  }
}

/** `en` unless asked otherwise; null for a language Chipi does not have. */
export function readLocale(params: URLSearchParams): Locale | null {
  const locale = params.get('locale') ?? 'en'
  return locale === 'en' || locale === 'es' ? locale : null
}

function filterOf(params: URLSearchParams, categories: readonly string[]): (sku: CatalogSku) => boolean {
  const wanted = new Set(categories.map(modernSpelling))
  const shelf = params.get('chipiCategory')
  const provider = params.get('provider')
  const carrier = params.get('carrierName')?.toLowerCase() ?? null
  return sku =>
    (wanted.size === 0 || wanted.has(sku.category)) &&
    (shelf === null || sku.shelf === shelf) &&
    (provider === null || sku.provider === provider) &&
    (carrier === null || (sku.carrierName ?? sku.name.es).toLowerCase().includes(carrier))
}

// One page of Chipi's reference spells the category this way; the SDK does not.
const modernSpelling = (category: string) => (category === 'TELEFONICA' ? 'TELEFONIA' : category)

const KNOWN: ReadonlySet<string> = new Set([...SKU_CATEGORIES, 'TELEFONICA'])
const isCategory = (value: string) => KNOWN.has(value)

function wholeNumber(text: string | null, fallback: number): number | null {
  if (text === null || text === '') return fallback
  return /^-?\d{1,9}$/.test(text) ? Number(text) : null
}
