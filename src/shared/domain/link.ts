import { assertNever } from '../assert-never.ts'
import type { TokenProblem } from './connection.ts'

/** Why no connection to Chipi came about. In every one of these no byte of the request left. */
export type ConnectionCause = 'dns' | 'refused' | 'unreachable' | 'connect-timeout' | 'tls' | 'other'

/** Whether calls get through, learnt from calls alone. All times in ms since the epoch, by this computer's clock. */
export type Reach =
  /** No call has told yet. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'online' }
  /** No connection comes about; `since` is the first call that found none. */
  | { readonly kind: 'offline'; readonly since: number; readonly cause: ConnectionCause }
  /** Something answers with a 5xx, with nonsense or not in time. `status` is null when nothing came at all. */
  | { readonly kind: 'chipi-trouble'; readonly since: number; readonly status: number | null }

/** Whether Chipi takes this till's key and token. */
export type Access =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'no-key' }
  /** The token source has nothing to give, so no call can leave. */
  | { readonly kind: 'no-token'; readonly since: number; readonly why: TokenProblem }
  /** Chipi answers 401, to a fresh token too. It does not say whether key or token is at fault. */
  | { readonly kind: 'unauthorized'; readonly since: number }

/** What is known of the way to Chipi: facts side by side, since several can be true at once. */
export type LinkState = {
  readonly reach: Reach
  readonly access: Access
  /** When the token in use runs out, for a token that nobody but a person can renew; else null. */
  readonly tokenEndsAt: number | null
  /** A purchase was refused for lack of credits, and none has been taken since. Chipi tells no balance. */
  readonly noCreditsSince: number | null
  /** Chipi said 429: calls wait until then. In the past: they flow. */
  readonly quietUntil: number | null
  /** Chipi's clock minus ours, ms, once it is far enough off to spoil a token; null while it is not, or unknown. */
  readonly clockOffMs: number | null
}

/** What a till knows of its link before its first call. */
export const UNTRIED_LINK: LinkState = {
  reach: { kind: 'unknown' },
  access: { kind: 'unknown' },
  tokenEndsAt: null,
  noCreditsSince: null,
  quietUntil: null,
  clockOffMs: null,
}

/** One thing that is the matter with the link, for people. */
export type LinkTrouble =
  | { readonly kind: 'offline'; readonly since: number; readonly cause: ConnectionCause }
  | { readonly kind: 'no-key' }
  | { readonly kind: 'token-expired'; readonly at: number }
  | { readonly kind: 'no-token'; readonly since: number; readonly why: TokenProblem }
  | { readonly kind: 'unauthorized'; readonly since: number }
  | { readonly kind: 'chipi-trouble'; readonly since: number; readonly status: number | null }
  | { readonly kind: 'clock-wrong'; readonly skewMs: number }
  | { readonly kind: 'no-credits'; readonly since: number }
  | { readonly kind: 'rate-limited'; readonly until: number }
  | { readonly kind: 'token-expiring'; readonly at: number }

/** A token that only a person can renew is announced this long before its end, ms. */
export const WARN_BEFORE_EXPIRY_MS = 20 * 60_000

/**
 * Everything that is the matter at `now` (ms since the epoch), what matters most first: what stops selling, then what
 * may spoil a sale, then what passes by itself or lies ahead. A wrong clock goes before the refusal it may explain.
 */
export function troublesOf(link: LinkState, now: number): readonly LinkTrouble[] {
  const offline: LinkTrouble[] = link.reach.kind === 'offline' ? [link.reach] : []
  const chipi: LinkTrouble[] = link.reach.kind === 'chipi-trouble' ? [link.reach] : []
  const clock: LinkTrouble[] =
    link.clockOffMs === null ? [] : [{ kind: 'clock-wrong', skewMs: link.clockOffMs }]
  const access = accessTroubles(link, now)
  const credits: LinkTrouble[] =
    link.noCreditsSince === null ? [] : [{ kind: 'no-credits', since: link.noCreditsSince }]
  const refused = access.some(({ kind }) => kind === 'unauthorized' || kind === 'token-expired')
  return [
    ...offline,
    ...(refused ? clock : []),
    ...access,
    ...chipi,
    ...credits,
    ...(refused ? [] : clock),
    ...quiet(link, now),
    ...expiring(link, now),
  ]
}

/** No sale can begin for certain: nothing would leave this computer, or Chipi would refuse it unread. */
export function stopsSales({ kind }: LinkTrouble): boolean {
  switch (kind) {
    case 'offline':
    case 'no-key':
    case 'token-expired':
    case 'no-token':
    case 'unauthorized':
      return true
    // These may go well: a purchase is another call than the one that failed, a smaller one may still be covered by the
    // credits (and topping up is told by nobody), a clock is allowed for, and a 429 is waited out.
    case 'chipi-trouble':
    case 'clock-wrong':
    case 'no-credits':
    case 'rate-limited':
    case 'token-expiring':
      return false
    default:
      return assertNever(kind, 'stopsSales')
  }
}

/** Why no sale can begin now, or null when one can. */
export function saleStopOf(link: LinkState, now: number): LinkTrouble | null {
  return troublesOf(link, now).find(stopsSales) ?? null
}

function accessTroubles({ access, tokenEndsAt }: LinkState, now: number): readonly LinkTrouble[] {
  if (access.kind === 'no-token' && access.why.kind === 'expired') {
    return [{ kind: 'token-expired', at: access.why.at }]
  }
  if (access.kind === 'no-key' || access.kind === 'no-token') return [access]
  if (tokenEndsAt !== null && tokenEndsAt <= now) return [{ kind: 'token-expired', at: tokenEndsAt }]
  return access.kind === 'unauthorized' ? [access] : []
}

function quiet({ quietUntil }: LinkState, now: number): readonly LinkTrouble[] {
  return quietUntil !== null && quietUntil > now ? [{ kind: 'rate-limited', until: quietUntil }] : []
}

function expiring({ access, tokenEndsAt }: LinkState, now: number): readonly LinkTrouble[] {
  // A token that is not used any more has nothing left to lose.
  if (access.kind === 'no-key' || access.kind === 'no-token' || tokenEndsAt === null) return []
  const soon = tokenEndsAt > now && tokenEndsAt - now <= WARN_BEFORE_EXPIRY_MS
  return soon ? [{ kind: 'token-expiring', at: tokenEndsAt }] : []
}
