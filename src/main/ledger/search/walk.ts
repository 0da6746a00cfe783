import type { ReadableDatabase } from '../database.ts'
import type { Condition } from './condition.ts'
import { isOlder, keyRows, NEWEST, type Key } from './key.ts'
import type { SearchPlan } from './plan-search.ts'

/** Sales looked at in one go: a millisecond or two of a slow computer's time. */
const STRIDE = 2_000
/** The same of sales whose rows have to be read. */
const HANDFUL = 200

/** The sales found from one place to another, newest first. */
export type Stretch = {
  readonly found: readonly Key[]
  /** Nothing that was asked for lies before this place any more; null: nor after it. */
  readonly until: Key | null
}

type Around = { readonly db: ReadableDatabase; readonly plan: SearchPlan }

/** Looks at the next stretch of sales older than `before`. Never long; an empty stretch may have more behind it. */
export function walk(around: Around, before: Key): Stretch {
  const { plan } = around
  if (plan.among !== null) return pick(around, plan.among, { before })
  if (plan.besides === null) return stride(around, before, plan.conditions)
  const { keys, orElse } = plan.besides
  const walked = stride(around, before, [...plan.conditions, orElse])
  const picked = pick(around, keys, { before, downTo: walked.until })
  return { found: [...walked.found, ...picked.found], until: nearer(walked.until, picked.until) }
}

function nearer(one: Key | null, other: Key | null): Key | null {
  if (one === null || other === null) return one ?? other
  return isOlder(one, other) ? other : one
}

/** Along the days: the index says all that is asked, and a row is read only for how the sale stands. */
function stride({ db, plan }: Around, before: Key, conditions: readonly Condition[]): Stretch {
  const { from, to, standing } = plan
  const edge = isOlder(before, { ...NEWEST, confirmedAt: to }) ? before : { confirmedAt: to, id: '' }
  const length = standing === null ? STRIDE : HANDFUL
  const slice = `FROM sale WHERE ${standing?.indexed === true ? `${standing.sql} AND ` : ''}
    confirmed_at >= ? AND (confirmed_at, id) < (?, ?) ORDER BY confirmed_at DESC, id DESC`
  const asked = standing?.indexed === false ? [...conditions, rowSays(standing.sql)] : conditions
  const within = [from, edge.confirmedAt, edge.id]
  const [end] = keyRows.parse(
    db.prepare(`SELECT confirmed_at, id ${slice} LIMIT 1 OFFSET ?`).all(...within, length - 1),
  )
  const found = keyRows.parse(
    db
      .prepare(
        `SELECT confirmed_at, id FROM (SELECT confirmed_at, id, sku_id, face, total, cashier ${slice} LIMIT ?) AS slice
         ${where(asked)}`,
      )
      .all(...within, length, ...asked.flatMap(({ params }) => params)),
  )
  return { found, until: end ?? null }
}

type Window = { readonly before: Key; readonly downTo?: Key | null }

/** Among sales that are known by their place already. */
function pick({ db, plan }: Around, keys: readonly Key[], { before, downTo = null }: Window): Stretch {
  const { from, to, standing, conditions } = plan
  const left = keys.filter(
    key =>
      isOlder(key, before) &&
      key.confirmedAt >= from &&
      key.confirmedAt < to &&
      (downTo === null || !isOlder(key, downTo)),
  )
  const handful = left.slice(0, HANDFUL)
  const asked = standing === null ? conditions : [...conditions, { sql: `(${standing.sql})`, params: [] }]
  const found = asked.length === 0 ? handful : holdUp(db, handful, asked, standing !== null)
  return { found, until: left.length > HANDFUL ? (handful.at(-1) ?? null) : downTo }
}

/** Those of these sales of which it is true; asked of `sale_walk`, and of their rows only for how they stand. */
function holdUp(
  db: ReadableDatabase,
  keys: readonly Key[],
  asked: readonly Condition[],
  ofRows: boolean,
): readonly Key[] {
  const index = ofRows ? '' : 'INDEXED BY sale_walk'
  return keyRows.parse(
    db
      .prepare(
        `SELECT confirmed_at, id
         FROM (SELECT value ->> 0 AS known_at, value ->> 1 AS known_id FROM json_each(?)) CROSS JOIN sale ${index}
         ${where([{ sql: 'confirmed_at = known_at AND id = known_id', params: [] }, ...asked])}`,
      )
      .all(
        JSON.stringify(keys.map(({ confirmedAt, id }) => [confirmedAt, id])),
        ...asked.flatMap(({ params }) => params),
      ),
  )
}

/** Asked last, of those few that are left. */
function rowSays(standing: string): Condition {
  return {
    sql: `(SELECT ${standing} FROM sale AS row WHERE row.id = slice.id)`,
    params: [],
  }
}

function where(conditions: readonly Condition[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`
}
