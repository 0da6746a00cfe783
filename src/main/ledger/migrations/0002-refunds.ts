import type { Migration } from './migration.ts'

/** What is owed back and what was handed back, in centavos, so that both can be listed without reading every sale. */
export const refunds: Migration = {
  version: 2,
  name: 'refunds',
  sql: `
    ALTER TABLE sale ADD COLUMN owed INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE sale ADD COLUMN paid_back INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX sale_owed ON sale (confirmed_at) WHERE owed > 0;
  `,
  refold: true,
}
