import type { Database } from '#main/ledger/database.ts'

/** Takes a ledger's schema back to version 3, as the program before the search by ends had left it. */
export function backToVersion3(db: Database): void {
  db.exec(`
    DROP INDEX entry_act;
    DROP TABLE sold_product; DROP TABLE sold_amount; DROP TABLE sold_by;
    CREATE TABLE sale_3 (
      id TEXT PRIMARY KEY,
      terminal TEXT NOT NULL,
      ticket_count INTEGER NOT NULL,
      ticket TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL,
      is_open INTEGER NOT NULL,
      confirmed_at INTEGER NOT NULL,
      sku_id TEXT NOT NULL,
      reference TEXT NOT NULL,
      transaction_hash TEXT NOT NULL UNIQUE,
      purchase_id TEXT,
      folio TEXT,
      face INTEGER NOT NULL,
      fee INTEGER NOT NULL,
      total INTEGER NOT NULL,
      cash INTEGER NOT NULL,
      tickets_printed INTEGER NOT NULL DEFAULT 0,
      body TEXT NOT NULL,
      owed INTEGER NOT NULL DEFAULT 0,
      paid_back INTEGER NOT NULL DEFAULT 0,
      unhanded INTEGER NOT NULL DEFAULT 0,
      UNIQUE (terminal, ticket_count)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO sale_3 SELECT id, terminal, ticket_count, ticket, state, is_open, confirmed_at, sku_id, reference,
      transaction_hash, purchase_id, folio, face, fee, total, cash, tickets_printed, body, owed, paid_back, unhanded
      FROM sale;
    DROP TABLE sale;
    ALTER TABLE sale_3 RENAME TO sale;
    CREATE INDEX sale_open ON sale (confirmed_at) WHERE is_open = 1;
    CREATE INDEX sale_latest ON sale (confirmed_at);
    CREATE INDEX sale_reference ON sale (reference, confirmed_at);
    CREATE INDEX sale_owed ON sale (confirmed_at) WHERE owed > 0;
    CREATE INDEX sale_unhanded ON sale (confirmed_at) WHERE unhanded = 1;
    PRAGMA user_version = 3`)
}

/** The same, back to version 2. */
export function backToVersion2(db: Database): void {
  backToVersion3(db)
  db.exec('DROP INDEX sale_unhanded; ALTER TABLE sale DROP COLUMN unhanded; PRAGMA user_version = 2')
}
