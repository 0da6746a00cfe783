import type { SearchRow } from '#shared/domain/search-row.ts'
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

/** The products of a tile as the search knows them. A row that cannot be read is not for sale, and not found. */
export function searchRowsOf(tile: string, skus: readonly unknown[]): readonly SearchRow[] {
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
