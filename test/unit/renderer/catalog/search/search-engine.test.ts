import { beforeAll, describe, expect, it } from 'vitest'
import { arrangeTiles } from '#test/support/arrange-tiles.ts'
import { catalogOf, viewOf, type Catalog } from '#main/catalog/catalog.ts'
import { ROWS_AT_ONCE } from '#main/catalog/search-rows.ts'
import { readSku } from '#main/chipi/read-skus.ts'
import { buildCatalog } from '#sandbox/catalog/build-catalog.ts'
import { wireSku } from '#sandbox/core/sku-view.ts'
import type { SearchRow } from '#shared/domain/search-row.ts'
import { finding } from '#shared/text/es-MX/finding.ts'
import { firstHit } from '#renderer/features/catalog/search/first-hit.ts'
import {
  buildSearchEngine,
  type Hits,
  type SearchEngine,
} from '#renderer/features/catalog/search/search-engine.ts'
import { wordsOf } from '#renderer/features/catalog/search/words-of.ts'

const WORDS: Readonly<Record<string, string>> = finding.search.categoryWords

async function engineOver(sold: Readonly<Record<string, number>> = {}): Promise<SearchEngine> {
  const skus = buildCatalog().flatMap(sku => {
    const read = readSku(JSON.stringify(wireSku(sku, 'es', undefined)))
    return read.ok ? [read.value] : []
  })
  const catalog = catalogOf(1, arrangeTiles(skus))
  return buildSearchEngine({
    tiles: viewOf(catalog, () => null, sold).tiles,
    rows: allRows(catalog),
    pause: () => Promise.resolve(),
    sold,
    shelfWords: shelf => finding.search.words[shelf],
    categoryWords: category => WORDS[category] ?? '',
  })
}
/** As the page takes them: some at a time, to the end. */
function allRows(catalog: Catalog): readonly SearchRow[] {
  const rows: SearchRow[] = []
  for (let from: number | null = 0; from !== null;) {
    const some = catalog.rows(from)
    expect(some.rows.length).toBeLessThanOrEqual(ROWS_AT_ONCE)
    rows.push(...some.rows)
    from = some.next
  }
  return rows
}
const carriers = ({ tiles }: Hits): string[] => tiles.map(({ name }) => name)
const products = (hits: Hits): string[] => hits.products.map(({ row }) => row.name)

describe('looking for something to sell', () => {
  let engine: SearchEngine
  beforeAll(async () => {
    engine = await engineOver()
  })

  it.each([
    ['telsel', 'Telcel'],
    ['netflis', 'Netflix'],
    ['moviestar', 'Movistar'],
    ['cfe', 'CFE'],
    ['at&t', 'AT&T'],
    ['att', 'AT&T'],
    ['cinepolis', 'Cinépolis'],
    ['totl play', 'Totalplay'],
  ])('finds “%s” although it is misspelt', (query, carrier) => {
    expect(carriers(engine.find(query)).slice(0, 2)).toContain(carrier)
  })

  it('finds a product by its carrier and its amount, and opens it first', () => {
    const hits = engine.find('telsel 100')
    expect(products(hits)[0]).toBe('Telcel $100')
    const first = firstHit('telsel 100', hits)
    expect(first?.kind === 'product' && first.hit.row.name).toBe('Telcel $100')
  })

  it('takes one wrong letter for what it most likely was, not for all it could have been', () => {
    const hits = engine.find('telsel')
    expect(firstHit('telsel', hits)).toMatchObject({ kind: 'carrier', tile: { key: 'recharges/telcel' } })
    expect(carriers(hits).filter(name => !name.startsWith('Telcel'))).toEqual([])
  })

  it('forgives two slips in a long word where one explains nothing', () => {
    expect(carriers(engine.find('telsell'))[0]).toBe('Telcel')
    expect(carriers(engine.find('cinepolix'))[0]).toBe('Cinépolis')
    expect(carriers(engine.find('nexflis'))[0]).toBe('Netflix')
  })

  it('opens the carrier when no amount was written', () => {
    const first = firstHit('netflix', engine.find('netflix'))
    expect(first?.kind === 'carrier' && first.tile.key).toBe('gift-cards/netflix')
  })

  it('opens the carrier that is called just that, however much another one of the name sells', async () => {
    const usual = await engineOver({ 'bills/telcel plan': 5_000 })
    const first = firstHit('telcel', usual.find('telcel'))
    expect(first?.kind === 'carrier' && first.tile.name).toBe('Telcel')
  })

  it('finds on all shelves, and what customers call them', () => {
    const shelves = engine.find('telcel').tiles.map(({ shelf }) => shelf)
    expect(shelves).toEqual(expect.arrayContaining(['recharges', 'bundles']))
    expect(carriers(engine.find('recibo luz'))).toContain('CFE')
    expect(engine.find('tarjeta xbox').tiles.map(({ key }) => key)).toContain('gift-cards/xbox')
    expect(carriers(engine.find('caseta'))).toContain('PASE')
  })

  it('does not take one amount for another', () => {
    const amounts = products(engine.find('telcel 100'))
    expect(amounts[0]).toBe('Telcel $100')
    expect(amounts).not.toContain('Telcel $10')
  })

  it('guesses when nothing fits all words, and never opens a guess', () => {
    const hits = engine.find('netflix recarga verde')
    expect(hits.guesses).toBe(true)
    expect(carriers(hits)).toContain('Netflix')
    expect(firstHit('netflix recarga verde', hits)).toBeNull()
    expect(engine.find('zzzzqqq').tiles).toEqual([])
  })

  it('finds nothing by words that say nothing', () => {
    expect(engine.find('  de la $ ')).toEqual({ tiles: [], products: [], more: false, guesses: false })
  })

  it('puts what sells most here first among equals', async () => {
    const usual = await engineOver({ 'bundles/unefon': 5_000 })
    expect(usual.find('unefon').tiles[0]?.key).toBe('bundles/unefon')
    expect(engine.find('unefon').tiles[0]?.key).not.toBe('bundles/unefon')
  })
})

describe('the words of a text', () => {
  it('are compared without accents, case, punctuation and empty words', () => {
    expect(wordsOf('Recibo de la Televisión')).toEqual(['recibo', 'television'])
    expect(wordsOf('AT&T $1,500.00')).toEqual(expect.arrayContaining(['att', '1500']))
    expect(wordsOf('1.6 GB')).toEqual(['1.6gb'])
  })
})
