import type { Database } from '#main/ledger/database.ts'

/** Takes a ledger's schema back to version 3, as the program before the search by ends had left it. */
export function backToVersion3(db: Database): void {
  db.exec(`
    DROP INDEX sale_walk; DROP INDEX sale_ending; DROP INDEX sale_folio;
    DROP INDEX sale_failed; DROP INDEX sale_decided; DROP INDEX sale_paid_back;
    ALTER TABLE sale DROP COLUMN cashier;
    DROP INDEX entry_act;
    DROP TABLE sold_product; DROP TABLE sold_amount; DROP TABLE sold_by;
    CREATE INDEX sale_latest ON sale (confirmed_at);
    CREATE INDEX sale_reference ON sale (reference, confirmed_at);
    PRAGMA user_version = 3`)
}

/** The same, back to version 2. */
export function backToVersion2(db: Database): void {
  backToVersion3(db)
  db.exec('DROP INDEX sale_unhanded; ALTER TABLE sale DROP COLUMN unhanded; PRAGMA user_version = 2')
}
