import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { as, type PurchaseId, type SkuId, type TransactionHash } from '#shared/domain/ids.ts'
import { pesos } from '#shared/domain/money.ts'
import type { Sku } from '#shared/domain/sku.ts'
import { aClient, fixedTokens } from './a-client.ts'
import { http, json, startRawServer, type RawReply } from './raw-server.ts'

async function aChipi(...replies: readonly RawReply[]) {
  const server = await startRawServer(...replies)
  const chipi = aClient({ baseUrl: server.url, tokens: fixedTokens('first', 'second') })
  onTestFinished(async () => {
    await chipi.close()
    await server.close()
  })
  return { chipi, server }
}

/** A row with every documented field. */
const WIRE_SKU = {
  id: 'sku-VIR020',
  providerId: 'VIR020',
  name: 'Virgin $20',
  chipiName: 'Virgin 20',
  description: 'Recarga de 20 pesos',
  category: 'RECARGAS',
  chipiCategory: 'RECARGAS',
  carrierName: 'Virgin Mobile',
  referenceRegexValidation: '^[0-9]{10}$',
  referenceLabel: 'Número de celular',
  amountRegexValidation: String.raw`^[0-9]+(\.[0-9]{1,2})?$`,
  amountLabel: 'Monto',
  fixedAmount: 20,
  currency: 'MXN',
  canCheckSkuReference: false,
  logoUrl: 'https://img.example/virgin.png',
  createdAt: '2025-09-01T18:00:00.000Z',
  updatedAt: '2026-05-19T18:00:00.000Z',
}
const SKU: Sku = {
  id: as<SkuId>('sku-VIR020'),
  name: 'Virgin $20',
  description: 'Recarga de 20 pesos',
  shelf: 'recharges',
  category: 'RECARGAS',
  carrier: 'Virgin Mobile',
  reference: { pattern: '^[0-9]{10}$', label: 'Número de celular' },
  amount: { kind: 'fixed', face: pesos(20) },
  currency: 'MXN',
  logoUrl: 'https://img.example/virgin.png',
}

const page = (...data: readonly unknown[]) => ({
  data,
  total: data.length,
  page: 1,
  limit: 100,
  totalPages: 1,
})
const firstPage = { page: 1, limit: 100 }

/** The one SKU of a page that holds just this row; undefined when the row was dropped. */
async function skuFrom(row: unknown): Promise<Sku | undefined> {
  const { chipi } = await aChipi(json(200, page(row)))
  const outcome = await chipi.listSkus(firstPage)
  return outcome.ok ? outcome.value.skus[0] : undefined
}

describe('a page of the catalog', () => {
  it('is asked for in Spanish and read in full', async () => {
    const { chipi, server } = await aChipi(json(200, { ...page(WIRE_SKU), total: 712, totalPages: 8 }))
    expect(await chipi.listSkus({ page: 3, limit: 100 })).toEqual({
      ok: true,
      value: { skus: [SKU], dropped: [], total: 712, page: 1, limit: 100, totalPages: 8 },
    })
    expect(server.seen[0]?.url).toBe('/v1/skus?page=3&limit=100&locale=es')
  })

  it('may come packed', async () => {
    const packed = gzipSync(JSON.stringify(page(WIRE_SKU)))
    const { chipi } = await aChipi(http(200, packed, { 'content-encoding': 'gzip' }))
    expect(await chipi.listSkus(firstPage)).toMatchObject({ ok: true, value: { skus: [SKU] } })
  })

  it.each([
    ['a bare list, as older copies had it', json(200, [WIRE_SKU])],
    ['rows under another name', json(200, { skus: [WIRE_SKU], total: 1, page: 1, limit: 10, totalPages: 1 })],
    ['a total as text', json(200, { ...page(WIRE_SKU), total: '1' })],
    ['no count of pages', json(200, { data: [], total: 0, page: 1, limit: 10 })],
    ['HTML', http(200, '<html>')],
    ['a cut answer', http(200, '{"data":[')],
    ['nothing', http(200, '')],
  ])('fails loudly for %s', async (_name, reply) => {
    const { chipi } = await aChipi(reply)
    expect(await chipi.listSkus(firstPage)).toEqual({ ok: false, error: { kind: 'unreadable', status: 200 } })
  })

  it('stands when a row of it cannot be used; the row is counted, with its id where it has one', async () => {
    const rows = [
      WIRE_SKU,
      { ...WIRE_SKU, id: 'sku-NO-AMOUNT', fixedAmount: 0 },
      { ...WIRE_SKU, id: 'sku-FINE', fixedAmount: 19.999 },
      { ...WIRE_SKU, id: 'sku-MINUS', fixedAmount: -5 },
      { ...WIRE_SKU, id: 'sku-TEXT', fixedAmount: '20' },
      { ...WIRE_SKU, id: 'sku-EUR', currency: 'EUR' },
      { ...WIRE_SKU, id: 'sku-NO-RULE', referenceRegexValidation: undefined },
      { name: 'no id' },
      null,
    ]
    const { chipi } = await aChipi(json(200, page(...rows)))
    const outcome = await chipi.listSkus(firstPage)
    expect(outcome).toMatchObject({ ok: true, value: { skus: [{ id: 'sku-VIR020' }] } })
    expect(outcome.ok && outcome.value.dropped).toEqual([
      { id: 'sku-NO-AMOUNT', why: 'unsellable' },
      { id: 'sku-FINE', why: 'unsellable' },
      { id: 'sku-MINUS', why: 'unsellable' },
      { id: 'sku-TEXT', why: 'unreadable' },
      { id: 'sku-EUR', why: 'unreadable' },
      { id: 'sku-NO-RULE', why: 'unreadable' },
      { id: null, why: 'unreadable' },
      { id: null, why: 'unreadable' },
    ])
  })
})

describe('a SKU in our own terms', () => {
  it('needs none of the fields that the documents do not promise', async () => {
    const {
      description: _d,
      chipiName: _n,
      chipiCategory: _c,
      carrierName: _k,
      logoUrl: _l,
      ...bare
    } = WIRE_SKU
    expect(await skuFrom(bare)).toEqual({ ...SKU, description: '', carrier: 'Virgin $20', logoUrl: null })
  })

  it('has an amount to type where Chipi fixes none', async () => {
    const amount = { kind: 'typed', pattern: WIRE_SKU.amountRegexValidation, label: 'Monto' }
    const { fixedAmount: _, ...variable } = WIRE_SKU
    expect(await skuFrom(variable)).toMatchObject({ amount })
    expect(await skuFrom({ ...WIRE_SKU, fixedAmount: null })).toMatchObject({ amount })
  })

  it('takes an empty rule as no rule', async () => {
    expect(await skuFrom({ ...WIRE_SKU, referenceRegexValidation: '' })).toMatchObject({
      reference: { pattern: '.+' },
    })
  })

  it.each([
    ['RECARGAS', 'LUZ', 'recharges'],
    ['TELEFONIA', 'RECARGAS', 'bundles'],
    ['GIFT_CARDS', 'GAMING', 'gift-cards'],
    ['GENERAL', 'TELEFONIA', 'bills'],
    [undefined, 'RECARGAS', 'recharges'],
    [undefined, 'TELEFONIA', 'bundles'],
    [undefined, 'TELEFONICA', 'bundles'],
    [undefined, 'GAMING', 'gift-cards'],
    [undefined, 'STREAMING', 'gift-cards'],
    [undefined, 'LUZ', 'bills'],
    [undefined, 'TELEPEAJE', 'bills'],
    [undefined, 'VENTAS_CATALOGO', 'bills'],
    ['UNA_NUEVA', 'INTERNET', 'bills'],
    ['UNA_NUEVA', 'OTRA_NUEVA', 'other'],
    [undefined, undefined, 'other'],
  ])(
    'of chipiCategory %s and category %s stands on the shelf %3$s',
    async (chipiCategory, category, shelf) => {
      expect(await skuFrom({ ...WIRE_SKU, chipiCategory, category })).toMatchObject({
        shelf,
        category: category ?? '',
      })
    },
  )

  it('is fetched alone by its id, whatever that looks like', async () => {
    const { chipi, server } = await aChipi(json(200, WIRE_SKU))
    expect(await chipi.getSku(as<SkuId>('sku/ñ 1'))).toEqual({ ok: true, value: SKU })
    expect(server.seen[0]?.url).toBe('/v1/skus/sku%2F%C3%B1%201?locale=es')
  })

  it('that cannot be charged any more says so', async () => {
    const { chipi } = await aChipi(json(200, { ...WIRE_SKU, fixedAmount: 0 }))
    expect(await chipi.getSku(SKU.id)).toEqual({ ok: false, error: { kind: 'unsellable' } })
  })
})

describe('a read that gives nothing', () => {
  const read = async (...replies: readonly RawReply[]) => {
    const { chipi } = await aChipi(...replies)
    return chipi.getSku(SKU.id)
  }

  it.each([
    [
      'not-found',
      json(404, { error: 'invalid_sku', message: 'SKU not found' }),
      { detail: 'INVALID_SKU: SKU not found' },
    ],
    ['unauthorized', json(401, { error: 'unauthorized', message: 'no' }), { detail: 'UNAUTHORIZED: no' }],
    ['rate-limited', json(429, {}, { 'retry-after': '3' }), { retryAfterMs: 3_000 }],
    ['server-error', json(503, {}), { status: 503 }],
    [
      'refused',
      json(403, { error: 'forbidden' }),
      { refusal: { kind: 'forbidden', status: 403, detail: 'FORBIDDEN' } },
    ],
    ['unreadable', http(302, '', { location: '/' }), { status: 302 }],
    ['unreadable', http(200, '<html>'), { status: 200 }],
  ])('says %s', async (kind, reply, rest) => {
    expect(await read(reply)).toEqual({ ok: false, error: { kind, ...rest } })
  })

  it('says that the connection was lost', async () => {
    expect(await read({ line: 'reset' })).toEqual({ ok: false, error: { kind: 'connection-lost' } })
  })

  it('takes a fresh token once after a 401', async () => {
    expect(await read(json(401, {}), json(200, WIRE_SKU))).toEqual({ ok: true, value: SKU })
  })

  it('can be called off while the answer is awaited', async () => {
    const { chipi, server } = await aChipi({ line: 'silence' })
    const stop = new AbortController()
    const reading = chipi.getSku(SKU.id, { signal: stop.signal })
    await server.arrived(1)
    stop.abort()
    expect(await reading).toEqual({ ok: false, error: { kind: 'aborted' } })
  })
})

describe('looking for a purchase', () => {
  const hash = as<TransactionHash>('mostrador-0199')
  const row = { id: 'tx-1', status: 'SUCCESS', skuFileNumber: '0042', transactionHash: hash }

  it('by id', async () => {
    const { chipi, server } = await aChipi(json(200, row))
    expect(await chipi.getPurchase(as<PurchaseId>('tx-1'))).toMatchObject({
      ok: true,
      value: { fileNumber: '0042' },
    })
    expect(server.seen[0]?.url).toBe('/v1/sku-purchases/tx-1')
  })

  it('by our own key', async () => {
    const { chipi, server } = await aChipi(json(200, row))
    expect(await chipi.findByHash(hash)).toMatchObject({ ok: true, value: { id: 'tx-1' } })
    expect(server.seen[0]?.url).toBe('/v1/transactions/mostrador-0199')
  })

  it('never takes a row that names another key for ours', async () => {
    const { chipi } = await aChipi(json(200, { ...row, transactionHash: 'somebody-else' }))
    expect(await chipi.findByHash(hash)).toEqual({ ok: false, error: { kind: 'unreadable', status: 200 } })
  })
})

describe('the value in dollars', () => {
  it('is a plain number', async () => {
    const { chipi, server } = await aChipi(http(200, '13.42'))
    expect(await chipi.usdAmount(pesos(250), 'MXN')).toEqual({ ok: true, value: 13.42 })
    expect(server.seen[0]?.url).toBe('/v1/exchanges/usd-amount?currencyAmount=250&currency=MXN')
  })

  it('is nothing else', async () => {
    const { chipi } = await aChipi(json(200, { amount: 13.42 }))
    expect(await chipi.usdAmount(pesos(250), 'MXN')).toMatchObject({
      ok: false,
      error: { kind: 'unreadable' },
    })
  })
})
