import { dayIn } from '#shared/domain/time-zone.ts'

/** Kept clear of every midnight on both sides, ms: clocks differ, and a request takes its time. */
export const MIDNIGHT_MARGIN_MS = 5 * 60_000

/** All times in ms since the epoch, by this computer's clock. */
export type ResendQuestion = {
  readonly firstSentAt: number
  readonly now: number
  readonly timeZone: string
  /** Chipi's clock minus ours, ms; null while unknown. */
  readonly skewMs: number | null
}

/**
 * May the same key go out again? Chipi promises that re-sending it "within today" returns the existing purchase, and
 * does not say whose today. So both days it could mean, UTC's and the shop's, must be the same as at the first send,
 * with a margin before and after each midnight, by this computer's clock and by Chipi's as far as it is known. In central Mexico the UTC day turns at 18:00.
 */
export function maySendAgain({ firstSentAt, now, timeZone, skewMs }: ResendQuestion): boolean {
  // A clock that was set back cannot tell days apart.
  if (now < firstSentAt) return false
  const clocks = [0, skewMs ?? 0]
  return clocks.every(skew =>
    ['UTC', timeZone].every(
      zone =>
        dayIn(zone, firstSentAt + skew - MIDNIGHT_MARGIN_MS) === dayIn(zone, now + skew + MIDNIGHT_MARGIN_MS),
    ),
  )
}
