/** A customer waits this long for paper; later it only litters the counter, or hands a gift code to whoever passes, ms. */
export const STILL_WAITING_MS = 30 * 60_000
