import { randomInt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { z } from 'zod'

/** What `npm run sim -- …` was asked for. */
export type SimOptions = {
  readonly seed: number
  readonly sales: number
  /** Processes that run shops side by side. */
  readonly jobs: number
}

const whole = (low: number, high: number) => z.coerce.number().int().min(low).max(high)
const optionsSchema = z.object({
  seed: whole(0, 2 ** 32 - 1).optional(),
  sales: whole(1, 1e9).default(2_000),
  jobs: whole(1, 256).optional(),
})

/** @throws Error with a sentence for the person at the keyboard. */
export function readOptions(args: readonly string[]): SimOptions {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ args: [...args], options: { seed: text, sales: text, jobs: text } })
  const parsed = optionsSchema.safeParse(values)
  if (!parsed.success) {
    throw new Error('usage: npm run sim -- [--seed 0..4294967295] [--sales N] [--jobs N]')
  }
  const { seed = randomInt(2 ** 32), sales, jobs = availableParallelism() } = parsed.data
  return { seed, sales, jobs }
}
