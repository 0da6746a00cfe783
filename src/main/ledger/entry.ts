import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { TrailEntry } from '#shared/domain/trail.ts'
import { trailEntrySchema } from '#shared/ipc/schemas/trail.ts'

/** Everything that can stand in the ledger. */
export type LedgerEvent = TrailEntry

export const ledgerEventSchema = trailEntrySchema

/** One link of the chain, as it stands in the `entry` table. */
export const entrySchema = z.object({
  seq: z.number().int(),
  id: z.string(),
  terminal: z.string(),
  terminal_seq: z.number().int(),
  at: z.number().int(),
  type: z.string(),
  /** What it is about: a sale's id. */
  subject: z.string(),
  /** The event as JSON text. */
  body: z.string(),
  prev_hash: z.string(),
  hash: z.string(),
})
export type Entry = z.infer<typeof entrySchema>

/** What the first entry of a ledger points back to. */
export const GENESIS = '0'.repeat(64)

/** SHA-256 (hex) over the previous hash and every field of the entry, each with its length so that none can borrow from its neighbour. */
export function hashOf(entry: Omit<Entry, 'hash'>): string {
  const { prev_hash, seq, id, terminal, terminal_seq, at, type, subject, body } = entry
  const hash = createHash('sha256')
  for (const field of [prev_hash, seq, id, terminal, terminal_seq, at, type, subject, body]) {
    const text = String(field)
    hash.update(`${String(Buffer.byteLength(text))}:${text};`)
  }
  return hash.digest('hex')
}
