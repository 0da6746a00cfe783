import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Act } from '#shared/domain/act.ts'
import type { LostSaleAnswer, Rebuild } from '#shared/domain/ledger-care.ts'
import type { TrailEntry } from '#shared/domain/trail.ts'
import { lostSaleAnswerSchema, rebuildSchema } from '#shared/ipc/schemas/ledger-care.ts'
import { trailEntrySchema } from '#shared/ipc/schemas/trail.ts'

/** What is written down about the ledger itself, under {@link LEDGER_SUBJECT}. No sale is changed by it. */
export type LedgerNote =
  | (Rebuild & { readonly type: 'ledger.rebuilt' })
  /** Chipi was asked about a sale that a rebuild could not recover; `asked` holds what it said. */
  | { readonly type: 'ledger.lost-sale-asked'; readonly at: number; readonly asked: LostSaleAnswer }

/** Everything that can stand in the ledger. */
export type LedgerEvent = TrailEntry | LedgerNote

export function isLedgerNote(event: LedgerEvent): event is LedgerNote {
  return event.type === 'ledger.rebuilt' || event.type === 'ledger.lost-sale-asked'
}

/** Subject of entries about the ledger itself. */
export const LEDGER_SUBJECT = 'ledger'
/** Subject of a person's acts that concern no sale. */
export const ACT_SUBJECT = 'act'

function isAct(event: LedgerEvent): event is Act {
  return event.type.startsWith('act.')
}

/** True for what changes no sale, whatever it is about: no row is folded from it. */
export function isAside(event: LedgerEvent): event is LedgerNote | Act {
  return isLedgerNote(event) || isAct(event)
}

const rebuiltSchema = rebuildSchema.extend({ type: z.literal('ledger.rebuilt') })
const lostSaleAskedSchema = z.object({
  type: z.literal('ledger.lost-sale-asked'),
  at: z.number().int(),
  asked: lostSaleAnswerSchema,
})

export const ledgerNoteSchema = z.discriminatedUnion('type', [
  rebuiltSchema,
  lostSaleAskedSchema,
]) satisfies z.ZodType<LedgerNote>

export const ledgerEventSchema = z.union([
  trailEntrySchema,
  ledgerNoteSchema,
]) satisfies z.ZodType<LedgerEvent>

/** One link of the chain, as it stands in the `entry` table. */
export const entrySchema = z.object({
  seq: z.number().int(),
  id: z.string(),
  terminal: z.string(),
  terminal_seq: z.number().int(),
  at: z.number().int(),
  type: z.string(),
  /** What it is about: a sale's id, or {@link LEDGER_SUBJECT}. */
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
  let text = ''
  for (const field of [prev_hash, seq, id, terminal, terminal_seq, at, type, subject, body]) {
    const value = String(field)
    text += `${String(Buffer.byteLength(value))}:${value};`
  }
  return createHash('sha256').update(text).digest('hex')
}
