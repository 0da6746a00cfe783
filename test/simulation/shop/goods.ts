import { buildCatalog } from '#sandbox/catalog/build-catalog.ts'
import type { CatalogSku } from '#sandbox/catalog/catalog-sku.ts'
import { wireSku } from '#sandbox/core/sku-view.ts'
import { readSku } from '#main/chipi/read-skus.ts'
import type { Sku } from '#shared/domain/sku.ts'

/** One thing the shop sells: as Chipi has it, and as the till has it cached. */
export type Good = { readonly wire: CatalogSku; readonly sku: Sku }

const WANTED = new Set([
  'sku-TEL020',
  'sku-TEL050',
  'sku-TEL100',
  'sku-TEL200',
  'sku-ATT100',
  'sku-MOV100',
  'sku-CFE',
  'sku-TELMEX',
])

/** A small catalog: a few recharges, gift cards, a bundle and bills whose amount the customer names. */
export const CATALOG: readonly CatalogSku[] = chooseGoods(buildCatalog())

export const GOODS: readonly Good[] = CATALOG.map(wire => {
  const read = readSku(JSON.stringify(wireSku(wire, 'es', undefined)))
  if (!read.ok) throw new Error(`the till cannot sell ${wire.id}: ${read.error}`)
  return { wire, sku: read.value }
})

function chooseGoods(all: readonly CatalogSku[]): readonly CatalogSku[] {
  const named = all.filter(sku => WANTED.has(sku.id))
  const inPesos = (shelf: CatalogSku['shelf']) =>
    all.filter(sku => sku.shelf === shelf && sku.currency === 'MXN')
  return [...named, ...inPesos('GIFT_CARDS').slice(0, 3), ...inPesos('TELEFONIA').slice(0, 2)]
}
