/** The shop's zone until someone sets another. */
export const DEFAULT_TIME_ZONE = 'America/Mexico_City'

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
