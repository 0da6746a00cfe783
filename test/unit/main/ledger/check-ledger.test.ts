import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCare, writeCare } from '#main/ledger/care/care-file.ts'
import { checkLedger } from '#main/ledger/check/check-ledger.ts'
import { openLedger } from '#main/ledger/open-ledger.ts'
import { WITNESS_FILE } from '#main/ledger/witness/witness.ts'
import { as, type SaleId } from '#shared/domain/ids.ts'
import { aReport, MORNING } from '#test/support/builders.ts'
import { aLedger, aNewSale, rawDatabase, resealChain, saleNumber, T1 } from '#test/support/a-ledger.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const nobody = (): void => undefined
const idOf = (n: number): SaleId => saleNumber(n, MORNING + n).id

function aShop(sales = 3): { folder: string; ledger: ReturnType<typeof aLedger> } {
  const folder = tempFolder()
  const ledger = aLedger(folder)
  for (let n = 1; n <= sales; n += 1) {
    const begun = ledger.begin(aNewSale({ ...saleNumber(n, MORNING + n), confirmedAt: MORNING + n }))
    if (!begun.ok) throw new Error(begun.error.kind)
    const { id } = begun.value.facts
    ledger.record(id, { type: 'sale.sent', at: MORNING + 10 })
    ledger.record(id, { type: 'sale.reported', at: MORNING + 20, report: aReport('SUCCESS') })
    ledger.recordPrint(id, { at: MORNING + 30, printer: 'Recibos', kind: 'sale' })
  }
  return { folder, ledger }
}

function tamper(folder: string, sql: string): void {
  const db = rawDatabase(folder)
  db.exec(`DROP TRIGGER entry_never_updated; DROP TRIGGER entry_never_deleted; ${sql}`)
  db.close()
}

describe('a full check', () => {
  it('finds nothing wrong with a ledger in use, and says how far it is', () => {
    const { folder } = aShop()
    const seen: number[] = []
    const check = checkLedger(folder, ({ done, total }) => seen.push(done / total))
    expect(check).toMatchObject({ outcome: { kind: 'sound', entries: 12, mended: 0 }, end: { seq: 12 } })
    expect(seen.at(0)).toBe(0)
    expect(seen.at(-1)).toBe(1)
  })

  it.each([
    ['an edited entry', `UPDATE entry SET body = replace(body, '20000', '10000') WHERE seq = 5`],
    ['a removed entry', 'DELETE FROM entry WHERE seq = 5'],
    ['an entry with another hash', `UPDATE entry SET hash = 'x' || substr(hash, 2) WHERE seq = 5`],
  ])('finds %s however long ago it was written', (_what, sql) => {
    const { folder } = aShop()
    tamper(folder, sql)
    expect(checkLedger(folder, nobody).outcome).toEqual({
      kind: 'damaged',
      damage: { kind: 'chain', seq: 5 },
    })
  })

  it.each([
    ['a row with another state', `UPDATE sale SET state = 'failed' WHERE id = '${idOf(2)}'`],
    ['a row whose cash was edited', `UPDATE sale SET cash = 1 WHERE id = '${idOf(2)}'`],
    [
      'a row that says something else',
      `UPDATE sale SET body = replace(body, '5512', '5599') WHERE id = '${idOf(2)}'`,
    ],
    ['a row that is no JSON', `UPDATE sale SET body = '{' WHERE id = '${idOf(2)}'`],
    ['a row that is gone', `DELETE FROM sale WHERE id = '${idOf(2)}'`],
    ['a print that was not counted', `UPDATE sale SET tickets_printed = 0 WHERE id = '${idOf(2)}'`],
  ])('finds %s, and folding it again mends it', (_what, sql) => {
    const { folder, ledger } = aShop()
    const before = ledger.recent(10)
    rawDatabase(folder).exec(sql)
    const { outcome, differing } = checkLedger(folder, nobody)
    expect(outcome).toMatchObject({ kind: 'sound', mended: 1 })
    expect(differing).toEqual([idOf(2)])
    expect(ledger.mend(differing.map(id => as<SaleId>(id))).ok).toBe(true)
    expect(checkLedger(folder, nobody).differing).toEqual([])
    expect(ledger.recent(10)).toEqual(before)
    expect(ledger.printed(idOf(2))).toBe(1)
  })

  it('takes away a row that no entry ever spoke of', () => {
    const { folder, ledger } = aShop()
    rawDatabase(folder).exec(
      `INSERT INTO sale (id, terminal, ticket_count, ticket, state, is_open, confirmed_at, sku_id, reference,
         reference_end, transaction_hash, face, fee, total, cash, body)
       SELECT 'stranger', 'T9', 1, 'T9-000001', state, 1, confirmed_at, sku_id, reference,
         reference_end, 'other', face, fee, total,
         cash, body FROM sale WHERE id = '${idOf(1)}'`,
    )
    expect(checkLedger(folder, nobody).differing).toEqual(['stranger'])
    ledger.mend([as<SaleId>('stranger')])
    expect(ledger.open()).toEqual([])
  })
})

describe('opening a ledger that was fully checked before', () => {
  const remember = (folder: string): void => {
    const { end, outcome } = checkLedger(folder, nobody)
    writeCare(folder, { checked: end, lastCheck: { at: MORNING, outcome }, lastBackup: null })
  }

  it('verifies every entry since then', () => {
    const { folder, ledger } = aShop(2)
    remember(folder)
    // More than the tail that is always looked at.
    const id = idOf(1)
    for (let n = 0; n < 300; n += 1) ledger.recordPrint(id, { at: MORNING, printer: 'Recibos', kind: 'sale' })
    ledger.close()
    tamper(folder, 'UPDATE entry SET at = at + 1 WHERE seq = 10')
    expect(openLedger(folder, () => T1)).toEqual({ ok: false, error: { kind: 'damaged' } })
  })

  it('notices that entries it had verified are gone', () => {
    const { folder, ledger } = aShop()
    remember(folder)
    ledger.close()
    tamper(folder, 'DELETE FROM entry WHERE seq > 8')
    expect(openLedger(folder, () => T1)).toEqual({ ok: false, error: { kind: 'damaged' } })
  })

  it('stays closed after a check found damage', () => {
    const { folder, ledger } = aShop()
    ledger.close()
    const outcome = { kind: 'damaged', damage: { kind: 'pages', detail: 'row missing from index' } } as const
    writeCare(folder, { checked: null, lastCheck: { at: MORNING, outcome }, lastBackup: null })
    expect(openLedger(folder, () => T1).ok).toBe(false)
    expect(readCare(folder).lastCheck?.outcome).toEqual(outcome)
  })
})

describe('a row that cannot be read', () => {
  it('is folded from its entries, quietly, and written again', () => {
    const { folder, ledger } = aShop()
    rawDatabase(folder).exec(`UPDATE sale SET body = 'torn' WHERE id = '${idOf(2)}'`)
    expect(ledger.recent(10)).toHaveLength(3)
    expect(ledger.unreadable()).toEqual([])
    expect(checkLedger(folder, nobody).differing).toEqual([])
  })

  it('is set apart and named when its entries cannot be read either; everything else goes on', () => {
    const { folder, ledger } = aShop()
    ledger.close()
    tamper(
      folder,
      `UPDATE sale SET body = 'torn' WHERE id = '${idOf(1)}';
       UPDATE entry SET body = 'torn' WHERE subject = '${idOf(1)}'`,
    )
    // As a bug would have left it: the chain says what the entries say, and the witness saw nothing else.
    resealChain(rawDatabase(folder))
    rmSync(join(folder, WITNESS_FILE))
    const again = aLedger(folder)
    expect(again.recent(10).map(sale => sale.facts.id)).toEqual([idOf(3), idOf(2)])
    expect(again.unreadable()).toEqual([{ id: idOf(1), ticket: 'T1-000001' }])
    expect(again.begin(aNewSale(saleNumber(9, MORNING + 9))).ok).toBe(true)
  })
})
