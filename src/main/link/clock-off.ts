/** What most providers forgive a token; a clock further off can be the reason for a refusal, ms. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000
/** The measure wobbles by about a second; a screen that follows it would never rest, ms. */
const WORTH_TELLING_MS = 30_000

/** How far the clock is off, for people: null while a token would not notice. `before` is what was told last. */
export function clockOff(before: number | null, skewMs: number | null): number | null {
  if (skewMs === null || Math.abs(skewMs) <= CLOCK_TOLERANCE_MS) return null
  return before !== null && Math.abs(before - skewMs) < WORTH_TELLING_MS ? before : skewMs
}

/** A token's end as told last, unless it has moved by more than the measure of the clocks wobbles. */
export function tokenEnd(before: number | null, endsAt: number | null): number | null {
  return before !== null && endsAt !== null && Math.abs(before - endsAt) < WORTH_TELLING_MS ? before : endsAt
}
