import { DatabaseSync } from '@photostructure/sqlite'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { createChainEnd } from '#main/ledger/append-entry.ts'
import { keepStatements } from '#main/ledger/database.ts'
import type { NewSale } from '#main/ledger/ledger.ts'
import { migrate } from '#main/ledger/migrations/index.ts'
import { countPrint, insertSale, updateSale } from '#main/ledger/projection.ts'
import {
  as,
  type PurchaseId,
  type Reference,
  type SaleId,
  type SkuId,
  type TerminalId,
  type TransactionHash,
} from '#shared/domain/ids.ts'
import { pesos, ZERO } from '#shared/domain/money.ts'
import { intend, onSaleEvent } from '#shared/domain/sale-transitions.ts'
import type { SaleEvent } from '#shared/domain/sale-event.ts'
import { toTicketNumber } from '#shared/domain/ticket-number.ts'

export const TILL = as<TerminalId>('T1')
const DAY_MS = 86_400_000
const SALES_A_DAY = 300
const CASHIERS = ['Lupita', 'Beto', null]
const CARRIERS = ['Telcel', 'Movistar', 'AT&T', 'Unefon', 'Bait', 'Virgin Mobile', 'Pillofon', 'Weex']
const FACES = [10, 20, 30, 50, 80, 100, 150, 200, 300, 500]
/** One sale in so many fails, and its cash goes back. */
const FAILS_EVERY = 50
const BEGIN = Date.parse('2020-01-01T15:00:00Z')

/** The n-th sale of a shop that sells 300 a day. */
export function saleNumber(n: number): NewSale {
  const confirmedAt =
    BEGIN + Math.floor(n / SALES_A_DAY) * DAY_MS + (n % SALES_A_DAY) * Math.floor(DAY_MS / 2 / SALES_A_DAY)
  const id = as<SaleId>(uuidv7({ msecs: confirmedAt }))
  const reference = as<Reference>(String(5_500_000_000 + ((n * 7_919) % 90_000_000)))
  const transactionHash = as<TransactionHash>(`mostrador-${id}`)
  const carrier = CARRIERS[(n * 31) % 13] ?? 'Telcel'
  const face = FACES[(n * 17) % 11] ?? 200
  return {
    id,
    environment: 'production',
    confirmedAt,
    sku: {
      id: as<SkuId>(`sku-${carrier}-${String(face)}`),
      name: `${carrier} $${String(face)}`,
      description: `Recarga de tiempo aire ${carrier} de ${String(face)} pesos, vigencia de 60 días`,
      shelf: 'recharges',
      category: 'RECARGAS',
      carrier,
      reference: { pattern: '^[0-9]{10}$', label: 'Número de celular' },
      amount: { kind: 'fixed', face: pesos(face) },
      currency: 'MXN',
      logoUrl: 'https://cdn.example.com/logos/telcel.png',
    },
    reference,
    face: pesos(face),
    fee: ZERO,
    total: pesos(face),
    cash: pesos(500),
    change: pesos(500 - face),
    transactionHash,
    requestBody: JSON.stringify({
      transactionHash,
      skuId: 'sku-TEL200',
      amount: face,
      skuReference: reference,
    }),
    order: null,
    keyPrint: '0123456789ab',
    cashier: CASHIERS[n % CASHIERS.length] ?? null,
  }
}

/** Fills a new ledger with settled sales, as the program would have written them, without waiting for the disk. */
export function fillLedger(folder: string, sales: number, onProgress: (done: number) => void): void {
  const db = new DatabaseSync(join(folder, 'ledger.db'))
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA wal_autocheckpoint = 10000')
  migrate(db)
  const kept = keepStatements(db)
  const chain = createChainEnd(kept)
  db.exec('BEGIN')
  for (let n = 1; n <= sales; n += 1) {
    const facts = { ...saleNumber(n), terminal: TILL, ticket: toTicketNumber(TILL, n) }
    const { id, confirmedAt: at } = facts
    const events: SaleEvent[] = [{ type: 'sale.sent', at: at + 20 }, ...reports(n, at)]
    chain.append(TILL, id, { type: 'sale.intended', at, facts })
    for (const event of events) chain.append(TILL, id, event)
    let sale = onSaleEvent(intend(facts), { type: 'sale.sent', at })
    insertSale(kept, sale, n)
    for (const event of events) sale = onSaleEvent(sale, event)
    updateSale(kept, sale)
    const kind = sale.state === 'settled' ? 'sale' : 'refunded'
    chain.append(TILL, id, { type: 'ticket.printed', at: at + 3_000, printer: 'Recibos', kind })
    countPrint(kept, id, kind)
    if (n % 5_000 === 0) {
      db.exec('COMMIT; BEGIN')
      onProgress(n)
    }
  }
  db.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
}

function reports(n: number, at: number): SaleEvent[] {
  if (n % FAILS_EVERY === 0) return failure(n, at)
  const report = { id: as<PurchaseId>(`tx-${String(n)}`), ledgerEntryId: `le-${String(n)}`, devMarked: false }
  return [
    { type: 'sale.reported', at: at + 900, report: { ...report, status: 'PENDING', fileNumber: null } },
    {
      type: 'sale.reported',
      at: at + 3_400,
      report: { ...report, status: 'SUCCESS', fileNumber: String(800_000_000 + n) },
    },
  ]
}

function failure(n: number, at: number): SaleEvent[] {
  const id = as<PurchaseId>(`tx-${String(n)}`)
  const report = { id, ledgerEntryId: null, devMarked: false, status: 'FAILED', fileNumber: null }
  return [
    { type: 'sale.reported', at: at + 900, report },
    { type: 'sale.refund-paid', at: at + 9_000, by: 'Lupita', attempt: `attempt-${String(n)}` },
    { type: 'sale.refund-handed', at: at + 12_000 },
  ]
}
