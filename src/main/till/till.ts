import type { CatalogView, SyncOutcome } from '#shared/domain/catalog.ts'
import type { ListedAct } from '#shared/domain/act.ts'
import type { CodeLeave, ReprintCodeOutcome, ShowCodeOutcome } from '#shared/domain/code-outcome.ts'
import type { Environment } from '#shared/domain/environment.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { ReceiptKind } from '#shared/domain/receipt.ts'
import type { SaleDetail } from '#shared/domain/trail.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { FoundSales, SaleSearch } from '#shared/domain/sale-search.ts'
import type { SaleTotals } from '#shared/domain/sale-totals.ts'
import type { PrintOutcome, SavePdfOutcome } from '#shared/domain/selling.ts'
import type { SearchRows } from '#shared/domain/search-row.ts'
import type { Sku } from '#shared/domain/sku.ts'
import type { TillFacts } from '#main/health/judge-till.ts'
import type { Claims } from '#main/claim/claims.ts'
import type { LedgerKeeper } from '#main/ledger/care/ledger-keeper.ts'
import type { Customers } from '#main/customers/customers.ts'
import type { Drawer } from '#main/drawer/drawer.ts'
import type { PrintQueue } from '#main/printing/queue/print-queue.ts'
import type { PracticeDesk } from '#main/practice/practice-desk.ts'
import type { AuthoriseAct } from '#main/pin/authorise-act.ts'
import type { ChangePin } from '#main/pin/change-pin.ts'
import type { Link } from '#main/link/link.ts'
import type { OrderTickets } from './order-tickets.ts'
import type { SaleEngine } from '#main/sale/sale-engine.ts'

/** One environment of this terminal, open for business: its ledger, its catalog, its way to Chipi. */
export type Till = {
  readonly environment: Environment
  readonly sales: SaleEngine & {
    readonly recent: (limit: number) => readonly Sale[]
    readonly search: (search: SaleSearch) => FoundSales
    /** What the sales confirmed from one moment (ms) to another come to. */
    readonly totals: (span: { readonly from: number; readonly to: number }) => SaleTotals
    /** Sales that still wait for a last word, oldest first. */
    readonly open: () => readonly Sale[]
    /** Failed sales whose cash has not gone back yet, then those of which nobody has said that it has; oldest first. */
    readonly owed: () => readonly Sale[]
    /** A sale with everything written down about it; null for one that is not in this ledger. */
    readonly detail: (id: SaleId) => SaleDetail | null
  }
  readonly catalog: {
    readonly view: () => CatalogView | null
    readonly products: (tileKey: string) => readonly Sku[]
    readonly rows: (from: number) => SearchRows | null
    readonly sync: () => Promise<SyncOutcome>
  }
  readonly claims: Claims
  readonly tickets: Tickets & { readonly queue: TicketQueue }
  readonly acts: Acts
  readonly customers: Pick<Customers, 'find' | 'add' | 'number' | 'forget' | 'forgetAll'>
  readonly drawer: Pick<Drawer, 'open'>
  readonly book: Pick<LedgerKeeper, 'health' | 'check' | 'backUp'>
  readonly link: Pick<Link, 'now' | 'check'>
  /** Where faults are called by name; null for every till that sells for real. */
  readonly practice: PracticeDesk | null
  /** What it knows of its own health; costs no call. */
  readonly facts: () => TillFacts
  /** Sales left open by an earlier run, already being asked about. */
  readonly recovered: readonly Sale[]
  /** Ends everything; what was under way is on disk and is asked about at the next start. */
  readonly stop: () => Promise<void>
}

/** What only the manager's PIN allows, and what was done with it. */
export type Acts = {
  /** For whoever is about to do such an act: an approval says that it is written down. */
  readonly authorise: AuthoriseAct
  readonly changePin: ChangePin
  /** Null while the keychain does not say. */
  readonly isPinSet: () => Promise<boolean | null>
  /** The latest, newest first. */
  readonly list: (limit: number) => readonly ListedAct[]
}

/** Originals that are owed and have not certainly come out. */
export type TicketQueue = Pick<PrintQueue, 'list' | 'drop' | 'start' | 'stop'> & {
  /** On a person's word: the original where none can be out yet, else a copy. */
  readonly print: (id: SaleId) => Promise<PrintOutcome | null>
}

/** Tickets of sales. Nothing here ever changes a sale. */
export type Tickets = {
  /** The ticket as an SVG image; null for a sale that is not in this ledger. */
  readonly preview: (id: SaleId) => Promise<string | null>
  readonly print: (id: SaleId) => Promise<PrintOutcome>
  /** Prints the ticket that comes out by itself, if the sale as it stands has one and its original is not out yet; else null. */
  readonly printDue: (id: SaleId) => Promise<PrintOutcome | null>
  /** Prints the code of a gift card once more, as a copy, with the manager's leave. */
  readonly reprintCode: (id: SaleId, leave: CodeLeave) => Promise<ReprintCodeOutcome>
  /** Puts the code of a gift card on the screen: without leave only while it is neither printed nor shown. */
  readonly showCode: (id: SaleId, leave: CodeLeave | null) => Promise<ShowCodeOutcome>
  readonly savePdf: (id: SaleId) => Promise<SavePdfOutcome>
  /**
   * Prints an original that waits in the queue; null when it came out by another way, or may have, or is not due any more
   * when its turn comes.
   */
  readonly printAgain: (ids: readonly SaleId[], isDue: () => boolean) => Promise<PrintOutcome | null>
  /** The program ended while an original was being printed: counted, so that the next one says COPIA. */
  readonly countDoubt: (ids: readonly SaleId[], kind: ReceiptKind['kind']) => Promise<void>
  /** The one ticket of the order that a sale was paid in. */
  readonly order: OrderTickets
  /** Lets what is half-way through the printer be counted; from the call on nothing more is printed. */
  readonly close: () => Promise<void>
}
