import { z } from 'zod'
import type { Sku } from '#shared/domain/sku.ts'
import { err, type Result } from '#shared/result.ts'
import type { DroppedRow, SkuPage } from './chipi-api.ts'
import { parseJson } from './parse-json.ts'
import { toSku } from './to-domain.ts'
import { wireSkuSchema } from './wire-sku.ts'

/** The documented page and nothing else: a bare list or other names are an older server, or not Chipi at all. */
const pageSchema = z.object({
  data: z.array(z.unknown()),
  total: z.number().int().nonnegative(),
  page: z.number().int().nonnegative(),
  limit: z.number().int().positive(),
  totalPages: z.number().int().nonnegative(),
})

/** A page of the catalog in our terms; null when the text is not such a page. Rows that cannot be used are listed apart. */
export function readSkuPage(body: string | null): SkuPage | null {
  const parsed = pageSchema.safeParse(body === null ? undefined : parseJson(body))
  if (!parsed.success) return null
  const { data, ...rest } = parsed.data
  const skus: Sku[] = []
  const dropped: DroppedRow[] = []
  for (const row of data) {
    const sku = readSkuRow(row)
    if (sku.ok) skus.push(sku.value)
    else dropped.push({ id: idOf(row), why: sku.error })
  }
  return { skus, dropped, ...rest }
}

/** One SKU in our terms, or why it cannot be sold from. */
export function readSku(body: string | null): Result<Sku, DroppedRow['why']> {
  return readSkuRow(body === null ? undefined : parseJson(body))
}

function readSkuRow(row: unknown): Result<Sku, DroppedRow['why']> {
  const parsed = wireSkuSchema.safeParse(row)
  if (!parsed.success) return err('unreadable')
  return toSku(parsed.data)
}

function idOf(row: unknown): string | null {
  const parsed = wireSkuSchema.pick({ id: true }).safeParse(row)
  return parsed.success ? parsed.data.id : null
}
