/** No wait longer than this is believed, ms: the documented limit is per minute. */
const LONGEST_MS = 60 * 60_000

/**
 * What a `Retry-After` header asks for, ms from now; null when there is none or it cannot be read. Chipi does not
 * document the header, so both forms of HTTP are read: seconds, or a date (told by the server's own clock, `dateHeader`,
 * when the answer carries it).
 */
export function retryAfterMs(
  header: string | undefined,
  dateHeader: string | undefined,
  now: number,
): number | null {
  if (header === undefined) return null
  const text = header.trim()
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, LONGEST_MS)
  const until = Date.parse(text)
  if (Number.isNaN(until)) return null
  const serverNow = dateHeader === undefined ? Number.NaN : Date.parse(dateHeader)
  return Math.min(Math.max(until - (Number.isNaN(serverNow) ? now : serverNow), 0), LONGEST_MS)
}

/** How long everything holds still after a 429 that does not say, ms. */
const UNTOLD_QUIET_MS = 10_000
/** A 429 that asks for more does not stop the whole till: the documented window is a minute. */
const LONGEST_QUIET_MS = 120_000

/** How long no call is made after a 429, ms, given what it asked for (null when it did not say). */
export function quietMs(toldMs: number | null): number {
  return Math.min(toldMs ?? UNTOLD_QUIET_MS, LONGEST_QUIET_MS)
}
