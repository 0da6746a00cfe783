/** The shop's zone until someone sets another. */
export const DEFAULT_TIME_ZONE = 'America/Mexico_City'

const HOUR_MS = 3_600_000

/** True for an IANA zone this computer knows. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The calendar day (`YYYY-MM-DD`) of an instant (ms since the epoch) in a zone. */
export function dayIn(timeZone: string, at: number): string {
  // Asked several times for every sale in doubt; a formatter costs a hundred times as much as this.
  if (timeZone === 'UTC') return new Date(at).toISOString().slice(0, 10)
  // en-CA writes dates in ISO order.
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at)
}

/** The first instant (ms since the epoch) of a calendar day (`YYYY-MM-DD`) in a zone. */
export function startOfDay(timeZone: string, day: string): number {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  const noonThere = Date.parse(`${day}T12:00:00Z`)
  // No zone is further from UTC than this, and days only ever follow one another.
  let before = noonThere - 30 * HOUR_MS
  let within = noonThere + 14 * HOUR_MS
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2)
    if (format.format(middle) < day) before = middle
    else within = middle
  }
  return within
}

/** The day that lies `days` after another (`YYYY-MM-DD`); before it when negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * HOUR_MS).toISOString().slice(0, 10)
}
