import type { Act, WrittenAct } from '#shared/domain/act.ts'
import type { Reference, SaleId, TerminalId } from '#shared/domain/ids.ts'
import type { LostSaleAnswer, Rebuild, UnreadableSale } from '#shared/domain/ledger-care.ts'
import { isOpen, type Sale, type SaleFacts } from '#shared/domain/sale.ts'
import type { SaleEvent } from '#shared/domain/sale-event.ts'
import { intend, onSaleEvent } from '#shared/domain/sale-transitions.ts'
import type { FoundSales, SaleSearch } from '#shared/domain/sale-search.ts'
import type { SaleTotals } from '#shared/domain/sale-totals.ts'
import type { LedgerProblem, LookAlike, OtherCarrier } from '#shared/domain/selling.ts'
import type { TicketPrinted, TrailEntry } from '#shared/domain/trail.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { listActs } from './acts.ts'
import { createChainEnd } from './append-entry.ts'
import { keepStatements, toLedgerProblem, transaction, type Database } from './database.ts'
import { ACT_SUBJECT, LEDGER_SUBJECT } from './entry.ts'
import { countPrint, foldSaleAgain, insertSale, updateSale } from './projection.ts'
import {
  countEntries,
  countTickets,
  findSale,
  listCarriersOf,
  listLinks,
  listOpen,
  listOwed,
  listRecent,
  listSoldBefore,
  listToReference,
  listTrail,
  listUnhanded,
  type BareLink,
} from './queries.ts'
import { createLedgerNotes } from './rebuilds.ts'
import { createSaleReader } from './sale-reader.ts'
import { sumSales } from './sale-totals.ts'
import { searchSales } from './search/search-sales.ts'
import type { Witness } from './witness/witness.ts'
import { createTicketCounter } from './ticket-counter.ts'

/** What an intent needs before the ledger gives it its ticket number. */
export type NewSale = Omit<SaleFacts, 'ticket' | 'terminal'>

/** A sale after an event; `changed` is false when the event was old news and nothing was written. */
export type Recorded = { readonly sale: Sale; readonly changed: boolean }

/** The book of this terminal. Every write is on disk (fsync) when the call returns; a failed write changed nothing. */
export type Ledger = {
  /** Writes the intent down and gives it the next ticket number. */
  begin: (sale: NewSale) => Result<Sale, LedgerProblem>
  /** Writes several intents down as one: all of them are on disk with their ticket numbers, or none is. */
  beginAll: (sales: readonly NewSale[]) => Result<readonly Sale[], LedgerProblem>
  /** Writes down what happened to a sale and answers what it is now. An event that changes nothing is not written. */
  record: (id: SaleId, event: SaleEvent) => Result<Recorded, LedgerProblem>
  /** Writes down that a ticket came out; answers how many have, this one included. */
  recordPrint: (id: SaleId, print: Omit<TicketPrinted, 'type'>) => Result<number, LedgerProblem>
  /** Writes down what a person did; under its sale, if it is about one. */
  recordAct: (act: Act) => Result<null, LedgerProblem>
  /** The latest acts of people, newest first. */
  acts: (limit: number) => readonly WrittenAct[]
  sale: (id: SaleId) => Sale | null
  open: () => readonly Sale[]
  /** Failed sales whose cash has not gone back yet, oldest first. */
  owed: () => readonly Sale[]
  /** Sales written down as paid back of which nobody has said yet that the customer has the cash, oldest first. */
  unhanded: () => readonly Sale[]
  /** Everything written down about a sale, oldest first. */
  trail: (id: SaleId) => readonly TrailEntry[]
  /** The links of the chain that this is written in, oldest first. */
  links: (id: SaleId) => readonly BareLink[]
  recent: (limit: number) => readonly Sale[]
  /** A page of sales, newest first; `timeZone` is the shop's. */
  search: (search: SaleSearch, timeZone: string) => FoundSales
  /** What the sales confirmed from one moment (ms) to another come to. */
  totals: (span: { readonly from: number; readonly to: number }) => SaleTotals
  /** Sales to a reference since a moment (ms) that did not certainly fail, newest first. */
  toReference: (reference: Reference, since: number) => readonly Sale[]
  /** Those of these references that have settled sales. */
  soldBefore: (references: readonly Reference[]) => readonly LookAlike[]
  /** The carriers of the phone sales settled to a reference, the one sold most first. */
  carriersOf: (reference: Reference) => readonly OtherCarrier[]
  /** Tickets printed of a sale so far. */
  printed: (id: SaleId) => number
  /** How many entries the chain has. */
  entries: () => number
  /** Sales met so far whose rows and entries cannot be read. */
  unreadable: () => readonly UnreadableSale[]
  /** Folds the rows of these sales again from their entries. */
  mend: (ids: readonly SaleId[]) => Result<number, LedgerProblem>
  /** Every rebuild this ledger has been through, oldest first. */
  rebuilds: () => readonly Rebuild[]
  /** What Chipi said last about each sale that no rebuild could recover. */
  lostSaleAnswers: () => readonly LostSaleAnswer[]
  recordLostSale: (at: number, asked: LostSaleAnswer) => Result<null, LedgerProblem>
  close: () => void
}

export type LedgerDeps = {
  readonly db: Database
  readonly terminal: () => TerminalId
  /** Told of the last link after every write; see `openWitness`. */
  readonly witness?: Witness
  /** A row did not parse, and was folded again from its entries. */
  readonly onMended?: (id: SaleId) => void
}

export function createLedger(deps: LedgerDeps): Ledger {
  const { terminal } = deps
  const db = keepStatements(deps.db)
  const chain = createChainEnd(db)
  const tickets = createTicketCounter(db)
  const notes = createLedgerNotes(db)
  /** Open sales as they were last written: whoever follows one asks for it at every step. */
  const fresh = new Map<SaleId, Sale>()
  /** The sale written last: when it has come to its end its ticket is printed in the next breath. */
  let latest: Sale | null = null
  const keep = (sale: Sale): Sale => {
    latest = sale
    if (isOpen(sale)) fresh.set(sale.facts.id, sale)
    else fresh.delete(sale.facts.id)
    return sale
  }

  const write = <T>(work: () => T): Result<T, LedgerProblem> => {
    try {
      const value = transaction(db, work)
      const last = chain.last()
      if (last !== null) deps.witness?.note(last)
      return ok(value)
    } catch (error) {
      // What the failed transaction had counted is not on disk, and what it had found may be otherwise.
      fresh.clear()
      latest = null
      chain.forget()
      tickets.forget()
      notes.forget()
      return err(toLedgerProblem(error))
    }
  }
  const mend: Ledger['mend'] = ids =>
    write(() => {
      latest = null
      for (const id of ids) {
        fresh.delete(id)
        foldSaleAgain(db, id)
      }
      return ids.length
    })
  const read = createSaleReader({
    db,
    onBadRow: id => {
      // A disk that takes nothing now leaves the row as it is: its entries are read again next time.
      if (mend([id]).ok) deps.onMended?.(id)
    },
  })
  const find = (id: SaleId): Sale | null => {
    const known = fresh.get(id) ?? latest
    if (known?.facts.id === id) return known
    const row = findSale(db, id)
    return row === null ? null : read.one(row)
  }
  const mustFind = (id: SaleId): Sale => {
    const sale = find(id)
    if (sale === null) throw new Error(`no sale ${id} in the ledger`)
    return sale
  }

  const beginAll: Ledger['beginAll'] = newSales => {
    const till = terminal()
    const begun = write(() => newSales.map(newSale => beginOne(till, newSale)))
    if (!begun.ok) return begun
    for (const sale of begun.value) keep(sale)
    return begun
  }
  const beginOne = (till: TerminalId, newSale: NewSale): Sale => {
    const { count, ticket } = tickets.next(till)
    const facts: SaleFacts = { ...newSale, ticket, terminal: till }
    chain.append(till, facts.id, { type: 'sale.intended', at: facts.confirmedAt, facts })
    const sale = intend(facts)
    insertSale(db, sale, count)
    tickets.taken(till, count)
    return sale
  }

  return {
    begin: newSale => {
      const begun = beginAll([newSale])
      if (!begun.ok) return begun
      const [sale] = begun.value
      if (sale === undefined) throw new Error('a sale that was written down is not there')
      return ok(sale)
    },
    beginAll,

    record: (id, event) => {
      const found = attempt(() => mustFind(id))
      if (!found.ok) return found
      const sale = found.value
      const next = onSaleEvent(sale, event)
      if (next === sale) return ok({ sale, changed: false })
      const written = write(() => {
        chain.append(sale.facts.terminal, id, event)
        updateSale(db, next)
      })
      return written.ok ? ok({ sale: keep(next), changed: true }) : written
    },

    recordPrint: (id, print) => {
      const found = attempt(() => mustFind(id))
      if (!found.ok) return found
      return write(() => {
        chain.append(found.value.facts.terminal, id, { type: 'ticket.printed', ...print })
        countPrint(db, id, print.kind)
        return countTickets(db, id)
      })
    },

    recordAct: act =>
      write(() => {
        chain.append(terminal(), act.saleId ?? ACT_SUBJECT, act)
        return null
      }),
    acts: limit => listActs(db, limit),

    sale: find,
    open: () => read.all(listOpen(db)),
    owed: () => read.all(listOwed(db)),
    unhanded: () => read.all(listUnhanded(db)),
    trail: id => listTrail(db, id),
    links: id => listLinks(db, id),
    recent: limit => read.all(listRecent(db, limit)),
    search: (search, timeZone) => {
      const { rows, ...found } = searchSales(db, search, { timeZone })
      return { sales: read.all(rows), ...found }
    },
    totals: span => sumSales(db, span),
    toReference: (reference, since) => read.all(listToReference(db, reference, since)),
    soldBefore: references => listSoldBefore(db, references),
    carriersOf: reference => listCarriersOf(db, reference),
    printed: id => countTickets(db, id),
    entries: () => countEntries(db),
    unreadable: read.unreadable,
    mend,
    rebuilds: notes.rebuilds,
    lostSaleAnswers: notes.lostSaleAnswers,
    recordLostSale: (at, asked) =>
      write(() => {
        chain.append(terminal(), LEDGER_SUBJECT, { type: 'ledger.lost-sale-asked', at, asked })
        notes.forget()
        return null
      }),
    close: () => {
      deps.witness?.close()
      deps.db.close()
    },
  }
}

function attempt<T>(read: () => T): Result<T, LedgerProblem> {
  try {
    return ok(read())
  } catch (error) {
    return err(toLedgerProblem(error))
  }
}
