import { describe, expect, it } from 'vitest'
import { keepStatements, type ReadableDatabase } from '#main/ledger/database.ts'
import type { Ledger, NewSale } from '#main/ledger/ledger.ts'
import { searchSales } from '#main/ledger/search/search-sales.ts'
import { as, type Reference, type SkuId } from '#shared/domain/ids.ts'
import { pesos } from '#shared/domain/money.ts'
import type { SearchTerm } from '#shared/domain/sale-search.ts'
import { readSearch } from '#shared/domain/search/read-search.ts'
import { dayIn } from '#shared/domain/time-zone.ts'
import { aLedger, aNewSale, rawDatabase, saleNumber } from '#test/support/a-ledger.ts'
import { aReport, aSku, MEXICO_CITY, MORNING } from '#test/support/builders.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const DAY_MS = 86_400_000

/** Makes the n-th sale and leads it to an end. */
function sell(
  ledger: Ledger,
  n: number,
  sale: Partial<NewSale>,
  status: 'SUCCESS' | 'FAILED' | 'PENDING',
  folio?: string,
) {
  const confirmedAt = sale.confirmedAt ?? MORNING
  const begun = ledger.begin(aNewSale({ ...saleNumber(n, confirmedAt), confirmedAt, ...sale }))
  if (!begun.ok) throw new Error(begun.error.kind)
  const { id } = begun.value.facts
  const report = aReport(status, status === 'SUCCESS' ? { fileNumber: folio ?? `90000${String(n)}` } : {})
  ledger.record(id, { type: 'sale.sent', at: confirmedAt })
  ledger.record(id, { type: 'sale.reported', at: confirmedAt, report })
  return id
}

const movistar = aSku({ id: as<SkuId>('sku-MOV50'), name: 'Movistar $50', carrier: 'Movistar' })
const light = aSku({ id: as<SkuId>('sku-CFE'), name: 'CFE', carrier: 'CFE', shelf: 'bills', category: 'LUZ' })

/** What a shop sold yesterday (1 to 3) and today (4 to 7). */
function aShop(folder = tempFolder()): Ledger {
  const ledger = aLedger(folder)
  const at = (n: number): number => MORNING - (n < 4 ? DAY_MS : 0) + n * 60_000
  const to = (reference: string): { reference: Reference } => ({ reference: as<Reference>(reference) })
  sell(ledger, 1, { confirmedAt: at(1), ...to('5512344821'), cashier: 'Lupita' }, 'SUCCESS', 'AB-77-CD')
  sell(
    ledger,
    2,
    { confirmedAt: at(2), ...to('5511110200'), sku: movistar, face: pesos(50), total: pesos(55) },
    'SUCCESS',
  )
  sell(ledger, 3, { confirmedAt: at(3), ...to('5599994821'), cashier: 'José' }, 'FAILED')
  sell(ledger, 4, { confirmedAt: at(4), ...to('5512344821'), cashier: 'José' }, 'SUCCESS')
  sell(
    ledger,
    5,
    { confirmedAt: at(5), ...to('5500004821'), sku: movistar, face: pesos(50), total: pesos(50) },
    'SUCCESS',
  )
  const bill = { sku: light, face: pesos(387), total: pesos(397) }
  sell(ledger, 6, { confirmedAt: at(6), ...to('012345678901234567890123456789'), ...bill }, 'PENDING')
  const paid = sell(ledger, 7, { confirmedAt: at(7), ...to('5533330000') }, 'FAILED')
  ledger.record(paid, { type: 'sale.refund-paid', at: at(8), by: 'Lupita', attempt: 'attempt-1' })
  return ledger
}

function find(ledger: Ledger, text: string): readonly number[] {
  const terms = readSearch(text, dayIn(MEXICO_CITY, MORNING)).map(({ term }) => term)
  const { sales } = ledger.search({ terms, before: null, limit: 50 }, MEXICO_CITY)
  return sales.map(sale => Number(sale.facts.ticket.slice(-1)))
}

/** What is known of a sale, what is typed, and what is found, newest first. */
const WAYS: readonly (readonly [what: string, typed: string, found: readonly number[]])[] = [
  ['the last digits of the number', '4821', [5, 4, 3, 1]],
  ['the whole number, spaced', '55 1234 4821', [4, 1]],
  ['a long account number in groups', '0123 4567 8901 2345 6789 0123 4567 89', [6]],
  ['the folio', 'AB-77-CD', [1]],
  ['the folio in other letters, without its dashes', 'ab77cd', [1]],
  ['the end of the folio', '7cd', [1]],
  ['the ticket', 't1-000007', [7]],
  ['the ticket without its noughts', 'T1-7', [7]],
  ['the count of the ticket', '000007', [7]],
  ['an amount', '$50', [5, 2]],
  ['what the customer paid, fee included', '$55', [2]],
  ['digits that are an amount and the end of a number', '200', [7, 4, 3, 2, 1]],
  ['a range of amounts', '300-400', [6]],
  ['today', 'hoy', [7, 6, 5, 4]],
  ['yesterday', 'ayer', [3, 2, 1]],
  ['the carrier', 'movistar', [5, 2]],
  ['the beginning of the carrier', 'movi', [5, 2]],
  ['the carrier with a slip', 'mobistar', [5, 2]],
  ['what is paid for', 'luz', [6]],
  ['the shelf', 'servicios', [6]],
  ['who sold it, without the accent', 'jose', [4, 3]],
  ['what is still under way', 'pendientes', [6]],
  ['what failed', 'fallidas', [7, 3]],
  ['what is owed back', 'por devolver', [3]],
  ['what was paid back', 'devueltas', [7]],
  ['what is done', 'listas', [5, 4, 2, 1]],
  ['all of it at once', 'telcel 200 ayer 4821', [3, 1]],
  ['who, when and how it stands', 'jose ayer fallida', [3]],
  ['what none has', '99999', []],
  ['an amount never sold', '$4821', []],
]

describe('looking for a sale', () => {
  it('finds it by whatever is known of it', () => {
    const ledger = aShop()
    const missed = WAYS.filter(([, text, found]) => find(ledger, text).join() !== found.join())
    expect(missed).toEqual([])
  })

  it('says which word means nothing here', () => {
    const search = {
      terms: readSearch('telcel zzz', '2026-11-20').map(({ term }) => term),
      before: null,
      limit: 5,
    }
    expect(aShop().search(search, MEXICO_CITY)).toEqual({ sales: [], next: null, unknown: ['zzz'] })
  })

  it('finds a sale of this minute, and as it stands now', () => {
    const ledger = aShop()
    expect(find(ledger, 'weex')).toEqual([])
    const weex = aSku({ id: as<SkuId>('sku-WEEX'), name: 'Weex $30', carrier: 'Weex' })
    sell(ledger, 8, { sku: weex, confirmedAt: MORNING + 10 * 60_000 }, 'SUCCESS')
    expect(find(ledger, 'weex')).toEqual([8])
  })

  it('finds a sealed gift code by the end that may be shown, and by nothing else of it', () => {
    const ledger = aShop()
    sell(
      ledger,
      8,
      { reference: as<Reference>('5500000000') },
      'SUCCESS',
      'sealed:v1:0123abcd:AB76:se-CRET9876',
    )
    sell(ledger, 9, { reference: as<Reference>('5500000000') }, 'SUCCESS', 'sealed:v1:0123abcd::se-CRET9876')
    expect(['ab76', '9876', 'cret9876', 'abcd'].map(text => find(ledger, text))).toEqual([[8], [], [], []])
  })
})

describe('a long list', () => {
  const SALES = 60

  function aYear(folder: string): Ledger {
    const ledger = aLedger(folder)
    for (let n = 1; n <= SALES; n += 1) {
      const reference = as<Reference>(`55100${String((n % 2) * 200 + 200)}${String(n % 7)}`)
      sell(
        ledger,
        n,
        { confirmedAt: MORNING + n * 1_000, reference, cashier: n === 3 ? 'Lupita' : null },
        'SUCCESS',
      )
    }
    return ledger
  }

  const everything: readonly (readonly SearchTerm[])[] = [
    [],
    [{ kind: 'number', digits: '200' }],
    [{ kind: 'number', digits: '4000' }],
    [{ kind: 'word', text: 'telcel' }],
    [{ kind: 'standing', standing: 'settled' }],
  ]

  it('comes page by page, each sale once', () => {
    const folder = tempFolder()
    const ledger = aYear(folder)
    const db = keepStatements(rawDatabase(folder))
    for (const terms of everything) {
      const whole = ledger.search({ terms, before: null, limit: 200 }, MEXICO_CITY)
      const seen = pageByPage(db, terms)
      expect(seen).toEqual(whole.sales.map(sale => sale.facts.ticket))
      expect(seen.length).toBeGreaterThan(3)
    }
  })

  function pageByPage(db: ReadableDatabase, terms: readonly SearchTerm[]): readonly string[] {
    const seen: string[] = []
    let before: Parameters<typeof searchSales>[1]['before'] = null
    do {
      const page = searchSales(db, { terms, before, limit: 7 }, { timeZone: MEXICO_CITY, isOver: () => true })
      seen.push(...page.rows.map(row => row.ticket))
      before = page.next
    } while (before !== null)
    return seen
  }
})

describe('a million sales', () => {
  it('are never read from end to end, nor sorted', () => {
    const folder = tempFolder()
    aShop(folder)
    const db = rawDatabase(folder)
    const asked = new Set<string>()
    const overheard = {
      prepare: (sql: string) => {
        asked.add(sql)
        return db.prepare(sql)
      },
    }
    for (const text of ['', 'cerradas', 'en revisión', ...WAYS.map(([, typed]) => typed)]) {
      const terms = readSearch(text, dayIn(MEXICO_CITY, MORNING)).map(({ term }) => term)
      searchSales(overheard, { terms, before: null, limit: 50 }, { timeZone: MEXICO_CITY })
    }
    const plans = [...asked].map(sql => [sql, JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all())])
    expect(plans.length).toBeGreaterThan(10)
    // A page's own rows are sorted once they are known.
    const isSlow = (sql = '', plan = ''): boolean =>
      /SCAN sale\b/.test(plan) || (sql.includes('LIMIT') && plan.includes('TEMP B-TREE'))
    expect(plans.filter(([sql, plan]) => isSlow(sql, plan))).toEqual([])
  })

  it('are found by the end of a number or a folio through an index that holds nothing else', () => {
    const folder = tempFolder()
    aShop(folder)
    const planOf = (end: string): string =>
      JSON.stringify(
        rawDatabase(folder)
          .prepare(`EXPLAIN QUERY PLAN SELECT confirmed_at, id FROM sale WHERE ${end} >= ? AND ${end} < ?`)
          .all('1', '2'),
      )
    expect(planOf('reference_end')).toContain('COVERING INDEX sale_ending')
    expect(planOf('folio_end')).toContain('COVERING INDEX sale_folio')
  })
})
