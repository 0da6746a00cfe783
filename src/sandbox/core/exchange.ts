const HOUR_MS = 60 * 60_000

/** Pesos for one dollar at an instant: about 18.40, drifting by a few centavos within the hour as a live rate does. */
export function pesosPerDollar(now: number): number {
  return 18.4 + 0.15 * Math.sin(now / (5 * HOUR_MS)) + 0.02 * Math.sin(now / (HOUR_MS / 7))
}

/** An amount in `currency` units as whole millionths of a dollar, the unit credits are kept in. */
export function toMicroUsd(amount: number, currency: 'MXN' | 'USD', now: number): number {
  const usd = currency === 'USD' ? amount : amount / pesosPerDollar(now)
  return Math.round(usd * 1_000_000)
}
