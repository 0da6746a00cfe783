import { z } from 'zod'

/** Wrong PINs in a row, and when the last one was counted (ms since the epoch, by this computer's clock). */
export const triesSchema = z.object({ wrong: z.number().int().nonnegative(), at: z.number() })
export type Tries = z.infer<typeof triesSchema>

export const NO_TRIES: Tries = { wrong: 0, at: 0 }

/** Wrong ones that cost nothing but themselves. */
export const FREE_TRIES = 3
const WAITS_MS = [30_000, 60_000, 5 * 60_000] as const
const LONGEST_WAIT_MS = 15 * 60_000

/** How long nobody may try again after so many wrong ones in a row, ms. */
export function waitAfter(wrong: number): number {
  if (wrong < FREE_TRIES) return 0
  return WAITS_MS[wrong - FREE_TRIES] ?? LONGEST_WAIT_MS
}
