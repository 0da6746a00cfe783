import { assertNever } from '#shared/assert-never.ts'
import type { Clock } from '#shared/clock.ts'
import type { ConnectionTrial, TokenProblem } from '#shared/domain/connection.ts'
import { ok } from '#shared/result.ts'
import type { ChipiApi, ReadOptions, ReadProblem } from '#main/chipi/chipi-api.ts'
import { CLOCK_TOLERANCE_MS } from '#main/link/clock-off.ts'
import { readJwt } from '#main/chipi/token-source/read-jwt.ts'
import type { TokenSource } from '#main/chipi/token-source/token-source.ts'
import type { Credentials } from './credentials.ts'
import { hintOf } from './token-hint.ts'

/** A client of Chipi for one trial; closed after it. */
export type OpenChipi = (credentials: {
  readonly key: string
  readonly tokens: TokenSource
}) => Promise<Pick<ChipiApi, 'listSkus' | 'skewMs' | 'close'>>

export type TryConnectionDeps = { readonly openChipi: OpenChipi; readonly clock: Pick<Clock, 'now'> }

/** What a trial needs to know: credentials whose key has the right form, and their token source brought to life. */
export type Candidate = Pick<Credentials, 'key' | 'environment' | 'source'> & { readonly tokens: TokenSource }

/** Somebody watches: rather "too many requests" than a minute of silence. */
const TRIAL: ReadOptions = { urgency: 'waiting', maxWaitMs: 5_000 }

/** One authenticated call, the smallest page of the catalog, and what it showed. Stores nothing and never throws. */
export async function tryConnection(deps: TryConnectionDeps, candidate: Candidate): Promise<ConnectionTrial> {
  const token = await candidate.tokens.current()
  if (token.ok) return call(deps, candidate, token.value)
  const { source } = candidate
  // "Expired" is this computer's opinion, and its clock may be the one that is wrong: Chipi's answer tells the time.
  if (token.error.kind === 'expired' && source?.kind === 'pasted') {
    return judgeExpired(deps, candidate, { token: source.token, problem: token.error })
  }
  return noToken(token.error)
}

async function call(
  deps: TryConnectionDeps,
  { key, environment, tokens }: Candidate,
  token: string,
): Promise<ConnectionTrial> {
  const chipi = await deps.openChipi({ key, tokens })
  try {
    const page = await chipi.listSkus({ page: 1, limit: 1 }, TRIAL)
    if (page.ok) return { kind: 'works', skuCount: page.value.total, environment }
    if (page.error.kind !== 'unauthorized') return explain(page.error)
    if (blamesKey(page.error.detail)) return { kind: 'bad-key' }
    // A source that renews itself was asked again after the 401: look at the token that was refused last.
    const current = await tokens.current()
    return explainUnauthorized(current.ok ? current.value : token, deps.clock.now(), chipi.skewMs())
  } finally {
    await chipi.close()
  }
}

async function judgeExpired(
  deps: TryConnectionDeps,
  candidate: Candidate,
  { token, problem }: { readonly token: string; readonly problem: TokenProblem },
): Promise<ConnectionTrial> {
  const asIs: TokenSource = {
    current: async () => ok(token),
    refresh: async () => ok(token),
    expiresAt: () => null,
  }
  const chipi = await deps.openChipi({ key: candidate.key, tokens: asIs })
  try {
    await chipi.listSkus({ page: 1, limit: 1 }, TRIAL)
    const skewMs = chipi.skewMs()
    const expiresAt = readJwt(token)?.expiresAt ?? 0
    const stillGood = skewMs !== null && deps.clock.now() + skewMs < expiresAt
    return stillGood ? { kind: 'clock-wrong', skewMs } : noToken(problem)
  } finally {
    await chipi.close()
  }
}

/** No documented field says whether key or token is at fault; Chipi's words may. Decides a sentence on a screen, never money. */
function blamesKey(detail: string): boolean {
  return /invalid_api_key|\bapi[ _-]?key\b|\bpublic key\b/i.test(detail) && !/token|jwt|bearer/i.test(detail)
}

function explainUnauthorized(token: string, now: number, skewMs: number | null): ConnectionTrial {
  const hint = hintOf(token, now + (skewMs ?? 0))
  if (hint === 'looks-good' && skewMs !== null && Math.abs(skewMs) > CLOCK_TOLERANCE_MS) {
    return { kind: 'clock-wrong', skewMs }
  }
  return { kind: 'unauthorized', hint }
}

function noToken(why: TokenProblem): ConnectionTrial {
  return why.kind === 'vault' ? { kind: 'vault', problem: why.problem } : { kind: 'no-token', why }
}

function explain(problem: Exclude<ReadProblem, { kind: 'unauthorized' }>): ConnectionTrial {
  switch (problem.kind) {
    case 'no-connection':
      return { kind: 'no-network' }
    case 'no-key':
      return { kind: 'malformed-key' }
    case 'no-token':
      return noToken(problem.why)
    case 'rate-limited':
      return { kind: 'rate-limited' }
    case 'refused':
      return blamesKey(problem.refusal.detail)
        ? { kind: 'bad-key' }
        : { kind: 'server-trouble', status: problem.refusal.status }
    case 'not-found':
      return { kind: 'server-trouble', status: 404 }
    case 'server-error':
    case 'unreadable':
      return { kind: 'server-trouble', status: problem.status }
    case 'connection-lost':
    case 'timeout':
    case 'unsellable':
    case 'aborted':
      return { kind: 'server-trouble', status: null }
    default:
      return assertNever(problem, 'explain')
  }
}
