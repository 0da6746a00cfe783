import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { as, type SaleId, type TerminalId } from '#shared/domain/ids.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'
import type { Link } from './verify-chain.ts'
import { GENESIS, hashOf, type Entry, type LedgerEvent } from './entry.ts'

const tailRow = z.object({ seq: z.number().int(), hash: z.string() })
const countRow = z.object({ last: z.number().int().nullable() })

/** The end of the chain, where links are added. There is one for a ledger: it alone writes. */
export type ChainEnd = {
  /** Appends one link. Must run inside the transaction that also writes its projection. */
  readonly append: (terminal: TerminalId, subject: string, event: LedgerEvent) => void
  /** The last link, as far as this run has written one; null before, and after a failure. */
  readonly last: () => Link | null
  /** To be called after a transaction that failed: what it had appended is not there. */
  readonly forget: () => void
}

type Known = { seq: number; hash: string; readonly terminalSeqs: Map<string, number> }

/** The last link stays in memory between appends; after a failure it is read from disk again. */
export function createChainEnd(db: WritableDatabase): ChainEnd {
  let known: Known | null = null
  return {
    append: (terminal, subject, event) => {
      const end = (known ??= readEnd(db))
      const terminalSeq = (end.terminalSeqs.get(terminal) ?? lastTerminalSeq(db, terminal)) + 1
      const entry = seal({
        seq: end.seq + 1,
        id: uuidv7({ msecs: event.at }),
        terminal,
        terminal_seq: terminalSeq,
        at: event.at,
        type: event.type,
        subject,
        body: JSON.stringify(event),
        prev_hash: end.hash,
      })
      insertEntry(db, entry)
      end.seq = entry.seq
      end.hash = entry.hash
      end.terminalSeqs.set(terminal, terminalSeq)
    },
    last: () => (known === null ? null : { seq: known.seq, hash: known.hash }),
    forget: () => {
      known = null
    },
  }
}

/** Writes a link as it is. The caller vouches for its place in the chain. */
export function insertEntry(db: WritableDatabase, entry: Entry): void {
  const { seq, id, terminal, terminal_seq, at, type, subject, body, prev_hash, hash } = entry
  // Bound by place: by name takes this connection twice as long, and every sale waits for it.
  db.prepare(
    `INSERT INTO entry (seq, id, terminal, terminal_seq, at, type, subject, body, prev_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(seq, id, terminal, terminal_seq, at, type, subject, body, prev_hash, hash)
}

function seal(unsealed: Omit<Entry, 'hash'>): Entry {
  return { ...unsealed, hash: hashOf(unsealed) }
}

function readEnd(db: ReadableDatabase): Known {
  const tail = tailRow
    .optional()
    .parse(db.prepare('SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1').get())
  return { seq: tail?.seq ?? 0, hash: tail?.hash ?? GENESIS, terminalSeqs: new Map() }
}

function lastTerminalSeq(db: ReadableDatabase, terminal: TerminalId): number {
  const row = countRow.parse(
    db.prepare('SELECT max(terminal_seq) AS last FROM entry WHERE terminal = ?').get(terminal),
  )
  return row.last ?? 0
}

/** A sale's id: UUIDv7, so ids sort by the moment they were minted. */
export function mintSaleId(now: number): SaleId {
  return as<SaleId>(uuidv7({ msecs: now }))
}
