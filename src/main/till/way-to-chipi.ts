import type { ActiveConnection } from '#main/connection/connection.ts'
import type { TokenSource } from '#main/chipi/token-source/token-source.ts'
import type { PracticeDesk } from '#main/practice/practice-desk.ts'
import type { Clock } from '#shared/clock.ts'
import type { Environment } from '#shared/domain/environment.ts'

/** Where an environment buys: an address, a key, tokens, and what has to be ended with it. */
export type WayToChipi = {
  readonly environment: Environment
  readonly baseUrl: string
  readonly key: string
  readonly tokens: TokenSource
  /** When the token runs out, for one that only a person can renew (ms since the epoch); else null. */
  readonly tokenEndsAt: () => number | null
  /** Where faults are called by name; null with a key: nothing real is ever spoilt. */
  readonly practice: PracticeDesk | null
  readonly release: () => Promise<void>
}

/** The shop's own key, at Chipi. */
export function wayWithKey(connection: ActiveConnection, baseUrl: string): WayToChipi {
  const { key, environment, tokens, renewsItself } = connection
  const tokenEndsAt = renewsItself ? () => null : tokens.expiresAt
  return { key, environment, tokens, tokenEndsAt, baseUrl, practice: null, release: () => Promise.resolve() }
}

/** How long a purchase takes to settle in practice, ms: long enough to see it under way. */
const PRACTICE_SETTLES_AFTER_MS = 2_000

export type WayIntoPracticeDeps = {
  readonly stateFile: string
  readonly clock: Clock
  readonly onBug: (error: unknown) => void
  /** What was armed at the desk is another than before. */
  readonly onChanged: () => void
}

/** No key: a sandbox inside this process, on a loopback port of its own. Loaded only here, never beside a real key. */
export async function wayIntoPractice({
  stateFile,
  clock,
  onBug,
  onChanged,
}: WayIntoPracticeDeps): Promise<WayToChipi> {
  const { startSandbox } = await import('#sandbox/start-sandbox.ts')
  const { createPracticeTokens } = await import('./practice-tokens.ts')
  const { createPracticeDesk } = await import('#main/practice/practice-desk.ts')
  const sandbox = await startSandbox({
    clock,
    stateFile,
    keepKeys: false,
    control: false,
    settleAfterMs: PRACTICE_SETTLES_AFTER_MS,
    onBug,
  })
  const tokens = createPracticeTokens(sandbox, clock.now)
  const practice = createPracticeDesk({ sandbox, expireToken: tokens.expire, changed: onChanged })
  return {
    environment: 'practice',
    baseUrl: sandbox.url,
    // The sandbox's production key: its purchases take a moment and carry a folio, as the real ones do.
    key: sandbox.prodKey,
    tokens: tokens.source,
    tokenEndsAt: () => null,
    practice,
    release: () => {
      practice.close()
      return sandbox.close()
    },
  }
}
