import type { ActiveConnection } from '#main/connection/connection.ts'
import type { TokenSource } from '#main/chipi/token-source/token-source.ts'
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
  readonly release: () => Promise<void>
}

/** The shop's own key, at Chipi. */
export function wayWithKey(connection: ActiveConnection, baseUrl: string): WayToChipi {
  const { key, environment, tokens, renewsItself } = connection
  const tokenEndsAt = renewsItself ? () => null : tokens.expiresAt
  return { key, environment, tokens, tokenEndsAt, baseUrl, release: () => Promise.resolve() }
}

/** How long a purchase takes to settle in practice, ms: long enough to see it under way. */
const PRACTICE_SETTLES_AFTER_MS = 2_000

/** No key: a sandbox inside this process, on a loopback port of its own. Loaded only here, never beside a real key. */
export async function wayIntoPractice(
  stateFile: string,
  clock: Clock,
  onBug: (error: unknown) => void,
): Promise<WayToChipi> {
  const { startSandbox } = await import('#sandbox/start-sandbox.ts')
  const { createPracticeTokens } = await import('./practice-tokens.ts')
  const sandbox = await startSandbox({
    clock,
    stateFile,
    keepKeys: false,
    control: false,
    settleAfterMs: PRACTICE_SETTLES_AFTER_MS,
    onBug,
  })
  return {
    environment: 'practice',
    baseUrl: sandbox.url,
    // The sandbox's production key: its purchases take a moment and carry a folio, as the real ones do.
    key: sandbox.prodKey,
    tokens: createPracticeTokens(sandbox),
    tokenEndsAt: () => null,
    release: () => sandbox.close(),
  }
}
