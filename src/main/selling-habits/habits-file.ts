import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { putInPlace } from '#main/platform/durable-files.ts'
import { soldCountsSchema } from '#shared/ipc/schemas/finding.ts'

const habitsSchema = z.object({
  version: z.literal(1),
  /** The business day (`YYYY-MM-DD`) of the count. */
  day: z.string(),
  sold: soldCountsSchema,
})

/** What sold at this terminal, as counted on a day. */
export type Habits = Omit<z.infer<typeof habitsSchema>, 'version'>

const NONE: Habits = { day: '', sold: {} }

/** Beside the catalog of its environment. */
const FILE = 'habits.json'

/** Synchronous and small: the first paint reads it. Never fails; it can be counted again. */
export function readHabits(folder: string): Habits {
  try {
    return habitsSchema.parse(JSON.parse(readFileSync(join(folder, FILE), 'utf8')))
  } catch {
    return NONE
  }
}

/** @throws what the file system throws. */
export function writeHabits(folder: string, habits: Habits): void {
  const path = join(folder, FILE)
  writeFileSync(`${path}.part`, JSON.stringify({ version: 1, ...habits }))
  putInPlace(`${path}.part`, path)
}
