import { z } from 'zod'
import type { TerminalId, TicketNumber } from '#shared/domain/ids.ts'
import { toTicketNumber } from '#shared/domain/ticket-number.ts'
import type { ReadableDatabase } from './database.ts'
import { listRebuilds } from './rebuilds.ts'

const countRow = z.object({ last: z.number().int().nullable() })

export type NextTicket = { readonly count: number; readonly ticket: TicketNumber }

/** Gives out ticket numbers. Gap-free, except after a rebuild: a number is only used up by the transaction that uses it. */
export type TicketCounter = {
  readonly next: (terminal: TerminalId) => NextTicket
  /** The ticket's transaction is on disk: its number is taken. */
  readonly taken: (terminal: TerminalId, count: number) => void
  /** To be called after a transaction that failed. */
  readonly forget: () => void
}

export function createTicketCounter(db: ReadableDatabase): TicketCounter {
  const last = new Map<TerminalId, number>()
  return {
    next: terminal => {
      const count = (last.get(terminal) ?? lastCount(db, terminal)) + 1
      return { count, ticket: toTicketNumber(terminal, count) }
    },
    taken: (terminal, count) => void last.set(terminal, count),
    forget: () => last.clear(),
  }
}

/** A rebuilt ledger does not know every number that was given out before: it goes on from where none can have been. */
function lastCount(db: ReadableDatabase, terminal: TerminalId): number {
  const row = countRow.parse(
    db.prepare('SELECT max(ticket_count) AS last FROM sale WHERE terminal = ?').get(terminal),
  )
  const floors = listRebuilds(db).map(rebuild => rebuild.ticketFloors[terminal] ?? rebuild.ticketFloor)
  return Math.max(row.last ?? 0, ...floors)
}
