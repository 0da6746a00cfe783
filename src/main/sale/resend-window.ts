import { dayIn } from '#shared/domain/time-zone.ts'

/** Kept clear of every midnight on both sides, ms: clocks differ, and a request takes its time. */
export const MIDNIGHT_MARGIN_MS = 5 * 60_000

/** All times in ms since the epoch, by this computer's clock. */
export type ResendQuestion = { readonly firstSentAt: number; readonly now: number; readonly timeZone: string }

/**
 * May the same key go out again? Chipi promises that re-sending it "within today" returns the existing purchase, and
 * does not say whose today. So both days it could mean, UTC's and the shop's, must be the same as at the first send,
 * with a margin before and after each midnight. In central Mexico the UTC day turns at 18:00.
 */
export function maySendAgain({ firstSentAt, now, timeZone }: ResendQuestion): boolean {
  // A clock that was set back cannot tell days apart.
  if (now < firstSentAt) return false
  return ['UTC', timeZone].every(
    zone => dayIn(zone, firstSentAt - MIDNIGHT_MARGIN_MS) === dayIn(zone, now + MIDNIGHT_MARGIN_MS),
  )
}
