import type { SaleId, TransactionHash } from './ids.ts'
import type { LedgerProblem } from './selling.ts'

/** What is wrong with a ledger file. */
export type Damage =
  /** Not a database any more, or one that SQLite cannot read. */
  | { readonly kind: 'unreadable' }
  /** SQLite's own check found broken pages; `detail` is its first line. */
  | { readonly kind: 'pages'; readonly detail: string }
  /** Link `seq` of the chain does not hold: changed, torn or missing. */
  | { readonly kind: 'chain'; readonly seq: number }
  /** Entries up to `seq` had been verified here before and are not there any more. */
  | { readonly kind: 'shortened'; readonly seq: number }

/** What a full check showed. */
export type CheckOutcome =
  /** Every link holds, and `mended` rows of the projection had to be folded again from the entries. */
  | { readonly kind: 'sound'; readonly entries: number; readonly mended: number }
  | { readonly kind: 'damaged'; readonly damage: Damage }
  /** It could not be checked now: nothing is known to be wrong. */
  | { readonly kind: 'not-checked'; readonly problem: LedgerProblem }

/** A copy of the ledger that was opened and verified after it was written. */
export type Backup = {
  /** File name in the backup folder. */
  readonly name: string
  /** When it was written, ms since the epoch. */
  readonly at: number
  readonly entries: number
}

/** A backup as it lies in the folder. */
export type KeptBackup = {
  readonly name: string
  /** When it was written, ms since the epoch. */
  readonly at: number
  readonly bytes: number
  /** Null where it is not known here, as for one that another installation wrote. */
  readonly entries: number | null
}

export type BackupProblem =
  | LedgerProblem
  /** Writing it would leave too little room for sales. */
  | { readonly kind: 'no-room'; readonly neededBytes: number; readonly freeBytes: number }
  /** The copy was written and does not hold what the ledger holds; it was thrown away. */
  | { readonly kind: 'bad-copy' }

export type BackupOutcome =
  | { readonly kind: 'backed-up'; readonly backup: Backup }
  | { readonly kind: 'not-backed-up'; readonly problem: BackupProblem }

/** How far a long piece of work is, in units of its own. */
export type Progress = { readonly done: number; readonly total: number }

/** A sale of which the damaged file showed the key and nothing that could be read whole. */
export type LostSale = {
  readonly id: SaleId
  readonly transactionHash: TransactionHash
  /** When its id was minted, ms since the epoch. */
  readonly at: number
}

/** What Chipi said about a lost sale. */
export type LostSaleAnswer = LostSale & {
  readonly purchase: {
    readonly id: string
    readonly status: string
    readonly fileNumber: string | null
  } | null
}

/** A ledger put together again. It stands in the ledger itself, as an entry. */
export type Rebuild = {
  /** ms since the epoch. */
  readonly at: number
  /** Who asked for it, as they are called in the shop. */
  readonly by: string
  readonly damage: Damage
  /** The verified backup it was built on; null when there was none. */
  readonly backup: Backup | null
  /** Entries read from the damaged file after the backup's end, their chain holding. */
  readonly salvaged: number
  /** When the last recovered entry was written; null when nothing could be recovered. */
  readonly safeUntil: number | null
  /** The folder in which the damaged file lies. */
  readonly setAside: string
  /** Highest counter seen or possible per terminal; the next ticket is above it. */
  readonly ticketFloors: Readonly<Record<string, number>>
  /** The same for a terminal that was not seen. */
  readonly ticketFloor: number
  /** Sales without a last word, now asked about and never sent again. */
  readonly asking: number
  /** Tickets whose cash was owed back as far as is known: it may have been paid since. */
  readonly owed: readonly string[]
  readonly lost: readonly LostSale[]
}

/** What is known about a damaged ledger before anyone decides anything. */
export type DamageReport = {
  readonly damage: Damage
  /** The file, in full. */
  readonly file: string
  readonly backup: Backup | null
  readonly salvageable: number
  readonly safeUntil: number | null
  /** The last ticket number that is safe; null when there is none. */
  readonly lastSafeTicket: string | null
  /** Entries seen in the damaged file that cannot be joined to the chain. */
  readonly unjoined: number
  /** Ticket numbers seen anywhere in the damaged file that are not among what is safe, oldest first. */
  readonly missingTickets: readonly string[]
  readonly lost: readonly LostSale[]
}

/** What looking through a ledger that blocks the till came to. */
export type Assessment =
  | { readonly kind: 'damaged'; readonly report: DamageReport }
  /** Nothing is wrong with it any more: the till can be opened. */
  | { readonly kind: 'sound' }
  | { readonly kind: 'not-assessed'; readonly problem: LedgerProblem }

export type RebuildOutcome =
  | { readonly kind: 'rebuilt'; readonly rebuild: Rebuild }
  | { readonly kind: 'not-rebuilt'; readonly problem: LedgerProblem }

/** A sale whose row and entries cannot be read. */
export type UnreadableSale = { readonly id: SaleId; readonly ticket: string }

/** How the book of sales is, for whoever looks after the shop. */
export type LedgerHealth = {
  readonly entries: number
  readonly lastCheck: { readonly at: number; readonly outcome: CheckOutcome } | null
  readonly lastBackup: Backup | null
  /** What lies in the folder, newest first, thirty at most. */
  readonly backups: readonly KeptBackup[]
  readonly backupTrouble: { readonly at: number; readonly problem: BackupProblem } | null
  readonly backupFolder: string
  readonly running: (Progress & { readonly kind: 'check' | 'backup' }) | null
  readonly unreadable: readonly UnreadableSale[]
  /** Sales of which the disk does not take the latest yet; null while everything is written down. */
  readonly unwritten: {
    readonly count: number
    /** Those of them that Chipi has answered about. */
    readonly answered: number
    readonly since: number
    readonly problem: LedgerProblem
  } | null
  /** The latest rebuild, if there ever was one. */
  readonly rebuild: Rebuild | null
  /** What every rebuild lost, the newest sale first, and the latest that Chipi said about each. */
  readonly lost: readonly LostSale[]
  readonly lostSales: readonly LostSaleAnswer[]
}

/** Every sale that these rebuilds lost, the newest first, each once. */
export function lostIn(rebuilds: readonly Pick<Rebuild, 'lost'>[]): readonly LostSale[] {
  const lost = new Map(rebuilds.flatMap(rebuild => rebuild.lost.map(sale => [sale.id, sale] as const)))
  return [...lost.values()].toSorted((one, other) => other.at - one.at)
}
