import { z } from 'zod'
import { hasDevMarker } from '#shared/domain/environment.ts'
import { as, type PurchaseId } from '#shared/domain/ids.ts'
import type { PurchaseReport } from '#shared/domain/sale-outcome.ts'
import { parseJson } from './parse-json.ts'

/** Ids and folios are text, also where a server writes them as numbers. */
const text = z.union([z.string(), z.number().transform(String)]).transform(value => value.trim())
const word = text.pipe(z.string().min(1).max(200))
/** Something we can do without: a wrong type here must not make a purchase unreadable that has an id and a status. */
const note = text
  .nullish()
  .catch(null)
  .transform(value => (value === undefined || value === '' ? null : value))

/** A purchase row as POST and GET give it. Rows of the older API called the carrier's number `fileNumber`. */
const rowSchema = z
  .object({
    id: word,
    status: word.optional(),
    /** Beside or instead of `status` in rows that integrators have seen. */
    skuStatus: word.optional(),
    skuFileNumber: note,
    fileNumber: note,
    ledgerEntryId: note,
    transactionHash: note,
  })
  .transform((row, context) => {
    const status = statusWord(row.status, row.skuStatus)
    if (status !== null) return { ...row, status }
    context.addIssue('a purchase without a status')
    return z.NEVER
  })

/**
 * What Chipi says about a purchase; null when the text is not a purchase row, that is anything but a JSON object with an
 * id and a status. With `hash`, a row that names another `transactionHash` is not the one looked for, and null too.
 */
export function readReport(body: string | null, hash?: string): PurchaseReport | null {
  const parsed = rowSchema.safeParse(body === null ? undefined : parseJson(body))
  if (!parsed.success) return null
  const { id, status, skuFileNumber, fileNumber, ledgerEntryId, transactionHash } = parsed.data
  if (hash !== undefined && transactionHash !== null && transactionHash !== hash) return null
  const folio = skuFileNumber ?? fileNumber
  return {
    id: as<PurchaseId>(id),
    status,
    fileNumber: folio,
    ledgerEntryId,
    devMarked: hasDevMarker({ ledgerEntryId: ledgerEntryId ?? undefined, skuFileNumber: folio ?? undefined }),
  }
}

/**
 * Two status fields that disagree (say, the debit succeeded and the carrier is still at it) are passed on together: a
 * word nobody knows, so the sale stays pending until they agree, instead of being called done or failed too early.
 */
function statusWord(status: string | undefined, skuStatus: string | undefined): string | null {
  if (status === undefined || skuStatus === undefined) return status ?? skuStatus ?? null
  return status === skuStatus ? status : `${status}/${skuStatus}`
}
