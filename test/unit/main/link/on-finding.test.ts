import { describe, expect, it } from 'vitest'
import { findingOfPurchase, findingOfRead, type CallFinding } from '#main/link/call-finding.ts'
import { onFinding, UNTRIED, type LinkMemory } from '#main/link/on-finding.ts'
import type { LinkState } from '#shared/domain/link.ts'
import { aRefusal, aReport } from '#test/support/builders.ts'

const GOOD = findingOfRead(null)
const NO_LINE = findingOfRead({ kind: 'no-connection', cause: 'dns' })
const BROKEN = findingOfRead({ kind: 'server-error', status: 503 })
const REFUSED = findingOfRead({ kind: 'unauthorized', detail: '' })
const NO_CREDITS = findingOfPurchase({ kind: 'refused', refusal: aRefusal('no-credits', 402) })
const TAKEN = findingOfPurchase({ kind: 'reported', report: aReport('PENDING') })

/** The link after these calls, one a second from 1 s on. */
function after(...findings: readonly CallFinding[]): LinkState {
  return findings.reduce<LinkMemory>(
    (memory, finding, place) => onFinding(memory, finding, (place + 1) * 1_000),
    UNTRIED,
  ).state
}

describe('what calls show of the way to Chipi', () => {
  it('is unknown before the first call, and online after an answer', () => {
    expect(after().reach).toEqual({ kind: 'unknown' })
    expect(after(GOOD)).toMatchObject({ reach: { kind: 'online' }, access: { kind: 'accepted' } })
  })

  it('does not flap because of one lost reply', () => {
    expect(after(GOOD, NO_LINE).reach).toEqual({ kind: 'online' })
    expect(after(GOOD, findingOfRead({ kind: 'timeout' }), GOOD, BROKEN).reach).toEqual({ kind: 'online' })
  })

  it('is offline with the second call in a row, since the first of them, and for its reason', () => {
    const refused = findingOfRead({ kind: 'no-connection', cause: 'refused' })
    expect(after(GOOD, NO_LINE, refused).reach).toEqual({ kind: 'offline', since: 2_000, cause: 'refused' })
    expect(after(GOOD, NO_LINE, refused, NO_LINE).reach).toMatchObject({ since: 2_000, cause: 'dns' })
  })

  it('is back with one answer, whatever it says', () => {
    for (const answer of [GOOD, REFUSED, NO_CREDITS, findingOfRead({ kind: 'not-found', detail: '' })]) {
      expect(after(NO_LINE, NO_LINE, answer).reach).toEqual({ kind: 'online' })
    }
  })

  it.each([
    [{ kind: 'server-error', status: 502 }, 502],
    [{ kind: 'unreadable', status: 200 }, 200],
    [{ kind: 'timeout' }, null],
    [{ kind: 'connection-lost' }, null],
  ] as const)('calls %j twice in a row a trouble of Chipi', (problem, status) => {
    const finding = findingOfRead(problem)
    expect(after(finding, finding).reach).toEqual({ kind: 'chipi-trouble', since: 1_000, status })
  })

  it('learns the same from a purchase as from a read', () => {
    const unsent = findingOfPurchase({
      kind: 'not-taken',
      why: { kind: 'no-connection' },
      cause: { kind: 'no-connection', cause: 'unreachable' },
    })
    expect(after(unsent, unsent).reach).toMatchObject({ kind: 'offline', cause: 'unreachable' })
    const lost = findingOfPurchase({ kind: 'unanswered', doubt: { kind: 'timeout' } })
    expect(after(lost, lost).reach).toMatchObject({ kind: 'chipi-trouble', status: null })
    const busy = findingOfPurchase({ kind: 'unanswered', doubt: { kind: 'server-error', status: 409 } })
    expect(after(busy, busy).reach).toEqual({ kind: 'online' })
  })

  it('knows a refused token at once, and that it is taken again', () => {
    expect(after(GOOD, REFUSED, REFUSED).access).toEqual({ kind: 'unauthorized', since: 2_000 })
    expect(after(GOOD, REFUSED, GOOD).access).toEqual({ kind: 'accepted' })
  })

  it('keeps a refused token in mind while nobody can be reached', () => {
    const state = after(REFUSED, NO_LINE, NO_LINE)
    expect(state).toMatchObject({ reach: { kind: 'offline' }, access: { kind: 'unauthorized' } })
  })

  it('knows a missing token at once, a provider out of reach only with the second try', () => {
    const expired = findingOfRead({ kind: 'no-token', why: { kind: 'expired', at: 500 } })
    expect(after(GOOD, expired)).toMatchObject({
      access: { kind: 'no-token', since: 2_000, why: { kind: 'expired' } },
      reach: { kind: 'online' },
    })
    const away = findingOfRead({ kind: 'no-token', why: { kind: 'provider-unreachable' } })
    expect(after(GOOD, away).access).toEqual({ kind: 'accepted' })
    expect(after(GOOD, away, away).access).toMatchObject({ kind: 'no-token', since: 2_000 })
  })

  it('remembers that credits ran out until a purchase is taken, whatever else is read meanwhile', () => {
    expect(after(NO_CREDITS, GOOD, NO_CREDITS).noCreditsSince).toBe(1_000)
    expect(after(NO_CREDITS, GOOD, TAKEN).noCreditsSince).toBeNull()
  })

  it('waits as long as a 429 says, ten seconds when it does not say, two minutes at most', () => {
    const told = (retryAfterMs: number | null) => findingOfRead({ kind: 'rate-limited', retryAfterMs })
    expect(after(told(30_000)).quietUntil).toBe(31_000)
    expect(after(told(null)).quietUntil).toBe(11_000)
    expect(after(told(3_600_000)).quietUntil).toBe(121_000)
    expect(after(told(30_000), told(1_000)).quietUntil).toBe(31_000)
  })

  it('learns nothing from a call that was called off', () => {
    expect(after(findingOfRead({ kind: 'aborted' }))).toEqual(UNTRIED.state)
  })
})
