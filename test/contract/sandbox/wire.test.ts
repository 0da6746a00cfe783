import { describe, expect, it } from 'vitest'
import { aClient, call, field, GOOD_BODY } from './a-client.ts'

describe('the API over the wire', () => {
  it('has keys of the documented form and listens on loopback', async () => {
    const { sandbox } = await aClient()
    expect(sandbox.devKey).toMatch(/^pk_dev_[a-zA-Z0-9]{32,}$/)
    expect(sandbox.prodKey).toMatch(/^pk_prod_[a-zA-Z0-9]{32,}$/)
    expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/)
  })

  it('serves the catalog page by page until the total is reached', async () => {
    const client = await aClient()
    const first = await client.get('/skus?limit=100&page=1&locale=es')
    const pages = Number(field(first.json, 'totalPages'))
    const rest = await Promise.all(
      Array.from({ length: pages - 1 }, (_unused, index) =>
        client.get(`/skus?limit=100&page=${index + 2}&locale=es`),
      ),
    )
    const ids = [first, ...rest].flatMap(({ text }) =>
      [...text.matchAll(/"id":"([^"]+)"/g)].map(found => found[1]),
    )
    expect(new Set(ids).size).toBe(Number(field(first.json, 'total')))
    expect(ids).toHaveLength(new Set(ids).size)
  })

  it('answers a purchase with 201, then its status by id and by hash', async () => {
    const client = await aClient()
    const bought = await client.buy()
    expect(bought).toMatchObject({ status: 201, json: { status: 'PENDING', skuReference: '5512345678' } })
    client.sandbox.advance(2_000)
    const id = field(bought.json, 'id')
    expect((await client.get(`/sku-purchases/${id}`)).json).toMatchObject({ id, status: 'SUCCESS' })
    expect((await client.get('/transactions/sale-1')).json).toMatchObject({ id, status: 'SUCCESS' })
  })

  it('succeeds at once with the DEV key', async () => {
    const client = await aClient()
    const { json } = await client.buy({}, { apiKey: client.sandbox.devKey })
    expect(json).toMatchObject({
      status: 'SUCCESS',
      skuFileNumber: expect.stringMatching(/^dev-sandbox-\d+$/),
    })
  })

  it('debits once when the same body comes ten times at once', async () => {
    const client = await aClient()
    const replies = await Promise.all(Array.from({ length: 10 }, () => client.buy()))
    expect(new Set(replies.map(reply => field(reply.json, 'id'))).size).toBe(1)
    expect(client.sandbox.world.ledger(client.sandbox.now())).toHaveLength(1)
  })

  it('answers the dollar amount as a bare number', async () => {
    const client = await aClient()
    const { text } = await client.get('/exchanges/usd-amount?currencyAmount=250&currency=MXN')
    expect(text).toMatch(/^\d+\.\d{1,2}$/)
  })

  it('knows nothing of the old paths', async () => {
    const client = await aClient()
    const headers = { 'x-api-key': client.sandbox.prodKey, authorization: `Bearer ${client.token}` }
    const old = await call(`${client.sandbox.url}/sku-transactions`, { method: 'POST', headers, body: '{}' })
    expect(old.status).toBe(404)
    expect((await client.get('/sku-transactions/tx-1')).status).toBe(404)
    expect((await client.get('')).status).toBe(404)
  })

  it('refuses a body that is no JSON, and one that is far too large', async () => {
    const client = await aClient()
    const headers = { 'x-api-key': client.sandbox.prodKey, authorization: `Bearer ${client.token}` }
    const post = (body: string) =>
      call(`${client.sandbox.url}/sku-purchases`, { method: 'POST', headers, body })
    expect(await post('{"transactionHash":')).toMatchObject({
      status: 400,
      json: { error: 'invalid_request' },
    })
    expect((await post('"'.padEnd(300_000, 'x'))).status).toBe(413)
  })

  it('tells its own time in the Date header, to the second', async () => {
    const now = Date.UTC(2026, 10, 20, 16, 0, 0)
    const client = await aClient({ clock: { now: () => now } })
    expect((await client.get('/skus')).headers.get('date')).toBe('Fri, 20 Nov 2026 16:00:00 GMT')
    client.sandbox.world.faults.add({ kind: 'date-skew', ms: -300_000 })
    expect((await client.get('/skus')).headers.get('date')).toBe('Fri, 20 Nov 2026 15:55:00 GMT')
  })

  it('serves a logo for a SKU that has one', async () => {
    const client = await aClient()
    const { json } = await client.get('/skus/sku-TEL050')
    const logo = await call(field(json, 'logoUrl'))
    expect(logo.headers.get('content-type')).toBe('image/svg+xml')
    expect(logo.text).toContain('<svg')
    const origin = new URL(client.sandbox.url).origin
    expect((await call(`${origin}/logos/none.svg`)).status).toBe(404)
  })

  it('keeps what was sent byte for byte, and no token', async () => {
    const client = await aClient()
    await client.buy()
    await client.buy()
    const seen = await client.control('GET', '/requests')
    expect(client.sandbox.requests.list().map(request => request.body)).toEqual([
      JSON.stringify(GOOD_BODY),
      JSON.stringify(GOOD_BODY),
    ])
    expect(seen.json).toMatchObject([{ method: 'POST', url: '/v1/sku-purchases', outcome: '201' }, {}])
    expect(seen.text).not.toContain(client.token)
  })
})
