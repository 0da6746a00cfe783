import type { Migration } from './migration.ts'

/**
 * Entries are the truth: appended, chained by hash, never updated or deleted. `sale` is a projection of them for the
 * questions the counter asks; it can be thrown away and folded again.
 */
export const entriesAndSales: Migration = {
  version: 1,
  name: 'entries and sales',
  sql: `
    CREATE TABLE entry (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      terminal TEXT NOT NULL,
      terminal_seq INTEGER NOT NULL,
      at INTEGER NOT NULL,
      type TEXT NOT NULL,
      subject TEXT NOT NULL,
      body TEXT NOT NULL,
      prev_hash TEXT NOT NULL,
      hash TEXT NOT NULL,
      UNIQUE (terminal, terminal_seq)
    ) STRICT;
    CREATE INDEX entry_subject ON entry (subject, seq);
    CREATE TRIGGER entry_never_updated BEFORE UPDATE ON entry
      BEGIN SELECT RAISE(ABORT, 'ledger entries are never updated'); END;
    CREATE TRIGGER entry_never_deleted BEFORE DELETE ON entry
      BEGIN SELECT RAISE(ABORT, 'ledger entries are never deleted'); END;

    CREATE TABLE sale (
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
      UNIQUE (terminal, ticket_count)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sale_open ON sale (confirmed_at) WHERE is_open = 1;
    CREATE INDEX sale_latest ON sale (confirmed_at);
    CREATE INDEX sale_reference ON sale (reference, confirmed_at);
  `,
}
