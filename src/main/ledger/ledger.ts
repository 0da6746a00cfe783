import type { Reference, SaleId, TerminalId } from '#shared/domain/ids.ts'
import type { Sale, SaleEvent, SaleFacts } from '#shared/domain/sale.ts'
import { intend, onSaleEvent } from '#shared/domain/sale-transitions.ts'
import type { LedgerProblem, LookAlike } from '#shared/domain/selling.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { appendEntry, nextTicket } from './append-entry.ts'
import { toLedgerProblem, transaction, type Database } from './database.ts'
import type { TicketPrinted } from '#shared/domain/trail.ts'
import type { LedgerEvent } from './entry.ts'
import { countPrint, insertSale, readSale, updateSale } from './projection.ts'
import {
  countTickets,
  listOpen,
  listOwed,
  listRecent,
  listSoldBefore,
  listToReference,
  listTrail,
} from './queries.ts'

/** What an intent needs before the ledger gives it its ticket number. */
export type NewSale = Omit<SaleFacts, 'ticket' | 'terminal'>

/** A sale after an event; `changed` is false when the event was old news and nothing was written. */
export type Recorded = { readonly sale: Sale; readonly changed: boolean }

/** The book of this terminal. Every write is on disk (fsync) when the call returns; a failed write changed nothing. */
export type Ledger = {
  /** Writes the intent down and gives it the next ticket number. */
  begin: (sale: NewSale) => Result<Sale, LedgerProblem>
  /** Writes down what happened to a sale and answers what it is now. An event that changes nothing is not written. */
  record: (id: SaleId, event: SaleEvent) => Result<Recorded, LedgerProblem>
  /** Writes down that a ticket came out; answers how many have, this one included. */
  recordPrint: (id: SaleId, print: Omit<TicketPrinted, 'type'>) => Result<number, LedgerProblem>
  sale: (id: SaleId) => Sale | null
  open: () => readonly Sale[]
  /** Failed sales whose cash has not gone back yet, oldest first. */
  owed: () => readonly Sale[]
  /** Everything written down about a sale, oldest first. */
  trail: (id: SaleId) => readonly LedgerEvent[]
  recent: (limit: number) => readonly Sale[]
  /** Sales to a reference since a moment (ms) that did not certainly fail, newest first. */
  toReference: (reference: Reference, since: number) => readonly Sale[]
  /** Those of these references that have settled sales. */
  soldBefore: (references: readonly Reference[]) => readonly LookAlike[]
  /** Tickets printed of a sale so far. */
  printed: (id: SaleId) => number
  close: () => void
}

export type LedgerDeps = {
  readonly db: Database
  readonly terminal: () => TerminalId
}

export function createLedger({ db, terminal }: LedgerDeps): Ledger {
  return {
    begin: newSale =>
      attempt(() =>
        transaction(db, () => {
          const till = terminal()
          const { count, ticket } = nextTicket(db, till)
          const facts: SaleFacts = { ...newSale, ticket, terminal: till }
          appendEntry(db, till, facts.id, { type: 'sale.intended', at: facts.confirmedAt, facts })
          const sale = intend(facts)
          insertSale(db, sale, count)
          return sale
        }),
      ),

    record: (id, event) =>
      attempt(() => {
        const sale = mustRead(db, id)
        const next = onSaleEvent(sale, event)
        if (next === sale) return { sale, changed: false }
        transaction(db, () => {
          appendEntry(db, sale.facts.terminal, id, event)
          updateSale(db, next)
        })
        return { sale: next, changed: true }
      }),

    recordPrint: (id, print) =>
      attempt(() =>
        transaction(db, () => {
          appendEntry(db, mustRead(db, id).facts.terminal, id, { type: 'ticket.printed', ...print })
          countPrint(db, id, print.kind)
          return countTickets(db, id)
        }),
      ),

    sale: id => readSale(db, id),
    open: () => listOpen(db),
    owed: () => listOwed(db),
    trail: id => listTrail(db, id),
    recent: limit => listRecent(db, limit),
    toReference: (reference, since) => listToReference(db, reference, since),
    soldBefore: references => listSoldBefore(db, references),
    printed: id => countTickets(db, id),
    close: () => db.close(),
  }
}

function mustRead(db: Database, id: SaleId): Sale {
  const sale = readSale(db, id)
  if (sale === null) throw new Error(`no sale ${id} in the ledger`)
  return sale
}

function attempt<T>(write: () => T): Result<T, LedgerProblem> {
  try {
    return ok(write())
  } catch (error) {
    return err(toLedgerProblem(error))
  }
}
