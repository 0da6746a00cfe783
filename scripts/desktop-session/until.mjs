import { setTimeout as wait } from 'node:timers/promises'

const POLL_MS = 20
const LIMIT_MS = 10_000

/**
 * Waits for something a daemon does without saying so, by asking every 20 ms for at most 10 s.
 * @param {() => boolean} check
 * @param {string} complaint the sentence to fail with
 */
export async function until(check, complaint) {
  const giveUpAt = Date.now() + LIMIT_MS
  while (!check()) {
    if (Date.now() > giveUpAt) throw new Error(complaint)
    // oxlint-disable-next-line no-await-in-loop -- asking again is the point
    await wait(POLL_MS)
  }
}
