import { dayIn } from '#shared/domain/time-zone.ts'

/** Kept clear of every midnight on both sides, ms: clocks differ, and a request takes its time. */
export const MIDNIGHT_MARGIN_MS = 5 * 60_000

/** All times in ms since the epoch, by this computer's clock. */
export type ResendQuestion = {
  readonly firstSentAt: number
  /** Chipi's clock minus ours at the first send, ms; null when it was not known then. */
  readonly firstSkewMs: number | null
  readonly now: number
  /** The same now; null while unknown. */
  readonly skewMs: number | null
  readonly timeZone: string
}

/**
 * May the same key go out again? Chipi promises that re-sending it "within today" returns the existing purchase, and
 * does not say whose today. So both days it could mean, UTC's and the shop's, must be the same as at the first send,
 * with a margin before and after each midnight, by this computer's clock and by Chipi's. In central Mexico the UTC day
 * turns at 18:00.
 *
 * Chipi's clock has to be known at both ends. Ours alone may have been set in between: sent while it ran ahead, past a
 * midnight that had not come, and put right since, the same day by our clock is another day at Chipi.
 */
export function maySendAgain(question: ResendQuestion): boolean {
  const { firstSentAt, firstSkewMs, now, skewMs, timeZone } = question
  if (firstSkewMs === null || skewMs === null) return false
  // A clock that was set back cannot tell days apart.
  if (now < firstSentAt) return false
  const ours = [firstSentAt, now] as const
  const chipis = [firstSentAt + firstSkewMs, now + skewMs] as const
  return [ours, chipis].every(([first, again]) =>
    ['UTC', timeZone].every(
      zone => dayIn(zone, first - MIDNIGHT_MARGIN_MS) === dayIn(zone, again + MIDNIGHT_MARGIN_MS),
    ),
  )
}
