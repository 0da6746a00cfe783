import MiniSearch from 'minisearch'
import { z } from 'zod'
import { fold } from '#shared/domain/search/fold.ts'
import type { ReadableDatabase } from '../database.ts'

const productRows = z.array(
  z.object({ sku_id: z.string(), carrier: z.string(), name: z.string(), category: z.string() }),
)
const personRows = z.array(z.object({ cashier: z.string() }))
const skuRows = z.array(z.object({ sku_id: z.string() }))

/** What a word can mean here: products sold and people who sold them. Empty when nothing resembles it. */
export type Meaning = { readonly skuIds: readonly string[]; readonly cashiers: readonly string[] }

type Known = { readonly key: string; readonly skuIds: readonly string[]; readonly cashier: string | null }

/** A slip of the finger in one of four letters. */
const SLIP = 0.25

/** Understands words by what this ledger has sold: without accents, from their beginning, and mistyped when nothing else fits. */
export function createWordFinder(db: ReadableDatabase): (word: string) => Meaning {
  // A few hundred short texts: read and indexed in less than a millisecond or two, once for a question.
  const index = indexOf(listKnown(db))
  return word => {
    const exact = index.search(word, { prefix: true, combineWith: 'AND' })
    const found = exact.length > 0 ? exact : index.search(word, { fuzzy: SLIP, combineWith: 'AND' })
    const known = found.map(hit => knownRow.parse(hit))
    return {
      skuIds: known.flatMap(({ skuIds }) => skuIds),
      cashiers: known.flatMap(({ cashier }) => (cashier === null ? [] : [cashier])),
    }
  }
}

export function skusOfShelf(db: ReadableDatabase, shelf: string): readonly string[] {
  const rows = db.prepare('SELECT DISTINCT sku_id FROM sold_product WHERE shelf = ?').all(shelf)
  return skuRows.parse(rows).map(row => row.sku_id)
}

const knownRow = z.object({ skuIds: z.array(z.string()), cashier: z.string().nullable() })

function indexOf(known: readonly Known[]): MiniSearch<Known> {
  const index = new MiniSearch<Known>({
    idField: 'key',
    fields: ['key'],
    storeFields: ['skuIds', 'cashier'],
    tokenize: text => fold(text).split(/[^\p{L}\p{N}]+/u),
    processTerm: term => (term === '' ? null : term),
  })
  index.addAll(known)
  return index
}

/** Names, each with the products of that name. */
function listKnown(db: ReadableDatabase): readonly Known[] {
  const products = productRows.parse(
    db.prepare('SELECT sku_id, carrier, name, category FROM sold_product').all(),
  )
  const byName = new Map<string, string[]>()
  for (const { sku_id, carrier, name, category } of products) {
    const key = `${carrier} ${name} ${category}`
    byName.set(key, [...(byName.get(key) ?? []), sku_id])
  }
  const people = personRows.parse(db.prepare('SELECT cashier FROM sold_by').all())
  return [
    ...[...byName].map(([key, skuIds]) => ({ key, skuIds, cashier: null })),
    ...people.map(({ cashier }) => ({ key: cashier, skuIds: [], cashier })),
  ]
}
