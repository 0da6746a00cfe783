import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { onTestFinished } from 'vitest'
import { as, type SaleId, type TerminalId, type TransactionHash } from '#shared/domain/ids.ts'
import type { Database } from '#main/ledger/database.ts'
import { entrySchema, GENESIS, hashOf } from '#main/ledger/entry.ts'
import type { Ledger, NewSale } from '#main/ledger/ledger.ts'
import { openLedger } from '#main/ledger/open-ledger.ts'
import { someFacts } from './builders.ts'
import { tempFolder } from './temp-folder.ts'

export const T1 = as<TerminalId>('T1')

/** A real ledger on disk, in `folder` or one of its own, closed when the test ends. */
export function aLedger(folder = tempFolder()): Ledger {
  const opened = openLedger(folder, () => T1)
  if (!opened.ok) throw new Error(`ledger: ${opened.error.kind}`)
  const ledger = opened.value
  let open = true
  const close = (): void => {
    if (open) ledger.close()
    open = false
  }
  onTestFinished(close)
  return { ...ledger, close }
}

/** The same file through a second connection, to look behind the ledger's back. */
export function rawDatabase(folder: string): Database {
  const db = new DatabaseSync(join(folder, 'ledger.db'), { timeout: 100 })
  onTestFinished(() => {
    if (db.isOpen) db.close()
  })
  return db
}

export function aNewSale(changes: Partial<NewSale> = {}): NewSale {
  const { ticket: _ticket, terminal: _terminal, ...sale } = someFacts(changes)
  return sale
}

/** The id and the key of the n-th sale of a test, minted at a moment (ms since the epoch) as the program mints them. */
export function saleNumber(n: number, at: number): { id: SaleId; transactionHash: TransactionHash } {
  const time = at.toString(16).padStart(12, '0')
  const id = as<SaleId>(`${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${n.toString(16).padStart(12, '0')}`)
  return { id, transactionHash: as<TransactionHash>(`mostrador-${id}`) }
}

/** Computes the chain anew over entries as they are, as a bug that wrote them would have done; lets go of the file. */
export function resealChain(db: Database): void {
  let previous = GENESIS
  for (const row of db.prepare('SELECT * FROM entry ORDER BY seq').all()) {
    const entry = entrySchema.parse({ ...row, prev_hash: previous })
    previous = hashOf(entry)
    db.prepare('UPDATE entry SET prev_hash = ?, hash = ? WHERE seq = ?').run(
      entry.prev_hash,
      previous,
      entry.seq,
    )
  }
  db.close()
}
