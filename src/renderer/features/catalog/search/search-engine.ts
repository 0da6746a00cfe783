import MiniSearch, { type Query, type SearchOptions } from 'minisearch'
import { dataOf } from '#shared/domain/product-words.ts'
import type { SearchRow } from '#shared/domain/search-row.ts'
import type { SoldCounts } from '#shared/domain/selling-habits.ts'
import type { CarrierTile } from '#shared/domain/sku.ts'
import { exactFirst } from '../find-tiles.ts'
import { wordsOf } from './words-of.ts'

/** What a search found, most likely first. */
export type Hits = {
  readonly tiles: readonly CarrierTile[]
  readonly products: readonly ProductHit[]
  /** More products were found than are shown. */
  readonly more: boolean
  /** Nothing fits all of the words: these fit some of them, or nearly. */
  readonly guesses: boolean
}

export type ProductHit = { readonly row: SearchRow; readonly tile: CarrierTile }

export type SearchEngine = { readonly find: (query: string) => Hits }

export type SearchSource = {
  readonly tiles: readonly CarrierTile[]
  readonly rows: readonly SearchRow[]
  readonly sold: SoldCounts
  /** What customers call a shelf, and a class of bills; empty for a class without words of its own. */
  readonly shelfWords: (shelf: CarrierTile['shelf']) => string
  readonly categoryWords: (category: string) => string
  /** Waited for between two slices. */
  readonly pause: () => Promise<void>
}

type Entry = { readonly id: string; readonly name: string; readonly amount: string; readonly around: string }

const MOST_TILES = 12
const MOST_PRODUCTS = 24
const MOST_GUESSES = 6
/** Products indexed between two breaths: a key pressed meanwhile is drawn within a frame. */
export const ROWS_A_SLICE = 50

const STRICT: SearchOptions = {
  combineWith: 'AND',
  prefix: true,
  fuzzy: term => Math.min(1, slipsIn(term)),
  weights: { prefix: 0.6, fuzzy: 0.3 },
  boost: { name: 3, amount: 2, around: 0.6 },
}
/** Only where one slip explains nothing: at two slips `telsel` is as much Telmex as Telcel. */
const SLIPPED: SearchOptions = { ...STRICT, fuzzy: slipsIn }
const LOOSE: SearchOptions = { ...STRICT, combineWith: 'OR', fuzzy: term => Math.min(3, slipsIn(term) + 1) }

/** Builds the index of a catalog, a little at a time. */
export async function buildSearchEngine(source: SearchSource): Promise<SearchEngine> {
  const { sold } = source
  const tiles = new Map(source.tiles.map(tile => [tile.key, tile]))
  const rows = new Map(source.rows.map(row => [`s:${row.id}`, row]))
  const index = new MiniSearch<Entry>({
    fields: ['name', 'amount', 'around'],
    tokenize: wordsOf,
    processTerm: term => term,
  })
  for (const slice of slicesOf(source, tiles)) {
    index.addAll(slice())
    // oxlint-disable-next-line no-await-in-loop
    await source.pause()
  }

  const tileOf = (id: string): CarrierTile | undefined =>
    tiles.get(id.startsWith('t:') ? id.slice(2) : (rows.get(id)?.tile ?? ''))
  // What is sold often is meant more often; ten times as often makes about a fifth.
  const boostDocument = (id: unknown): number => {
    const tile = typeof id === 'string' ? tileOf(id) : undefined
    return tile === undefined ? 1 : 1 + Math.log10(1 + (sold[tile.key] ?? 0)) / 5
  }
  const look = (query: Query, options: SearchOptions): readonly string[] =>
    index.search(query, { ...options, boostDocument }).map(({ id }) => String(id))

  const hitsOf = (query: string, ids: readonly string[]): Omit<Hits, 'guesses'> => {
    const foundTiles = ids.flatMap(id => (id.startsWith('t:') ? [tiles.get(id.slice(2))] : []))
    const products = ids.flatMap(id => {
      const row = rows.get(id)
      const tile = tileOf(id)
      return row === undefined || tile === undefined ? [] : [{ row, tile }]
    })
    return {
      tiles: exactFirst(
        foundTiles.filter(tile => tile !== undefined),
        query,
      ).slice(0, MOST_TILES),
      products: products.slice(0, MOST_PRODUCTS),
      more: products.length > MOST_PRODUCTS,
    }
  }

  return {
    find: query => {
      if (wordsOf(query).length === 0) return { tiles: [], products: [], more: false, guesses: false }
      for (const options of [STRICT, SLIPPED]) {
        const ids = look(asked(query), options)
        if (ids.length > 0) return { ...hitsOf(query, ids), guesses: false }
      }
      const ids = look(query, LOOSE).filter(id => id.startsWith('t:'))
      return { ...hitsOf(query, ids.slice(0, MOST_GUESSES)), guesses: true }
    },
  }
}

/** All the words, or all of them as one: `total play` is Totalplay, and `googleplay` is Google Play. */
function asked(query: string): Query {
  const joined = inOneWord(query)
  return joined === ''
    ? query
    : { combineWith: 'OR', queries: [{ combineWith: 'AND', queries: [query] }, joined] }
}

/** Empty for a single word, and where numbers are words of their own. */
function inOneWord(text: string): string {
  const words = wordsOf(text)
  return words.length < 2 || /\d/.test(text) ? '' : words.join('')
}

/** Letters that may be wrong in a word: none in short ones and in numbers, where one letter makes another word. */
function slipsIn(term: string): number {
  if (/\d/.test(term) || term.length <= 3) return 0
  return term.length <= 5 ? 1 : 2
}

/** What is indexed, a little at a time: the words of a slice are looked at when it is its turn. */
function slicesOf(source: SearchSource, byKey: ReadonlyMap<string, CarrierTile>): readonly (() => Entry[])[] {
  const { tiles, rows, shelfWords, categoryWords } = source
  const categories = new Map(rows.map(({ tile, category }) => [tile, category]))
  const around = (tile: CarrierTile): string =>
    `${shelfWords(tile.shelf)} ${categoryWords(categories.get(tile.key) ?? '')}`
  const entryOfTile = (tile: CarrierTile): Entry => ({
    id: `t:${tile.key}`,
    name: `${tile.name} ${inOneWord(tile.name)}`,
    amount: '',
    around: around(tile),
  })
  const entriesOfRow = (row: SearchRow): Entry[] => {
    const tile = byKey.get(row.tile)
    if (tile === undefined) return []
    const amount = row.face === null ? '' : String(row.face / 100)
    const data = dataOf(row.description) ?? ''
    return [
      { id: `s:${row.id}`, name: `${tile.name} ${row.name}`, amount, around: `${around(tile)} ${data}` },
    ]
  }
  return [
    ...cut(tiles).map(some => () => some.map(entryOfTile)),
    ...cut(rows).map(some => () => some.flatMap(entriesOfRow)),
  ]
}

function cut<T>(items: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / ROWS_A_SLICE)
  return Array.from({ length: count }, (_, n) => items.slice(n * ROWS_A_SLICE, (n + 1) * ROWS_A_SLICE))
}
