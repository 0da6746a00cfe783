import { endingOf } from '../search/ending.ts'
import type { Migration } from './migration.ts'

/**
 * What sales are looked for by, and rows that cost little to change. The ends of number and folio are columns with an
 * index each; `sale_walk` holds all that a search asks about besides, so that it never reads a row to pass a sale over.
 * What was ever sold, for how much and by whom is listed apart: a few hundred rows.
 *
 * The table is written anew with a rowid. Without one SQLite put most of every row on a page of its own and wrote it
 * elsewhere at every event, which was most of what a sale wrote and half of the file. `body` is last, so that no other
 * column lies behind it; a ticket is its terminal and its count, so that one index of both is enough. Indexes that are fed
 * in their own order, or hardly at all, are there before the rows: each made afterwards would read every row once more.
 */
export const findingSales: Migration = {
  version: 4,
  name: 'finding sales',
  functions: { ending_of: endingOf },
  sql: `
    CREATE TABLE sale_with_ends (
      id TEXT NOT NULL UNIQUE,
      terminal TEXT NOT NULL,
      ticket_count INTEGER NOT NULL,
      ticket TEXT NOT NULL,
      state TEXT NOT NULL,
      is_open INTEGER NOT NULL,
      confirmed_at INTEGER NOT NULL,
      sku_id TEXT NOT NULL,
      reference TEXT NOT NULL,
      reference_end TEXT NOT NULL,
      transaction_hash TEXT NOT NULL UNIQUE,
      purchase_id TEXT,
      folio TEXT,
      folio_end TEXT,
      face INTEGER NOT NULL,
      fee INTEGER NOT NULL,
      total INTEGER NOT NULL,
      cash INTEGER NOT NULL,
      cashier TEXT,
      owed INTEGER NOT NULL DEFAULT 0,
      paid_back INTEGER NOT NULL DEFAULT 0,
      unhanded INTEGER NOT NULL DEFAULT 0,
      tickets_printed INTEGER NOT NULL DEFAULT 0,
      body TEXT NOT NULL,
      UNIQUE (terminal, ticket_count)
    ) STRICT;
    DROP INDEX sale_open; DROP INDEX sale_owed; DROP INDEX sale_unhanded;
    CREATE INDEX sale_walk ON sale_with_ends (confirmed_at, id, sku_id, face, total, cashier);
    CREATE INDEX sale_open ON sale_with_ends (confirmed_at, id) WHERE is_open = 1;
    CREATE INDEX sale_owed ON sale_with_ends (confirmed_at, id) WHERE owed > 0;
    CREATE INDEX sale_unhanded ON sale_with_ends (confirmed_at, id) WHERE unhanded = 1;
    CREATE INDEX sale_failed ON sale_with_ends (confirmed_at, id) WHERE state = 'failed';
    CREATE INDEX sale_decided ON sale_with_ends (confirmed_at, id) WHERE state = 'decided';
    CREATE INDEX sale_paid_back ON sale_with_ends (confirmed_at, id) WHERE paid_back > 0;

    INSERT INTO sale_with_ends
      SELECT id, terminal, ticket_count, ticket, state, is_open, confirmed_at, sku_id, reference,
        ending_of(reference), transaction_hash, purchase_id, folio,
        CASE WHEN folio IS NOT NULL THEN ending_of(folio) END,
        face, fee, total, cash, NULL, owed, paid_back, unhanded, tickets_printed, body
      FROM sale ORDER BY id;
    DROP TABLE sale;
    ALTER TABLE sale_with_ends RENAME TO sale;

    CREATE INDEX sale_ending ON sale (reference_end, confirmed_at, id);
    CREATE INDEX sale_folio ON sale (folio_end, confirmed_at, id) WHERE folio_end IS NOT NULL;

    CREATE TABLE sold_product (
      sku_id TEXT NOT NULL,
      carrier TEXT NOT NULL,
      name TEXT NOT NULL,
      category TEXT NOT NULL,
      shelf TEXT NOT NULL,
      PRIMARY KEY (sku_id, carrier, name, category, shelf)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE sold_amount (amount INTEGER PRIMARY KEY) STRICT;
    CREATE TABLE sold_by (cashier TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

    INSERT INTO sold_product
      SELECT DISTINCT sku ->> 0, sku ->> 1, sku ->> 2, sku ->> 3, sku ->> 4 FROM (
        SELECT DISTINCT json_extract(body, '$.facts.sku.id', '$.facts.sku.carrier', '$.facts.sku.name',
          '$.facts.sku.category', '$.facts.sku.shelf') AS sku FROM sale
      );
    INSERT INTO sold_amount SELECT face FROM sale UNION SELECT total FROM sale;
  `,
}
