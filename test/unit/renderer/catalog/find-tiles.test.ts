import { describe, expect, it } from 'vitest'
import type { CarrierTile, Shelf } from '#shared/domain/sku.ts'
import { findTiles, shownShelves, tilesOn } from '#renderer/features/catalog/find-tiles.ts'

function tile(name: string, shelf: Shelf = 'recharges'): CarrierTile {
  return { key: `${shelf}/${name}`, shelf, name, skuCount: 1, logo: null }
}
const TILES = [tile('Telcel'), tile('AT&T'), tile('Soriana Móvil'), tile('Movistar'), tile('Telmex', 'bills')]
const find = (query: string): string[] => findTiles(TILES, query).map(({ name }) => name)

describe('the carriers on screen', () => {
  it('shows one shelf, pinned carriers and what sells most first', () => {
    const shown = tilesOn(TILES, 'recharges', { pins: ['recharges/Movistar'], sold: { 'recharges/AT&T': 3 } })
    expect(shown.map(({ name }) => name)).toEqual(['Movistar', 'AT&T', 'Telcel', 'Soriana Móvil'])
  })

  it('searches every shelf', () => {
    expect(find('tel')).toEqual(['Telcel', 'Telmex'])
  })

  it('forgives accents, case and punctuation', () => {
    expect(find('MOVIL')).toEqual(['Soriana Móvil'])
    expect(find('att')).toEqual(['AT&T'])
    expect(find('at t')).toEqual(['AT&T'])
  })

  it('puts names that begin with the query first', () => {
    expect(find('mov')).toEqual(['Movistar', 'Soriana Móvil'])
  })

  it('puts the carrier that is called just that before those that begin with it', () => {
    const tiles = [tile('Telcel Plan', 'bills'), tile('Telcel', 'bundles'), tile('Telcel')]
    const found = findTiles(tiles, 'telcel').map(({ key }) => key)
    expect(found).toEqual(['recharges/Telcel', 'bundles/Telcel', 'bills/Telcel Plan'])
  })

  it('finds nothing when there is nothing', () => {
    expect(find('zzz')).toEqual([])
  })
})

describe('the shelves on screen', () => {
  it('hides "other" until something is on it', () => {
    expect(shownShelves(TILES)).toEqual(['recharges', 'bundles', 'gift-cards', 'bills'])
    expect(shownShelves([tile('Raro', 'other')])).toContain('other')
  })
})
