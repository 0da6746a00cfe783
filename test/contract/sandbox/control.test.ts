import { describe, expect, it } from 'vitest'
import { aClient, call, field } from './a-client.ts'

describe('the control API', () => {
  it('says where everything is and mints tokens', async () => {
    const client = await aClient()
    const { json } = await client.control('GET', '')
    expect(json).toMatchObject({
      url: client.sandbox.url,
      devKey: client.sandbox.devKey,
      oauth: { clientId: 'mostrador-sandbox', tokenUrl: client.sandbox.oauth.tokenUrl },
    })
    const minted = await client.control('POST', '/tokens', { subject: 'lupe', expiresInSeconds: 60 })
    const authorization = `Bearer ${field(minted.json, 'token')}`
    expect((await client.get('/skus', { authorization })).status).toBe(200)
  })

  it('sets faults, lists them and takes them away', async () => {
    const client = await aClient()
    const added = await client.control('POST', '/faults', {
      kind: 'server-error',
      status: 500,
      times: 'always',
    })
    expect((await client.get('/skus')).status).toBe(500)
    expect((await client.control('GET', '/faults')).json).toMatchObject([{ id: field(added.json, 'id') }])
    expect((await client.control('DELETE', `/faults/${field(added.json, 'id')}`)).status).toBe(200)
    expect((await client.control('DELETE', '/faults/fault-99')).status).toBe(404)
    expect((await client.get('/skus')).status).toBe(200)
    await client.control('POST', '/faults', { kind: 'unauthorized', times: 'always' })
    await client.control('DELETE', '/faults')
    expect((await client.get('/skus')).status).toBe(200)
  })

  it('says what is wrong with a fault it cannot read', async () => {
    const client = await aClient()
    expect(await client.control('POST', '/faults', { kind: 'earthquake' })).toMatchObject({
      status: 400,
      json: { error: 'invalid_request' },
    })
    const broken = await call(`${client.sandbox.controlUrl}/faults`, { method: 'POST', body: '{' })
    expect(broken).toMatchObject({ status: 400, json: { error: 'invalid_json' } })
    expect((await client.control('GET', '/weather')).status).toBe(404)
  })

  it('moves time on, so that a purchase settles without waiting', async () => {
    const client = await aClient({ settleAfterMs: 600_000 })
    const id = field((await client.buy()).json, 'id')
    await client.control('POST', '/advance', { ms: 600_000 })
    expect((await client.get(`/sku-purchases/${id}`)).json).toMatchObject({ status: 'SUCCESS' })
  })

  it('changes settings and credits', async () => {
    const client = await aClient()
    const changed = await client.control('PATCH', '/settings', { errorShape: 'framework' })
    expect(changed.json).toMatchObject({ errorShape: 'framework', settleAfterMs: 2_000 })
    await client.control('PUT', '/credits', { usd: 0 })
    expect(await client.buy()).toMatchObject({ status: 402, json: { statusCode: 402 } })
    expect((await client.control('PATCH', '/settings', { shopZone: 'Atlantis' })).status).toBe(400)
    expect((await client.control('GET', '/settings')).json).toMatchObject({ errorShape: 'framework' })
  })

  it('shows the ledger and decides the fate of a stuck purchase', async () => {
    const client = await aClient()
    await client.control('POST', '/faults', { kind: 'stuck' })
    const id = field((await client.buy()).json, 'id')
    const outcome = `/purchases/${id}/outcome`
    expect((await client.control('POST', outcome, { status: 'FAILED', reason: 'Sin saldo' })).status).toBe(
      200,
    )
    expect((await client.get(`/sku-purchases/${id}`)).json).toMatchObject({
      status: 'FAILED',
      skuFileNumber: 'Sin saldo',
    })
    expect((await client.control('GET', '/ledger')).json).toMatchObject({
      entries: [
        { kind: 'debit', purchaseId: id },
        { kind: 'restore', purchaseId: id },
      ],
    })
    expect((await client.control('GET', '/purchases')).json).toMatchObject([{ id, status: 'FAILED' }])
    expect((await client.control('POST', '/purchases/tx-0/outcome', { status: 'SUCCESS' })).status).toBe(404)
  })

  it('revokes a key and answers the one that takes its place, which knows every purchase', async () => {
    const client = await aClient()
    const id = field((await client.buy()).json, 'id')
    const key = field((await client.control('POST', '/keys/prod')).json, 'key')
    expect((await client.get(`/sku-purchases/${id}`)).status).toBe(401)
    expect((await client.get(`/sku-purchases/${id}`, { apiKey: key })).json).toMatchObject({ id })
    expect((await client.control('POST', '/keys/other')).status).toBe(404)
  })

  it('waits for an event, and gives up in time', async () => {
    const client = await aClient()
    const waiting = client.control('GET', '/wait?event=purchase-taken&count=1')
    await client.buy()
    expect((await waiting).json).toMatchObject({ timedOut: false, events: [{ kind: 'purchase-taken' }] })
    const late = await client.control('GET', '/wait?event=rate-limited&timeoutMs=1')
    expect(late.json).toEqual({ timedOut: true, events: [] })
    expect((await client.control('GET', '/wait?event=snow')).status).toBe(400)
    expect((await client.control('GET', '/events')).text).toContain('request-ended')
  })

  it('is closed to pages in a browser', async () => {
    const client = await aClient()
    const fromPage = await call(`${client.sandbox.controlUrl}/ledger`, {
      headers: { origin: 'https://example.com' },
    })
    expect(fromPage.status).toBe(403)
  })

  it('need not be there at all', async () => {
    const client = await aClient({ control: false })
    expect(client.sandbox.controlUrl).toBeNull()
    expect((await client.get('/skus')).status).toBe(200)
  })
})
