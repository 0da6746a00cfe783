import { assertNever } from '#shared/assert-never.ts'
import { UNTRIED_LINK, type Access, type LinkState, type Reach } from '#shared/domain/link.ts'
import { quietMs } from '#main/chipi/retry-after.ts'
import type { CallFinding } from './call-finding.ts'

/** What the link is taken for, and what is held back until a second call confirms it. */
export type LinkMemory = {
  readonly state: LinkState
  /** Calls in a row that found nobody or only trouble. */
  readonly lost: number
  /** When the first of them ended; null while there is none. */
  readonly lostSince: number | null
}

export const UNTRIED: LinkMemory = { state: UNTRIED_LINK, lost: 0, lostSince: null }

/** One lost reply says nothing yet; a second one in a row does. */
const LOST_BELIEVED = 2

/** What the link is after a call that ended at `at` (ms since the epoch). Pure; one success clears what it disproves. */
export function onFinding(memory: LinkMemory, finding: CallFinding, at: number): LinkMemory {
  const { state } = memory
  switch (finding.kind) {
    case 'nothing':
      return memory
    case 'answered':
      return heard({
        ...state,
        access: accessAfter(state.access, finding.access, at),
        noCreditsSince: creditsAfter(state.noCreditsSince, finding.credits, at),
      })
    case 'told-to-wait': {
      const until = at + quietMs(finding.waitMs)
      return heard({ ...state, quietUntil: Math.max(state.quietUntil ?? 0, until) })
    }
    case 'no-key':
      return { ...memory, state: { ...state, access: { kind: 'no-key' } } }
    case 'no-token':
      if (finding.why.kind === 'provider-unreachable') {
        return lost(memory, at, since => ({
          ...state,
          access: { kind: 'no-token', since: sinceOf(state.access, since), why: finding.why },
        }))
      }
      return {
        ...memory,
        state: {
          ...state,
          access: { kind: 'no-token', since: sinceOf(state.access, at), why: finding.why },
        },
      }
    case 'no-connection':
      return lost(memory, at, since => ({
        ...state,
        reach: { kind: 'offline', since: reachSince(state.reach, 'offline', since), cause: finding.cause },
      }))
    case 'trouble':
      return lost(memory, at, since => ({
        ...state,
        reach: {
          kind: 'chipi-trouble',
          since: reachSince(state.reach, 'chipi-trouble', since),
          status: finding.status,
        },
      }))
    default:
      return assertNever(finding, 'onFinding')
  }
}

function heard(state: LinkState): LinkMemory {
  return { state: { ...state, reach: { kind: 'online' } }, lost: 0, lostSince: null }
}

function lost(memory: LinkMemory, at: number, believed: (since: number) => LinkState): LinkMemory {
  const count = memory.lost + 1
  const lostSince = memory.lostSince ?? at
  const state = count < LOST_BELIEVED ? memory.state : believed(lostSince)
  return { state, lost: count, lostSince }
}

function reachSince(reach: Reach, kind: Reach['kind'], since: number): number {
  return reach.kind === kind && 'since' in reach ? reach.since : since
}

function sinceOf(access: Access, since: number): number {
  return 'since' in access ? access.since : since
}

function accessAfter(access: Access, said: 'accepted' | 'refused' | 'unsaid', at: number): Access {
  if (said === 'unsaid') return access
  if (said === 'accepted') return { kind: 'accepted' }
  return { kind: 'unauthorized', since: access.kind === 'unauthorized' ? access.since : at }
}

function creditsAfter(
  since: number | null,
  said: 'enough' | 'lacking' | 'unsaid',
  at: number,
): number | null {
  if (said === 'unsaid') return since
  return said === 'enough' ? null : (since ?? at)
}
