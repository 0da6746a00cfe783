import type { Migration } from './migration.ts'

/**
 * Refunds of which nobody has said yet that the customer has the cash. Entries older than this never ask for that word,
 * so that no row has to be folded again.
 */
export const handingBack: Migration = {
  version: 3,
  name: 'handing back',
  sql: `
    ALTER TABLE sale ADD COLUMN unhanded INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX sale_unhanded ON sale (confirmed_at) WHERE unhanded = 1;
  `,
}
