import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { aClient, fixedTokens, SOME_BODY } from './a-client.ts'
import { http, json, startRawServer, type RawReply } from './raw-server.ts'

/** Sends one purchase to a server that answers with the given bytes. */
async function purchaseAnswered(...replies: readonly RawReply[]) {
  const server = await startRawServer(...replies)
  const chipi = aClient({ baseUrl: server.url, tokens: fixedTokens('first', 'second') })
  try {
    return { outcome: await chipi.purchase(SOME_BODY), seen: server.seen, chipi }
  } finally {
    await chipi.close()
    await server.close()
  }
}

const ROW = { id: 'tx-1', status: 'PENDING', ledgerEntryId: 'le-77', transactionHash: 'mostrador-0199' }
const report = {
  id: 'tx-1',
  status: 'PENDING',
  fileNumber: null,
  ledgerEntryId: 'le-77',
  devMarked: false,
}

describe('a purchase that Chipi took', () => {
  it.each([200, 201, 202])('is reported, whichever 2xx says so (%i)', async status => {
    const { outcome } = await purchaseAnswered(json(status, ROW))
    expect(outcome).toEqual({ kind: 'reported', report })
  })

  it.each(['PENDING', 'PROCESSING', 'SUCCESS', 'FAILED', 'CANCELLED', 'completed', 'ON_HOLD', 'ERROR'])(
    'passes the status word %s on as it came',
    async status => {
      const { outcome } = await purchaseAnswered(json(201, { ...ROW, status }))
      expect(outcome).toMatchObject({ kind: 'reported', report: { status } })
    },
  )

  it('is done at once with a DEV key, and marked as a test', async () => {
    const { outcome } = await purchaseAnswered(
      json(201, {
        id: 'tx-9',
        status: 'SUCCESS',
        ledgerEntryId: 'le-dev-5b1',
        skuFileNumber: 'dev-sandbox-1747612800',
      }),
    )
    expect(outcome).toMatchObject({
      report: { status: 'SUCCESS', fileNumber: 'dev-sandbox-1747612800', devMarked: true },
    })
  })

  it('keeps every digit of a folio that comes as a number', async () => {
    const { outcome } = await purchaseAnswered(
      http(201, '{"id":91234567890123456789,"status":"SUCCESS","skuFileNumber":12345678901234567890}'),
    )
    expect(outcome).toMatchObject({
      report: { id: '91234567890123456789', fileNumber: '12345678901234567890' },
    })
  })

  it('carries the text of skuFileNumber also when it is a reason and not a folio', async () => {
    const { outcome } = await purchaseAnswered(
      json(201, { ...ROW, status: 'FAILED', skuFileNumber: 'Destino no disponible' }),
    )
    expect(outcome).toMatchObject({ report: { status: 'FAILED', fileNumber: 'Destino no disponible' } })
  })

  it('reads rows of the older API: fileNumber for skuFileNumber, fields of its own passed over', async () => {
    const legacy = { orgId: 'o1', mxnAmount: 20, usdAmount: 1.1, reference: '5512345678', errorMessage: null }
    const { outcome } = await purchaseAnswered(
      json(200, { ...legacy, id: 'old-1', status: 'SUCCESS', fileNumber: '0042' }),
    )
    expect(outcome).toMatchObject({ report: { id: 'old-1', fileNumber: '0042' } })
  })

  it('understands skuStatus alone, or beside a status that agrees', async () => {
    const alone = await purchaseAnswered(json(200, { id: 'tx-1', skuStatus: 'SUCCESS' }))
    const both = await purchaseAnswered(json(200, { ...ROW, status: 'SUCCESS', skuStatus: 'SUCCESS' }))
    expect(alone.outcome).toMatchObject({ report: { status: 'SUCCESS' } })
    expect(both.outcome).toMatchObject({ report: { status: 'SUCCESS' } })
  })

  it('calls nothing done while status and skuStatus disagree', async () => {
    const { outcome } = await purchaseAnswered(json(200, { ...ROW, status: 'SUCCESS', skuStatus: 'PENDING' }))
    expect(outcome).toMatchObject({ report: { status: 'SUCCESS/PENDING' } })
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('reads an answer packed with %s', async (encoding, pack) => {
    const packed = pack(Buffer.from(JSON.stringify(ROW)))
    const { outcome } = await purchaseAnswered(http(201, packed, { 'content-encoding': encoding }))
    expect(outcome).toEqual({ kind: 'reported', report })
  })

  it('waits through 1xx answers for the real one', async () => {
    const early = Buffer.from('HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n')
    const { outcome } = await purchaseAnswered(Buffer.concat([early, json(201, ROW)]))
    expect(outcome).toEqual({ kind: 'reported', report })
  })

  it('tolerates optional fields of the wrong type', async () => {
    const { outcome } = await purchaseAnswered(
      json(201, { ...ROW, skuFileNumber: { no: 1 }, ledgerEntryId: [] }),
    )
    expect(outcome).toMatchObject({ kind: 'reported', report: { fileNumber: null, ledgerEntryId: null } })
  })
})

describe('a 2xx that is no purchase leaves the sale unknown', () => {
  it.each([
    ['the page of a captive portal', http(200, '<html><body>Acepta los términos</body></html>')],
    ['nothing at all', http(204, '')],
    ['cut JSON', http(201, '{"id":"tx-1","status":"PEND')],
    ['a list', json(200, [ROW])],
    ['a row without an id', json(201, { status: 'PENDING' })],
    ['a row with an empty id', json(201, { id: ' ', status: 'PENDING' })],
    ['a row without a status', json(201, { id: 'tx-1' })],
    ['an error in a 200', json(200, { error: 'invalid_sku', message: 'No such SKU' })],
    ['a row in an envelope', json(200, { data: ROW })],
    ['null', json(200, null)],
    ['text in no known packing', http(201, 'xxxx', { 'content-encoding': 'zstd' })],
    ['broken gzip', http(201, 'xxxx', { 'content-encoding': 'gzip' })],
    ['bytes that are not text', http(201, Buffer.from([0xff, 0xfe, 0x00]))],
  ])('%s', async (_name, reply) => {
    const { outcome } = await purchaseAnswered(reply)
    expect(outcome).toMatchObject({ kind: 'unanswered', doubt: { kind: 'unreadable' } })
  })

  it('a redirect, which is never followed: key and token stay with Chipi', async () => {
    const { outcome, seen } = await purchaseAnswered(http(307, '', { location: '/v1/elsewhere' }))
    expect(outcome).toEqual({ kind: 'unanswered', doubt: { kind: 'unreadable', status: 307 } })
    expect(seen).toHaveLength(1)
  })
})

describe('an answer that does not say whether it was taken leaves the sale unknown', () => {
  it.each([408, 409, 425, 500, 502, 503, 504, 511])('%i', async status => {
    const { outcome, seen } = await purchaseAnswered(
      json(status, { error: 'x', message: 'not taken, promise' }),
    )
    expect(outcome).toEqual({ kind: 'unanswered', doubt: { kind: 'server-error', status } })
    expect(seen).toHaveLength(1)
  })

  it('a 500 whose text speaks of missing credits', async () => {
    const { outcome } = await purchaseAnswered(
      json(500, { code: 'INSUFFICIENT_BALANCE', message: 'no credits' }),
    )
    expect(outcome).toMatchObject({ kind: 'unanswered' })
  })
})

describe('429 means not taken', () => {
  it.each([
    ['seconds', { 'retry-after': '12' }, 12_000],
    [
      'a date, told by the server',
      { 'retry-after': 'Sun, 22 Nov 2026 18:00:30 GMT', date: 'Sun, 22 Nov 2026 18:00:00 GMT' },
      30_000,
    ],
    [
      'a date gone by',
      { 'retry-after': 'Sun, 22 Nov 2026 17:00:00 GMT', date: 'Sun, 22 Nov 2026 18:00:00 GMT' },
      0,
    ],
    ['nothing', {}, null],
    ['nonsense', { 'retry-after': 'soon' }, null],
  ])('with %s in Retry-After', async (_name, headers, retryAfterMs) => {
    const { outcome } = await purchaseAnswered(json(429, { error: 'rate_limit_exceeded' }, headers))
    expect(outcome).toEqual({
      kind: 'not-taken',
      why: { kind: 'rate-limited', retryAfterMs },
      cause: { kind: 'rate-limited', by: 'chipi' },
    })
  })
})

describe('a refusal', () => {
  it.each([
    ['no-credits', 402, {}],
    ['no-credits', 400, { error: 'INSUFFICIENT_BALANCE', message: 'x' }],
    ['no-credits', 400, { message: 'x', code: 'insufficient_credits', status: 400 }],
    ['no-credits', 400, { statusCode: 400, message: ['Insufficient credits'], error: 'Bad Request' }],
    ['invalid-sku', 400, { error: 'invalid_sku', message: 'x' }],
    ['invalid-sku', 400, { message: 'x', code: 'SKU_NOT_FOUND' }],
    ['invalid-sku', 422, { message: 'x', code: 'SKU_UNAVAILABLE' }],
    ['invalid-sku', 404, { statusCode: 404, message: 'Not found', error: 'Not Found' }],
    ['other', 404, { message: 'x', code: 'WALLET_NOT_FOUND' }],
    ['duplicate', 400, { error: 'duplicate_transaction', message: 'x' }],
    ['duplicate', 422, { statusCode: 422, message: ['Recarga duplicada'], error: 'Unprocessable Entity' }],
    ['forbidden', 403, { error: 'forbidden', message: 'x' }],
    ['invalid-request', 400, { error: 'invalid_request', message: 'x' }],
    ['invalid-request', 422, { statusCode: 422, message: ['skuId must be a string'], error: 'x' }],
    ['other', 418, { error: 'teapot' }],
    ['unauthorized', 401, { error: 'unauthorized', message: 'duplicate, insufficient credits' }],
  ])('is %s for %i %o', async (kind, status, body) => {
    const { outcome } = await purchaseAnswered(json(status, body))
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { kind, status } })
  })

  it('keeps the words of all three error shapes for the manager, a list of them joined', async () => {
    const list = {
      statusCode: 400,
      message: ['skuId must be a string', 'token is required'],
      error: 'Bad Request',
    }
    const { outcome } = await purchaseAnswered(json(400, list))
    expect(outcome).toMatchObject({
      refusal: { detail: 'BAD REQUEST: skuId must be a string; token is required' },
    })
  })

  it('never repeats a whole phone number in its words', async () => {
    const { outcome } = await purchaseAnswered(json(400, { message: '5512345678 is not a line' }))
    expect(outcome).toMatchObject({ refusal: { detail: '…678 is not a line' } })
  })

  it('needs no readable body', async () => {
    const { outcome } = await purchaseAnswered(http(400, '<html>Bad Request</html>'))
    expect(outcome).toEqual({
      kind: 'refused',
      refusal: { kind: 'invalid-request', status: 400, detail: '' },
    })
  })
})

describe('a token that Chipi refuses', () => {
  it('is replaced once, and the same bytes go once more', async () => {
    const { outcome, seen } = await purchaseAnswered(json(401, { error: 'unauthorized' }), json(201, ROW))
    expect(outcome).toEqual({ kind: 'reported', report })
    expect(seen.map(request => request.headers['authorization'])).toEqual(['Bearer first', 'Bearer second'])
    expect(seen.map(request => request.body)).toEqual([SOME_BODY, SOME_BODY])
  })

  it('is a refusal at once where there is no other, as with a pasted one', async () => {
    const server = await startRawServer(json(401, { error: 'unauthorized' }))
    const chipi = aClient({ baseUrl: server.url, tokens: fixedTokens('the only one') })
    expect(await chipi.purchase(SOME_BODY)).toMatchObject({ kind: 'refused', refusal: { status: 401 } })
    expect(server.seen).toHaveLength(1)
    await chipi.close()
    await server.close()
  })

  it('is not replaced twice: the second 401 is a refusal', async () => {
    const { outcome, seen } = await purchaseAnswered(json(401, { error: 'unauthorized', message: 'no' }))
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { kind: 'unauthorized', status: 401 } })
    expect(seen).toHaveLength(2)
  })
})

describe('what leaves this computer', () => {
  it('is the documented request and nothing more', async () => {
    const { seen } = await purchaseAnswered(json(201, ROW))
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: '/v1/sku-purchases',
      body: SOME_BODY,
      headers: {
        'content-type': 'application/json',
        'x-api-key': 'pk_dev_0123456789abcdef0123456789abcdef',
        authorization: 'Bearer first',
      },
    })
    expect(JSON.parse(SOME_BODY)).toEqual({
      transactionHash: 'mostrador-0199',
      skuId: 'sku-VIR020',
      skuReference: '5512345678',
      currencyAmount: 20,
      chain: 'STARKNET',
      token: 'USDC',
      walletAddress: '0x0',
    })
  })

  it('is byte for byte the text it was given', async () => {
    const server = await startRawServer(json(201, ROW))
    const chipi = aClient({ baseUrl: server.url })
    const odd = '{ "transactionHash":"ñandú","b" : 1.0 ,"a":"\\u00e9" }\n'
    await chipi.purchase(odd)
    expect(server.seen[0]?.body).toBe(odd)
    await chipi.close()
    await server.close()
  })
})
