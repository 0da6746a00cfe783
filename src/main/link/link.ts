import type { Clock } from '#shared/clock.ts'
import type { LinkState } from '#shared/domain/link.ts'
import type { ChipiApi } from '#main/chipi/chipi-api.ts'
import type { CallFinding } from './call-finding.ts'
import { clockOff, tokenEnd } from './clock-off.ts'
import { onFinding, UNTRIED, type LinkMemory } from './on-finding.ts'
import { overhear } from './overhear.ts'

/** What a till knows of its way to Chipi, from its calls and nothing else. */
export type Link = {
  /** The client to call Chipi with, so that every call tells. */
  readonly chipi: ChipiApi
  readonly now: () => LinkState
  /** Looks at once, unless a call has just shown that all is well; answers how it is then. */
  readonly check: () => Promise<LinkState>
  readonly stop: () => Promise<void>
}

export type LinkDeps = {
  readonly chipi: ChipiApi
  readonly clock: Clock
  /** A random number in [0, 1). */
  readonly random: () => number
  /** When the token runs out, for one that only a person can renew (ms since the epoch); else null. */
  readonly tokenEndsAt: () => number | null
  /** Told of every change, and of nothing else. */
  readonly announce: (state: LinkState) => void
}

const FIRST_LOOK_MS = 2_000
const SLOWEST_LOOK_MS = 45_000
/** What a call showed this long ago is as good as looking again, ms. */
const FRESH_MS = 60_000

/**
 * While something is wrong that a call could show to be mended, a small one is made now and then (the shortest page of
 * the catalog: documented to need key and token), sooner at first and every 45 s in the end. A healthy link is never
 * asked: selling tells.
 */
export function createLink(deps: LinkDeps): Link {
  const { clock, random, announce } = deps
  const life = new AbortController()
  let memory: LinkMemory = { ...UNTRIED, state: { ...UNTRIED.state, tokenEndsAt: deps.tokenEndsAt() } }
  let heardAt: number | null = null
  let looks = 0
  let looking: Promise<void> | null = null
  let alarm: AbortController | null = null

  const hear = (finding: CallFinding): void => {
    const before = memory.state
    const next = onFinding(memory, finding, clock.now())
    const state: LinkState = {
      ...next.state,
      clockOffMs: clockOff(before.clockOffMs, deps.chipi.skewMs()),
      tokenEndsAt: tokenEnd(before.tokenEndsAt, deps.tokenEndsAt()),
    }
    memory = { ...next, state }
    if (finding.kind !== 'nothing') heardAt = clock.monotonic()
    if (!isSame(before, state) && !life.signal.aborted) announce(state)
    if (isWell(memory)) rest()
    else watch()
  }

  const chipi = overhear(deps.chipi, hear)

  const look = (): Promise<void> => {
    looking ??= chipi
      .listSkus({ page: 1, limit: 1 }, { urgency: 'background', signal: life.signal })
      .then(() => undefined)
      .finally(() => {
        looking = null
        if (!isWell(memory)) watch()
      })
    return looking
  }

  const watch = (): void => {
    if (alarm !== null || looking !== null || life.signal.aborted) return
    const mine = new AbortController()
    alarm = mine
    const waitMs = Math.min(FIRST_LOOK_MS * 2 ** looks, SLOWEST_LOOK_MS) * (0.8 + 0.4 * random())
    looks += 1
    void clock.sleep(waitMs, mine.signal).then(() => {
      if (mine.signal.aborted) return
      alarm = null
      void look()
    })
  }
  const rest = (): void => {
    looks = 0
    alarm?.abort()
    alarm = null
  }

  return {
    chipi,
    now: () => memory.state,
    check: async () => {
      const fresh = heardAt !== null && clock.monotonic() - heardAt < FRESH_MS
      if ((fresh && isWell(memory)) || life.signal.aborted) return memory.state
      rest()
      await look()
      return memory.state
    },
    stop: async () => {
      life.abort()
      rest()
      await looking
    },
  }
}

/** Nothing that another call could show to be mended. Credits are told by purchases alone. */
function isWell({ lost, state: { reach, access, clockOffMs } }: LinkMemory): boolean {
  const reached = reach.kind === 'online' || reach.kind === 'unknown'
  const accepted = access.kind === 'accepted' || access.kind === 'unknown'
  return lost === 0 && reached && accepted && clockOffMs === null
}

function isSame(a: LinkState, b: LinkState): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
