import type { Clock } from '#shared/clock.ts'

/** What a piece of work comes to, or `late` when it takes longer than `ms`; the work itself goes on unheard. */
export async function within<T>(
  clock: Pick<Clock, 'sleep'>,
  ms: number,
  work: Promise<T>,
): Promise<T | 'late'> {
  const over = new AbortController()
  try {
    return await Promise.race([work, clock.sleep(ms, over.signal).then(() => 'late' as const)])
  } finally {
    over.abort()
  }
}
