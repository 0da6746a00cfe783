import { baseUrlFrom } from '#main/connection/base-url.ts'
import { mintSaleId } from '#main/ledger/append-entry.ts'
import type { Ledger, NewSale } from '#main/ledger/ledger.ts'
import { openLedger } from '#main/ledger/open-ledger.ts'
import { environmentFolder } from '#main/till/environment-files.ts'
import { as, type SaleId, type TransactionHash } from '#shared/domain/ids.ts'
import type { SaleEvent } from '#shared/domain/sale-event.ts'
import { someFacts } from '#test/support/builders.ts'
import type { Shop } from './a-shop.ts'

/** Writes into the shop's own ledger, while the app is not running, what an earlier run would have left there. */
export function seedLedger({ sandbox, userDataDir }: Shop, write: (ledger: Ledger) => void): void {
  const base = baseUrlFrom({ CHIPI_BASE_URL: sandbox.url })
  if (!base.ok) throw new Error('the sandbox has an address that the app would refuse')
  const folder = environmentFolder(userDataDir, 'production', base.value.custom)
  const opened = openLedger(folder, () => as('T7'))
  if (!opened.ok) throw new Error(`ledger: ${opened.error.kind}`)
  write(opened.value)
  opened.value.close()
}

/** A sale confirmed `agoMs` ago, to which all of this happened right then. */
export function seedSale(
  ledger: Ledger,
  agoMs: number,
  changes: Partial<NewSale>,
  events: readonly ((at: number) => SaleEvent)[],
): SaleId {
  const confirmedAt = Date.now() - agoMs
  const id = mintSaleId(confirmedAt)
  const { ticket: _ticket, terminal: _terminal, ...facts } = someFacts({ id, confirmedAt })
  const transactionHash = as<TransactionHash>(`mostrador-${id}`)
  const begun = ledger.begin({ ...facts, transactionHash, ...changes })
  if (!begun.ok) throw new Error(`ledger: ${begun.error.kind}`)
  for (const event of events) ledger.record(id, event(confirmedAt))
  return id
}
