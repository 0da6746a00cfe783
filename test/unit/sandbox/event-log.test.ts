import { describe, expect, it } from 'vitest'
import { createEventLog } from '#sandbox/http/event-log.ts'

const refused = { kind: 'purchase-refused', status: 400, code: 'invalid_request', skuId: null } as const

describe('waiting for an event', () => {
  it('ends when enough of them have come', async () => {
    const log = createEventLog(() => 5)
    const waiting = log.waitFor({ event: 'purchase-refused', count: 2 })
    log.append(refused)
    log.append({ kind: 'rate-limited', environment: 'dev' })
    log.append(refused)
    expect((await waiting).map(event => event.seq)).toEqual([1, 3])
  })

  it('does not miss one that came before', async () => {
    const log = createEventLog(() => 5)
    log.append(refused)
    expect(await log.waitFor({ event: 'purchase-refused' })).toEqual([{ ...refused, seq: 1, at: 5 }])
  })

  it('can ask for later ones only', async () => {
    const log = createEventLog(() => 5)
    log.append(refused)
    const waiting = log.waitFor({ event: 'purchase-refused', after: 1 })
    log.append(refused)
    expect((await waiting).map(event => event.seq)).toEqual([2])
  })

  it('is given up when the caller says so', async () => {
    const log = createEventLog(() => 5)
    const patience = new AbortController()
    const waiting = log.waitFor({ event: 'purchase-taken' }, patience.signal)
    patience.abort()
    await expect(waiting).rejects.toThrow('gave up waiting for purchase-taken')
    await expect(log.waitFor({ event: 'purchase-taken' }, patience.signal)).rejects.toThrow('gave up')
  })
})
