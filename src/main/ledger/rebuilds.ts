import { z } from 'zod'
import type { LostSaleAnswer, Rebuild } from '#shared/domain/ledger-care.ts'
import type { ReadableDatabase } from './database.ts'
import { LEDGER_SUBJECT, ledgerNoteSchema, type LedgerNote } from './entry.ts'

const bodies = z.array(z.object({ body: z.string() }))

/** Every rebuild this ledger has been through, oldest first. */
export function listRebuilds(db: ReadableDatabase): readonly Rebuild[] {
  return listNotes(db).filter(note => note.type === 'ledger.rebuilt')
}

const counted = z.object({ n: z.number().int() })

export function countRebuilds(db: ReadableDatabase): number {
  const row = db.prepare(`SELECT count(*) AS n FROM entry WHERE subject = ? AND type = 'ledger.rebuilt'`)
  return counted.parse(row.get(LEDGER_SUBJECT)).n
}

/** What Chipi said last about each sale that no rebuild could recover. */
export function listLostSaleAnswers(db: ReadableDatabase): readonly LostSaleAnswer[] {
  const asked = listNotes(db).flatMap(note => (note.type === 'ledger.lost-sale-asked' ? [note.asked] : []))
  return [...new Map(asked.map(answer => [answer.id, answer])).values()]
}

/** The same two, read once: the screens ask again and again while a bar moves. */
export type LedgerNotes = {
  readonly rebuilds: () => readonly Rebuild[]
  readonly lostSaleAnswers: () => readonly LostSaleAnswer[]
  /** To be called when a note was written, or may not have been. */
  readonly forget: () => void
}

export function createLedgerNotes(db: ReadableDatabase): LedgerNotes {
  let rebuilds: readonly Rebuild[] | null = null
  let answers: readonly LostSaleAnswer[] | null = null
  return {
    rebuilds: () => (rebuilds ??= listRebuilds(db)),
    lostSaleAnswers: () => (answers ??= listLostSaleAnswers(db)),
    forget: () => {
      rebuilds = null
      answers = null
    },
  }
}

function listNotes(db: ReadableDatabase): readonly LedgerNote[] {
  const rows = bodies.parse(
    db.prepare('SELECT body FROM entry WHERE subject = ? ORDER BY seq').all(LEDGER_SUBJECT),
  )
  return rows.map(row => ledgerNoteSchema.parse(JSON.parse(row.body)))
}
