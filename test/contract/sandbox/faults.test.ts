import { describe, expect, it } from 'vitest'
import { aClient, call, field, GOOD_BODY } from './a-client.ts'

describe('faults over the wire', () => {
  it('cut the connection before anything is taken', async () => {
    const client = await aClient()
    client.sandbox.world.faults.add({ kind: 'reset' })
    await expect(client.buy()).rejects.toThrow('fetch failed')
    expect(client.sandbox.world.ledger(client.sandbox.now())).toEqual([])
  })

  it('cut the connection after it is taken; the resend finds the purchase', async () => {
    const client = await aClient()
    client.sandbox.world.faults.add({ kind: 'reply-dropped' })
    await expect(client.buy()).rejects.toThrow('fetch failed')
    const [taken] = await client.sandbox.events.waitFor({ event: 'purchase-taken' })
    const again = await client.buy()
    expect(again.status).toBe(201)
    expect(taken).toMatchObject({ purchaseId: field(again.json, 'id') })
    expect(client.sandbox.world.ledger(client.sandbox.now())).toHaveLength(1)
    expect(client.sandbox.requests.list().map(request => request.outcome)).toEqual(['reset', '201'])
  })

  it('leave a caller without an answer until it gives up, although it was taken', async () => {
    const client = await aClient()
    client.sandbox.world.faults.add({ kind: 'reply-dropped', how: 'silence' })
    const patience = new AbortController()
    const waiting = call(`${client.sandbox.url}/sku-purchases`, {
      method: 'POST',
      headers: { 'x-api-key': client.sandbox.prodKey, authorization: `Bearer ${client.token}` },
      body: JSON.stringify(GOOD_BODY),
      signal: patience.signal,
    })
    await client.sandbox.events.waitFor({ event: 'request-ended' })
    patience.abort()
    await expect(waiting).rejects.toThrow('aborted')
    expect(client.sandbox.world.ledger(client.sandbox.now())).toHaveLength(1)
  })

  it.each([
    ['html', 'text/html; charset=utf-8', /^<!doctype html>/],
    ['truncated', 'application/json; charset=utf-8', /^\{"id":"tx-/],
    ['array', 'application/json; charset=utf-8', /^\[\]$/],
    ['empty', 'application/json; charset=utf-8', /^$/],
  ] as const)('answer %s instead of a purchase', async (body, contentType, text) => {
    const client = await aClient()
    client.sandbox.world.faults.add({ kind: 'garbage', body })
    const reply = await client.buy()
    expect(reply.status).toBe(201)
    expect(reply.headers.get('content-type')).toBe(contentType)
    expect(reply.text).toMatch(text)
    expect(body === 'array' ? [] : undefined).toEqual(reply.json)
  })

  it('answer as a gateway does, with a page of its own', async () => {
    const client = await aClient()
    client.sandbox.world.faults.add({ kind: 'server-error', status: 503 })
    expect(await client.get('/skus')).toMatchObject({ status: 503, json: undefined })
  })

  it('refuse connections during an outage and accept them on the same port after', async () => {
    const client = await aClient()
    expect((await client.get('/skus')).status).toBe(200)
    await client.control('POST', '/outage')
    await expect(client.get('/skus')).rejects.toThrow('fetch failed')
    await client.control('DELETE', '/outage')
    expect((await client.get('/skus')).status).toBe(200)
  })

  it('take a purchase that was held back, although the caller has left', async () => {
    const client = await aClient()
    client.sandbox.world.faults.add({ kind: 'slow', when: 'before', delayMs: 20 })
    const patience = new AbortController()
    const waiting = call(`${client.sandbox.url}/sku-purchases`, {
      method: 'POST',
      headers: { 'x-api-key': client.sandbox.prodKey, authorization: `Bearer ${client.token}` },
      body: JSON.stringify(GOOD_BODY),
      signal: patience.signal,
    })
    await client.sandbox.events.waitFor({ event: 'fault-used' })
    patience.abort()
    await expect(waiting).rejects.toThrow('aborted')
    await client.sandbox.events.waitFor({ event: 'purchase-taken' })
    expect(client.sandbox.world.ledger(client.sandbox.now())).toHaveLength(1)
  })
})
