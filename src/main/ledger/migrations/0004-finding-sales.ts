import { FOLIO_ENDING, REFERENCE_ENDING } from '../search/ending.ts'
import type { Migration } from './migration.ts'

/**
 * What sales are looked for by. The ends of number and folio stand in their indexes alone: rows stay as they are on
 * disk, so that years of sales are not written again. `sale_walk` holds all that a search asks
 * about besides, so that it never reads a body to pass a sale over; with `sale_ending` it stands in for two indexes that
 * every sale had to feed before. What was ever sold, for how much and by whom is listed apart: a few hundred rows.
 */
export const findingSales: Migration = {
  version: 4,
  name: 'finding sales',
  sql: `
    ALTER TABLE sale ADD COLUMN cashier TEXT;
    DROP INDEX sale_latest;
    DROP INDEX sale_reference;
    CREATE INDEX sale_walk ON sale (confirmed_at, id, sku_id, face, total, cashier);
    CREATE INDEX sale_ending ON sale (${REFERENCE_ENDING}, confirmed_at);
    CREATE INDEX sale_folio ON sale (${FOLIO_ENDING}, confirmed_at) WHERE ${FOLIO_ENDING} IS NOT NULL;
    CREATE INDEX sale_failed ON sale (confirmed_at) WHERE state = 'failed';
    CREATE INDEX sale_decided ON sale (confirmed_at) WHERE state = 'decided';
    CREATE INDEX sale_paid_back ON sale (confirmed_at) WHERE paid_back > 0;

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
