/** Counts the calls of each key in windows of one minute. */
export interface RateLimit {
  /** Null when the call may pass, else how long until the next one may, in ms. */
  admit(apiKey: string, perMinute: number, now: number): number | null
}

const WINDOW_MS = 60_000

/** Creates a limiter; a key's window opens with its first call. Refused calls are not counted. */
export function createRateLimit(): RateLimit {
  const windows = new Map<string, { openedAt: number; calls: number }>()
  return {
    admit(apiKey, perMinute, now) {
      const current = windows.get(apiKey)
      // A clock set back would otherwise keep a window open for as long as it was set back.
      if (current === undefined || now - current.openedAt >= WINDOW_MS || now < current.openedAt) {
        windows.set(apiKey, { openedAt: now, calls: 1 })
        return null
      }
      if (current.calls >= perMinute) return current.openedAt + WINDOW_MS - now
      current.calls += 1
      return null
    },
  }
}
