import type { SearchRow } from '#shared/domain/search-row.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import { ask } from '#renderer/ipc/ask.ts'

/** A catalog comes in every few hours; one that changes three times in a second is not waited for. */
const MOST_TRIES = 3

/**
 * All products of one catalog, never of two: begins again when another one came in meanwhile. Null when an answer did not
 * come.
 */
export async function fetchRows(
  api: Pick<RendererApi, 'catalog.rows'>,
): Promise<readonly SearchRow[] | null> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop
    const rows = await fetchOnce(api)
    if (rows !== 'changed') return rows
  }
  return null
}

async function fetchOnce(
  api: Pick<RendererApi, 'catalog.rows'>,
): Promise<readonly SearchRow[] | null | 'changed'> {
  const rows: SearchRow[] = []
  const first = await ask(() => api['catalog.rows']({ from: 0 }))
  let reply = first
  while (reply.ok && first.ok) {
    if (reply.value.takenAt !== first.value.takenAt) return 'changed'
    rows.push(...reply.value.rows)
    const from = reply.value.next
    if (from === null) return rows
    // One after another on purpose: each is a task short enough for a key to come between.
    // oxlint-disable-next-line no-await-in-loop
    reply = await ask(() => api['catalog.rows']({ from }))
  }
  return null
}
