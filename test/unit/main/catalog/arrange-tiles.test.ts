import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangeTiles } from '#test/support/arrange-tiles.ts'
import { catalogOf, viewOf } from '#main/catalog/catalog.ts'
import { as, type SkuId } from '#shared/domain/ids.ts'
import { pesos } from '#shared/domain/money.ts'
import { SHELVES } from '#shared/domain/sku.ts'
import { aSku, someSkus } from './a-sku.ts'

const fixed = (whole: number) => ({ kind: 'fixed', face: pesos(whole) }) as const
const typed = { kind: 'typed', pattern: '.+', label: 'Monto' } as const

describe('the tiles of the counter', () => {
  it('are one for each carrier on each shelf, by shelf, what is asked for most first', () => {
    const tiles = arrangeTiles([
      aSku({ id: '1', shelf: 'bills', carrier: 'CFE' }),
      aSku({ id: '2', shelf: 'recharges', carrier: 'Telcel' }),
      aSku({ id: '3', shelf: 'bundles', carrier: 'Telcel' }),
      aSku({ id: '4', shelf: 'recharges', carrier: 'AT&T' }),
      aSku({ id: '6', shelf: 'recharges', carrier: 'Óui' }),
      aSku({ id: '7', shelf: 'recharges', carrier: 'ABIB' }),
      aSku({ id: '5', shelf: 'other', carrier: 'Algo nuevo' }),
    ])
    expect(tiles.map(tile => [tile.shelf, tile.name])).toEqual([
      ['recharges', 'Telcel'],
      ['recharges', 'AT&T'],
      ['recharges', 'ABIB'],
      ['recharges', 'Óui'],
      ['bundles', 'Telcel'],
      ['bills', 'CFE'],
      ['other', 'Algo nuevo'],
    ])
  })

  it('gather spellings of one carrier', () => {
    const tiles = arrangeTiles(
      ['Izzi Móvil', 'IZZI  MOVIL', ' izzi móvil '].map((carrier, n) => aSku({ id: String(n), carrier })),
    )
    expect(tiles).toHaveLength(1)
    expect(tiles[0]?.skus).toHaveLength(3)
  })

  it('show products from the smallest amount up, amounts to type last', () => {
    const [tile] = arrangeTiles([
      aSku({ id: 'typed', amount: typed }),
      aSku({ id: '100', amount: fixed(100) }),
      aSku({ id: '30b', name: 'B', amount: fixed(30) }),
      aSku({ id: '30a', name: 'A', amount: fixed(30) }),
    ])
    expect(tile?.skus.map(sku => sku.id)).toEqual(['30a', '30b', '100', 'typed'])
  })

  it('take the logo of the first product that has one', () => {
    const logoUrl = 'https://img.example/x.png'
    const [tile] = arrangeTiles([aSku({ id: '1' }), aSku({ id: '2', logoUrl, amount: fixed(30) })])
    expect(tile?.logoUrl).toBe(logoUrl)
  })

  it('keep every product exactly once, whatever the carriers are called', () => {
    const skus = fc.array(
      fc.record({ carrier: fc.string({ unit: 'grapheme' }), shelf: fc.constantFrom(...SHELVES) }),
    )
    fc.assert(
      fc.property(skus, list => {
        const all = list.map((more, n) => aSku({ id: `sku-${String(n)}`, ...more }))
        const tiles = arrangeTiles(all)
        const ids = tiles.flatMap(tile => tile.skus.map(sku => sku.id))
        expect(ids).toHaveLength(all.length)
        expect(new Set(ids)).toEqual(new Set(all.map(sku => sku.id)))
        expect(new Set(tiles.map(tile => tile.key)).size).toBe(tiles.length)
      }),
    )
  })
})

describe('a catalog', () => {
  const skus = [aSku({ id: 'a', logoUrl: 'https://img.example/v.png' }), aSku({ id: 'b', carrier: 'Telcel' })]
  const catalog = catalogOf(1_000, arrangeTiles(skus))

  it('shows its tiles with the logos at hand', () => {
    expect(viewOf(catalog, url => `app://${url.slice(-5)}`, { 'recharges/telcel': 3 })).toEqual({
      sold: { 'recharges/telcel': 3 },
      takenAt: 1_000,
      skuCount: 2,
      tiles: [
        { key: 'recharges/telcel', shelf: 'recharges', name: 'Telcel', skuCount: 1, logo: null },
        {
          key: 'recharges/virgin mobile',
          shelf: 'recharges',
          name: 'Virgin Mobile',
          skuCount: 1,
          logo: 'app://v.png',
        },
      ],
    })
  })

  it('gives the products of a tile, and none for a tile that is gone', () => {
    expect(catalog.products('recharges/telcel')).toEqual([skus[1]])
    expect(catalog.products('recharges/nobody')).toEqual([])
  })

  it('finds a SKU by its id', () => {
    expect(catalog.find(as<SkuId>('a'))).toEqual(skus[0])
    expect(catalog.find(as<SkuId>('zzz'))).toBeNull()
  })

  it('sells nothing from a row that no longer reads', () => {
    const [tile] = arrangeTiles(someSkus(1))
    const broken = catalogOf(
      1,
      tile === undefined ? [] : [{ ...tile, skus: [{ id: 'x', price: 3 }, ...tile.skus] }],
    )
    expect(broken.products(tile?.key ?? '')).toEqual(someSkus(1))
    expect(broken.find(as<SkuId>('x'))).toBeNull()
  })
})
