import type { Migration } from './migration.ts'

/**
 * Acts of people are listed from their entries as they stand, through an index of them alone: there is no row that could
 * say something else.
 */
export const acts: Migration = {
  version: 5,
  name: 'acts',
  sql: `CREATE INDEX entry_act ON entry (seq) WHERE type >= 'act.' AND type < 'act/';`,
}
