import type { SearchRow, SearchRows } from '#shared/domain/search-row.ts'
import { skuSchema } from '#shared/ipc/schemas/domain.ts'

/** What a search needs of a product; the rest of a row is not looked at, since there may be ten thousand. */
const readableSchema = skuSchema.pick({
  id: true,
  name: true,
  description: true,
  category: true,
  reference: true,
  amount: true,
  currency: true,
})

/** Products looked at for one answer. */
export const ROWS_AT_ONCE = 250

type Shelved = { readonly key: string; readonly skus: readonly unknown[] }

/** {@link ROWS_AT_ONCE} products from a place on, as the search knows them. */
export function searchRowsFrom(tiles: readonly Shelved[], from: number): Pick<SearchRows, 'rows' | 'next'> {
  const until = from + ROWS_AT_ONCE
  const found: SearchRow[] = []
  let place = 0
  for (const { key, skus } of tiles) {
    if (place >= until) break
    const some = skus.slice(Math.max(0, from - place), Math.max(0, until - place))
    found.push(...searchRowsOf(key, some))
    place += skus.length
  }
  const count = tiles.reduce((sum, { skus }) => sum + skus.length, 0)
  return { rows: found, next: until < count ? until : null }
}

/** The products of a tile as the search knows them. A row that cannot be read is not for sale, and not found. */
function searchRowsOf(tile: string, skus: readonly unknown[]): readonly SearchRow[] {
  return skus.flatMap(row => {
    const parsed = readableSchema.safeParse(row)
    if (!parsed.success) return []
    const { id, name, description, category, amount, currency, reference } = parsed.data
    const face = amount.kind === 'fixed' ? amount.face : null
    return [
      {
        id,
        tile,
        name,
        description,
        category,
        face,
        sellable: currency === 'MXN',
        pattern: reference.pattern,
      },
    ]
  })
}
