import { z } from 'zod'
import { shownEnd } from '#shared/domain/gift-code.ts'
import type { ReadableDatabase } from '../database.ts'
import { afterEnding, endingOf } from './ending.ts'
import { inOrder, keyRows, type Key } from './key.ts'

/** Fewer digits are the end of too many numbers to mean one. */
const FEWEST_DIGITS = 3
/** Of a ticket's count, and a whole number for SQLite. */
const MOST_TICKET_DIGITS = 9

const terminals = z.array(z.object({ terminal: z.string() }))

/** Sales whose number or folio ends in `digits`, or whose ticket has that count. */
export function salesByDigits(db: ReadableDatabase, digits: string): readonly Key[] {
  const ends = digits.length < FEWEST_DIGITS ? [] : salesByEnding(db, digits)
  const tickets = listTerminals(db).flatMap(terminal => salesByTicket(db, terminal, digits))
  return inOrder([...ends, ...tickets])
}

/** Sales whose number or folio ends in a text; a whole one does as well. */
export function salesByEnding(db: ReadableDatabase, text: string): readonly Key[] {
  const ending = endingOf(text)
  const range = [ending, afterEnding(ending)]
  // Two indexes, two questions: asked as one they would use none.
  const found = (end: 'reference_end' | 'folio_end'): readonly Key[] =>
    keyRows.parse(
      db.prepare(`SELECT confirmed_at, id FROM sale WHERE ${end} >= ? AND ${end} < ?`).all(...range),
    )
  return inOrder([...found('reference_end'), ...found('folio_end'), ...salesByCode(db, text)])
}

/** Of a gift code nothing but its end is kept where it can be read: the whole one finds the cards that end so. */
function salesByCode(db: ReadableDatabase, text: string): readonly Key[] {
  const end = shownEnd(text)
  if (end === '') return []
  return keyRows.parse(db.prepare('SELECT confirmed_at, id FROM sale WHERE folio_end = ?').all(endingOf(end)))
}

export function salesByTicket(db: ReadableDatabase, terminal: string, count: string): readonly Key[] {
  if (count.length > MOST_TICKET_DIGITS) return []
  return keyRows.parse(
    db
      .prepare('SELECT confirmed_at, id FROM sale WHERE terminal = ? AND ticket_count = ?')
      .all(terminal, Number(count)),
  )
}

/** Every terminal that ever sold here. Jumps from one to the next: there are a handful among a million sales. */
function listTerminals(db: ReadableDatabase): readonly string[] {
  const rows = db
    .prepare(
      `WITH RECURSIVE each (terminal) AS (
         SELECT min(terminal) FROM sale
         UNION ALL SELECT (SELECT min(terminal) FROM sale WHERE terminal > each.terminal) FROM each
           WHERE each.terminal IS NOT NULL
       ) SELECT terminal FROM each WHERE terminal IS NOT NULL`,
    )
    .all()
  return terminals.parse(rows).map(row => row.terminal)
}
