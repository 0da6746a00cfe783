import { as, type SkuId } from '#shared/domain/ids.ts'
import { fromWire } from '#shared/domain/money.ts'
import type { Shelf, Sku, SkuAmount } from '#shared/domain/sku.ts'
import { err, ok, type Result } from '#shared/result.ts'
import type { WireSku } from './wire-sku.ts'

/** Chipi's curated shelves. The full list is not documented. */
const BY_CHIPI_CATEGORY: Readonly<Record<string, Shelf>> = {
  RECARGAS: 'recharges',
  TELEFONIA: 'bundles',
  GIFT_CARDS: 'gift-cards',
  GENERAL: 'bills',
}

/** The upstream classes, for rows without a curated shelf. Chipi's pages spell one of them in two ways. */
const BY_CATEGORY: Readonly<Record<string, Shelf>> = {
  RECARGAS: 'recharges',
  TELEFONIA: 'bundles',
  TELEFONICA: 'bundles',
  GIFT_CARDS: 'gift-cards',
  GAMING: 'gift-cards',
  STREAMING: 'gift-cards',
  GENERAL: 'bills',
  TESORERIA: 'bills',
  LUZ: 'bills',
  INTERNET: 'bills',
  TV: 'bills',
  TELEPEAJE: 'bills',
  MOVILIDAD: 'bills',
  VENTAS_CATALOGO: 'bills',
  DEPORTES: 'bills',
}

/** An empty rule is no rule: any text may stand as the reference, and Chipi has the last word. */
const ANY_TEXT = '.+'

/** A SKU of the wire in our own terms, or why nothing can be sold from it. */
export function toSku(wire: WireSku): Result<Sku, 'unreadable' | 'unsellable'> {
  const amount = amountOf(wire)
  if (!amount.ok) return amount
  return ok({
    id: as<SkuId>(wire.id),
    name: wire.name,
    description: wire.description ?? '',
    shelf: shelfOf(wire),
    category: wire.category ?? '',
    carrier: filled(wire.carrierName) ?? wire.name,
    reference: {
      pattern: filled(wire.referenceRegexValidation) ?? ANY_TEXT,
      label: wire.referenceLabel ?? '',
    },
    amount: amount.value,
    currency: wire.currency,
    logoUrl: filled(wire.logoUrl),
  })
}

function amountOf(wire: WireSku): Result<SkuAmount, 'unreadable' | 'unsellable'> {
  if (wire.fixedAmount === null || wire.fixedAmount === undefined) {
    const pattern = filled(wire.amountRegexValidation)
    if (pattern === null) return err('unreadable')
    return ok({ kind: 'typed', pattern, label: wire.amountLabel ?? '' })
  }
  const face = fromWire(wire.fixedAmount)
  // What cannot be said in centavos cannot be charged, and nobody sells for nothing.
  return face === null || face === 0 ? err('unsellable') : ok({ kind: 'fixed', face })
}

function shelfOf({ chipiCategory, category }: WireSku): Shelf {
  return (
    BY_CHIPI_CATEGORY[chipiCategory?.toUpperCase() ?? ''] ??
    BY_CATEGORY[category?.toUpperCase() ?? ''] ??
    'other'
  )
}

function filled(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}
