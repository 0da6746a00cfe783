import type { Centavos } from './money.ts'
import type { Settings } from './settings.ts'
import type { Sku } from './sku.ts'

/** Chipi's upstream classes that a shop may charge apart from the rest of their shelf: those of the bills. */
export const FEE_CATEGORIES = [
  'LUZ',
  'TELEFONIA',
  'INTERNET',
  'TV',
  'TELEPEAJE',
  'MOVILIDAD',
  'TESORERIA',
  'VENTAS_CATALOGO',
  'GENERAL',
] as const
export type FeeCategory = (typeof FEE_CATEGORIES)[number]

/** What the shop adds to a sale of this product: the charge of its category, if it has one of its own, or its shelf's. */
export function feeOf(
  { fees, categoryFees }: Pick<Settings, 'fees' | 'categoryFees'>,
  { shelf, category }: Pick<Sku, 'shelf' | 'category'>,
): Centavos {
  const own = FEE_CATEGORIES.find(one => one === category)
  // The classes cut across shelves (TELEFONIA is bundles and bills): only bills are charged by class.
  return (shelf === 'bills' && own !== undefined ? categoryFees[own] : undefined) ?? fees[shelf]
}
