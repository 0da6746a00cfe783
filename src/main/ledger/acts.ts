import { z } from 'zod'
import type { WrittenAct } from '#shared/domain/act.ts'
import { actSchema } from '#shared/ipc/schemas/act.ts'
import type { ReadableDatabase } from './database.ts'

const rows = z.array(z.object({ id: z.string(), body: z.string() }))

/** The latest acts of people, newest first. */
export function listActs(db: ReadableDatabase, limit: number): readonly WrittenAct[] {
  // The condition of the index `entry_act`, word for word: otherwise every entry there is would be read.
  const found = rows.parse(
    db
      .prepare(`SELECT id, body FROM entry WHERE type >= 'act.' AND type < 'act/' ORDER BY seq DESC LIMIT ?`)
      .all(limit),
  )
  return found.map(({ id, body }) => ({ id, act: actSchema.parse(JSON.parse(body)) }))
}
