import { z } from 'zod'
import { assertNever } from '#shared/assert-never.ts'
import type { Days, SearchTerm, Standing } from '#shared/domain/sale-search.ts'
import { addDays, startOfDay } from '#shared/domain/time-zone.ts'
import type { ReadableDatabase } from '../database.ts'
import { salesByDigits, salesByEnding, salesByTicket } from './by-ending.ts'
import { createWordFinder, skusOfShelf } from './by-word.ts'
import { amountIs, either, isOf, isOneOf, standsAs, type AmountRange, type Condition } from './condition.ts'
import { inOrder, type Key } from './key.ts'

/** How to look for what was asked. */
export type SearchPlan = {
  /** Sales of these moments (ms), the later one excluded. */
  readonly from: number
  readonly to: number
  /** What a sale must be besides, asked of `sale_walk`. */
  readonly conditions: readonly Condition[]
  /** What its row must say, and whether an index lists such rows alone. */
  readonly standing: { readonly sql: string; readonly indexed: boolean } | null
  /** The only sales it can be, newest first; null: any. */
  readonly among: readonly Key[] | null
  /** Sales that also count, whatever they cost; newest first. */
  readonly besides: { readonly keys: readonly Key[]; readonly orElse: Condition } | null
  readonly unknown: readonly string[]
}

type Parts = {
  readonly conditions: Condition[]
  readonly amounts: AmountRange[]
  readonly standings: Standing[]
  readonly days: Days[]
  readonly sets: (readonly Key[])[]
  /** Digits that are an amount as well. */
  readonly either: { readonly keys: readonly Key[]; readonly amount: AmountRange }[]
  readonly unknown: string[]
}

const LAST_MOMENT = Number.MAX_SAFE_INTEGER
const CENTAVOS = 100
/** More digits than an amount in pesos has. */
const MOST_PESO_DIGITS = 6

/** Decides how to look: by the ends that an index knows, if there are any, else along the days, newest first. */
export function planSearch(db: ReadableDatabase, terms: readonly SearchTerm[], timeZone: string): SearchPlan {
  const parts: Parts = {
    conditions: [],
    amounts: [],
    standings: [],
    days: [],
    sets: [],
    either: [],
    unknown: [],
  }
  const meaningOf = terms.some(({ kind }) => kind === 'word') ? createWordFinder(db) : null
  for (const term of terms) sortIn(db, parts, term, meaningOf)
  const { conditions, amounts, standings, sets } = parts
  const [besides, ...others] = sets.length === 0 ? parts.either : [undefined, ...parts.either]
  return {
    ...momentsOf(parts.days, timeZone),
    conditions: [
      ...conditions,
      ...(amounts.length === 0 ? [] : [either(amounts.map(amountIs))]),
      ...others.flatMap(one =>
        one === undefined ? [] : [either([amountIs(one.amount), isOneOf(one.keys)])],
      ),
    ],
    standing: standingOf(standings),
    among: sets.length === 0 ? null : common(sets),
    besides: besides === undefined ? null : { keys: besides.keys, orElse: amountIs(besides.amount) },
    unknown: parts.unknown,
  }
}

function sortIn(
  db: ReadableDatabase,
  parts: Parts,
  term: SearchTerm,
  meaningOf: ReturnType<typeof createWordFinder> | null,
): void {
  switch (term.kind) {
    case 'number':
      return sortNumber(db, parts, term.digits)
    case 'code':
      return void parts.sets.push(salesByEnding(db, term.text))
    case 'ticket':
      return void parts.sets.push([
        ...salesByTicket(db, term.terminal, String(term.count)),
        ...salesByEnding(db, term.text),
      ])
    case 'amount':
      return void parts.amounts.push(term)
    case 'days':
      return void parts.days.push(term.days)
    case 'standing':
      return void parts.standings.push(term.standing)
    case 'shelf':
      return void parts.conditions.push(isOf({ skuIds: skusOfShelf(db, term.shelf), cashiers: [] }))
    case 'word': {
      const meaning = meaningOf?.(term.text) ?? { skuIds: [], cashiers: [] }
      if (meaning.skuIds.length + meaning.cashiers.length === 0) parts.unknown.push(term.text)
      return void parts.conditions.push(isOf(meaning))
    }
    default:
      return assertNever(term, 'sortIn')
  }
}

/** 4821 may end a number or be an amount; an amount that was never sold here is none. */
function sortNumber(db: ReadableDatabase, parts: Parts, digits: string): void {
  const keys = salesByDigits(db, digits)
  const centavos = Number(digits) * CENTAVOS
  const isAmount = !digits.startsWith('0') && digits.length <= MOST_PESO_DIGITS && wasSoldFor(db, centavos)
  if (isAmount) parts.either.push({ keys, amount: { least: centavos, most: centavos } })
  else parts.sets.push(keys)
}

function standingOf(standings: readonly Standing[]): SearchPlan['standing'] {
  const [first, ...others] = standings
  if (first === undefined) return null
  return {
    sql: standings.map(standing => `(${standsAs(standing)})`).join(' OR '),
    indexed: others.length === 0 && first !== 'settled',
  }
}

const one = z.object({ n: z.number().int() })

function wasSoldFor(db: ReadableDatabase, centavos: number): boolean {
  return one.parse(db.prepare('SELECT count(*) AS n FROM sold_amount WHERE amount = ?').get(centavos)).n > 0
}

/** From the first of these days to the last of them. */
function momentsOf(days: readonly Days[], timeZone: string): { from: number; to: number } {
  const [first] = days.map(range => range.first).toSorted()
  const last = days
    .map(range => range.last)
    .toSorted()
    .at(-1)
  if (first === undefined || last === undefined) return { from: 0, to: LAST_MOMENT }
  return { from: startOfDay(timeZone, first), to: startOfDay(timeZone, addDays(last, 1)) }
}

function common(sets: readonly (readonly Key[])[]): readonly Key[] {
  const [first = [], ...others] = sets.toSorted((a, b) => a.length - b.length)
  const ids = others.map(keys => new Set(keys.map(({ id }) => id)))
  return inOrder(first.filter(({ id }) => ids.every(set => set.has(id))))
}
