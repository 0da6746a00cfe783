import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseSale, rebuildProjection } from '#main/ledger/projection.ts'
import { verifyChain } from '#main/ledger/verify-chain.ts'
import { openLedger } from '#main/ledger/open-ledger.ts'
import { as, type SaleId, type TransactionHash } from '#shared/domain/ids.ts'
import { aReport, MORNING, someFacts } from '#test/support/builders.ts'
import { aLedger, aNewSale, rawDatabase, T1 } from '#test/support/a-ledger.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const at = MORNING + 1_000
const aPrint = { at, printer: 'Recibos', kind: 'sale' } as const

function saleNumber(n: number): { id: SaleId; transactionHash: TransactionHash } {
  const id = as<SaleId>(`sale-${String(n)}`)
  return { id, transactionHash: as<TransactionHash>(`mostrador-${id}`) }
}

function began(ledger: ReturnType<typeof aLedger>, n = 1): SaleId {
  const begun = ledger.begin(aNewSale(saleNumber(n)))
  if (!begun.ok) throw new Error(begun.error.kind)
  return begun.value.facts.id
}

/** The rows, their JSON read: the order of its fields means nothing. */
function projected(db: ReturnType<typeof rawDatabase>): unknown[] {
  const row = z.object({ body: z.string() }).loose()
  const rows = z.array(row).parse(db.prepare('SELECT * FROM sale ORDER BY id').all())
  return rows.map(({ body, ...columns }) => ({ ...columns, sale: parseSale(body) }))
}

describe('the ledger', () => {
  it('numbers tickets without a gap and goes on after a restart', () => {
    const folder = tempFolder()
    const first = aLedger(folder)
    began(first, 1)
    began(first, 2)
    first.close()
    const second = aLedger(folder)
    expect(second.sale(began(second, 3))?.facts.ticket).toBe('T1-000003')
  })

  it('finds an intent again after the power failed right after it', () => {
    const folder = tempFolder()
    const ledger = aLedger(folder)
    const id = began(ledger)
    // No close: the file is opened as a crash would leave it.
    const after = openLedger(folder, () => T1)
    expect(after.ok && after.value.sale(id)).toMatchObject({
      state: 'intent',
      facts: { ticket: 'T1-000001' },
    })
    if (after.ok) after.value.close()
  })

  it('lists what has no last word, oldest first', () => {
    const ledger = aLedger()
    const settled = began(ledger, 1)
    const unknown = began(ledger, 2)
    const intent = began(ledger, 3)
    for (const id of [settled, unknown]) ledger.record(id, { type: 'sale.sent', at })
    ledger.record(settled, { type: 'sale.reported', at, report: aReport('SUCCESS') })
    ledger.record(unknown, { type: 'sale.unanswered', at, doubt: { kind: 'timeout' } })
    expect(ledger.open().map(sale => sale.facts.id)).toEqual([unknown, intent])
  })

  it('refuses to begin the same intent twice', () => {
    const ledger = aLedger()
    began(ledger)
    expect(ledger.begin(aNewSale(saleNumber(1))).ok).toBe(false)
    expect(ledger.recent(10)).toHaveLength(1)
  })

  it('writes nothing for news that is none', () => {
    const folder = tempFolder()
    const ledger = aLedger(folder)
    const id = began(ledger)
    ledger.record(id, { type: 'sale.sent', at })
    const report = aReport('PENDING')
    ledger.record(id, { type: 'sale.reported', at, report })
    const again = ledger.record(id, { type: 'sale.reported', at: at + 2_500, report })
    expect(again).toMatchObject({ ok: true, value: { changed: false } })
    expect(rawDatabase(folder).prepare('SELECT count(*) AS n FROM entry').get()).toEqual({ n: 3 })
  })

  it('lets nobody change or delete an entry', () => {
    const folder = tempFolder()
    began(aLedger(folder))
    const db = rawDatabase(folder)
    expect(() => db.exec("UPDATE entry SET body = '{}'")).toThrow(/never updated/)
    expect(() => db.exec('DELETE FROM entry')).toThrow(/never deleted/)
  })

  it('folds its projection again from the entries alone', () => {
    const folder = tempFolder()
    const ledger = aLedger(folder)
    const id = began(ledger, 1)
    began(ledger, 2)
    ledger.record(id, { type: 'sale.sent', at })
    ledger.record(id, { type: 'sale.reported', at, report: aReport('SUCCESS') })
    ledger.recordPrint(id, aPrint)
    const db = rawDatabase(folder)
    const before = projected(db)
    rebuildProjection(db)
    expect(projected(db)).toEqual(before)
    expect(before).toHaveLength(2)
  })

  it('counts printed tickets', () => {
    const ledger = aLedger()
    const id = began(ledger)
    expect(ledger.printed(id)).toBe(0)
    ledger.recordPrint(id, aPrint)
    expect(ledger.recordPrint(id, aPrint)).toEqual({ ok: true, value: 2 })
  })

  it('does not take the slip of a sale in progress for its ticket', () => {
    const ledger = aLedger()
    const id = began(ledger)
    expect(ledger.recordPrint(id, { ...aPrint, kind: 'in-progress' })).toEqual({ ok: true, value: 0 })
  })

  it('finds the sales to a reference unless they failed', () => {
    const ledger = aLedger()
    const id = began(ledger)
    const { reference } = someFacts()
    expect(ledger.toReference(reference, MORNING - 1).map(sale => sale.facts.id)).toEqual([id])
    expect(ledger.toReference(reference, MORNING + 1)).toEqual([])
    ledger.record(id, { type: 'sale.abandoned', at })
    expect(ledger.toReference(reference, MORNING - 1)).toEqual([])
  })
})

describe('the chain of entries', () => {
  it('holds over many sales', () => {
    const folder = tempFolder()
    const ledger = aLedger(folder)
    for (let n = 1; n <= 20; n += 1) ledger.record(began(ledger, n), { type: 'sale.sent', at })
    expect(verifyChain(rawDatabase(folder))).toMatchObject({ kind: 'intact', entries: 40 })
    expect(verifyChain(rawDatabase(folder), 31)).toMatchObject({ kind: 'intact', entries: 10 })
  })

  it.each([
    ['an edited amount', `UPDATE entry SET body = replace(body, '20000', '10000') WHERE seq = 3`, 3],
    ['an edited time', 'UPDATE entry SET at = at + 1 WHERE seq = 2', 2],
    ['a removed entry', 'DELETE FROM entry WHERE seq = 2', 2],
  ])('shows %s', (_what, sql, seq) => {
    const folder = tempFolder()
    const ledger = aLedger(folder)
    for (let n = 1; n <= 4; n += 1) began(ledger, n)
    const db = rawDatabase(folder)
    db.exec(`DROP TRIGGER entry_never_updated; DROP TRIGGER entry_never_deleted; ${sql}`)
    expect(verifyChain(db)).toMatchObject({ kind: 'broken', seq })
  })

  it('with a broken tail is refused at opening, and left as it is', () => {
    const folder = tempFolder()
    const ledger = aLedger(folder)
    began(ledger)
    ledger.close()
    const db = rawDatabase(folder)
    db.exec('DROP TRIGGER entry_never_updated; UPDATE entry SET at = 0')
    db.close()
    expect(openLedger(folder, () => T1)).toEqual({ ok: false, error: { kind: 'damaged' } })
  })
})
