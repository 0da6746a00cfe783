import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { Agent } from 'undici'
import { describe, expect, it, onTestFinished } from 'vitest'
import { chipiAgent } from '#main/chipi/client.ts'
import { createRateLimiter } from '#main/chipi/rate-limit.ts'
import { pesos } from '#shared/domain/money.ts'
import { err } from '#shared/result.ts'
import { createManualClock } from '#test/unit/main/chipi/manual-clock.ts'
import { aClient, fixedTokens, SOME_BODY } from './a-client.ts'
import { http, json, startRawServer, type RawReply } from './raw-server.ts'

const ROW = { id: 'tx-1', status: 'PENDING' }
const SOME_AMOUNT = pesos(250)

async function aServer(...replies: readonly RawReply[]) {
  const server = await startRawServer(...replies)
  onTestFinished(() => server.close())
  return server
}

/** A port that nobody listens on: one that was free a moment ago. */
async function closedPort(): Promise<string> {
  const server = await startRawServer(json(200, {}))
  await server.close()
  return server.url
}

describe('nothing left this computer', () => {
  const notTaken = (cause: string) => ({
    kind: 'not-taken',
    why: { kind: 'no-connection' },
    cause: { kind: 'no-connection', cause },
  })

  it('when nobody listens', async () => {
    const chipi = aClient({ baseUrl: await closedPort() })
    expect(await chipi.purchase(SOME_BODY)).toEqual(notTaken('refused'))
  })

  it('when the name cannot be found', async () => {
    const chipi = aClient({ baseUrl: 'https://chipi.invalid/v1' })
    expect(await chipi.purchase(SOME_BODY)).toEqual(notTaken('dns'))
  })

  it('when TLS cannot be agreed on', async () => {
    const server = await aServer(json(200, ROW))
    const chipi = aClient({ baseUrl: server.url.replace('http:', 'https:') })
    expect(await chipi.purchase(SOME_BODY)).toEqual(notTaken('tls'))
    expect(server.seen).toHaveLength(0)
  })

  it('when the other side hangs up during the TLS handshake', async () => {
    const server = createServer(socket => socket.once('data', () => socket.resetAndDestroy()))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const chipi = aClient({ baseUrl: `https://127.0.0.1:${String(port)}/v1` })
    expect(await chipi.purchase(SOME_BODY)).toMatchObject({ kind: 'not-taken' })
  })

  it('when no connection came about in time, and it never leaves afterwards', async () => {
    const server = await aServer(json(201, ROW))
    const clock = createManualClock()
    const slow = slowConnector()
    const chipi = aClient({ baseUrl: server.url, clock, dispatcher: slow.agent })
    const purchase = chipi.purchase(SOME_BODY)
    await slow.asked
    await clock.advance(15_000)
    expect(await purchase).toEqual(notTaken('connect-timeout'))

    slow.connectNow()
    // A later call goes through the same pool: by its answer, anything still queued would have left too.
    await chipi.usdAmount(SOME_AMOUNT, 'MXN')
    expect(server.seen.map(request => request.method)).toEqual(['GET'])
    await chipi.close()
  })

  it('without a key', async () => {
    const server = await aServer(json(201, ROW))
    const chipi = aClient({ baseUrl: server.url, key: () => null })
    expect(await chipi.purchase(SOME_BODY)).toMatchObject({ kind: 'not-taken', why: { kind: 'no-key' } })
    expect(server.seen).toHaveLength(0)
  })

  it('without a token', async () => {
    const server = await aServer(json(201, ROW))
    const why = { kind: 'expired', at: 1 } as const
    const none = () => Promise.resolve(err(why))
    const chipi = aClient({
      baseUrl: server.url,
      tokens: { current: none, refresh: none, expiresAt: () => 1 },
    })
    expect(await chipi.purchase(SOME_BODY)).toEqual({
      kind: 'not-taken',
      why: { kind: 'no-token' },
      cause: { kind: 'no-token', why },
    })
    expect(server.seen).toHaveLength(0)
  })

  it('when the token is refused and there is no other to be had', async () => {
    const server = await aServer(json(401, { error: 'unauthorized' }))
    const refresh = () => Promise.resolve(err({ kind: 'provider-unreachable' } as const))
    const chipi = aClient({ baseUrl: server.url, tokens: { ...fixedTokens('first'), refresh } })
    expect(await chipi.purchase(SOME_BODY)).toMatchObject({ kind: 'not-taken', why: { kind: 'no-token' } })
  })

  it('when our own limit is used up for longer than a customer would wait', async () => {
    const server = await aServer(json(429, {}, { 'retry-after': '30' }))
    const clock = createManualClock()
    const limiter = createRateLimiter({ clock })
    const chipi = aClient({ baseUrl: server.url, clock, limiter })
    await chipi.purchase(SOME_BODY)
    await clock.advance(10_000)
    expect(await chipi.purchase(SOME_BODY)).toEqual({
      kind: 'not-taken',
      why: { kind: 'rate-limited', retryAfterMs: 20_000 },
      cause: { kind: 'rate-limited', by: 'us' },
    })
    expect(server.seen).toHaveLength(1)
    await chipi.close()
  })
})

describe('it may have been taken', () => {
  const unanswered = (kind: string) => ({ kind: 'unanswered', doubt: { kind } })

  it.each<[string, RawReply]>([
    ['reset after the request arrived', { line: 'reset' }],
    ['closed without a word', { line: 'end' }],
    ['reset in the middle of the head', { after: 'HTTP/1.1 201 Created\r\ncontent-', line: 'reset' }],
    [
      'closed in the middle of the body',
      { after: 'HTTP/1.1 201 Created\r\ncontent-length: 50\r\n\r\n{"id":"tx-1",', line: 'end' },
    ],
    ['answered with something that is not HTTP', 'SSH-2.0-OpenSSH_9.2\r\n\r\n'],
    ['asked to speak another protocol', 'HTTP/1.1 101 X\r\nupgrade: h2c\r\nconnection: upgrade\r\n\r\n'],
  ])('when the connection is %s', async (_name, reply) => {
    const server = await aServer(reply)
    const chipi = aClient({ baseUrl: server.url })
    expect(await chipi.purchase(SOME_BODY)).toEqual(unanswered('connection-lost'))
    expect(server.seen).toHaveLength(1)
    await chipi.close()
  })

  it.each<[string, RawReply]>([
    ['no answer', { line: 'silence' }],
    ['half a head', { after: 'HTTP/1.1 201 Created\r\ncontent-', line: 'silence' }],
    ['half a body', { after: 'HTTP/1.1 201 Created\r\ncontent-length: 50\r\n\r\n{"id"', line: 'silence' }],
  ])('when %s comes within 15 seconds', async (_name, reply) => {
    const server = await aServer(reply)
    const clock = createManualClock()
    const chipi = aClient({ baseUrl: server.url, clock })
    const purchase = chipi.purchase(SOME_BODY)
    await server.arrived(1)
    await clock.advance(14_999)
    expect(clock.sleeping()).toBe(1)
    await clock.advance(1)
    expect(await purchase).toEqual(unanswered('timeout'))
    await chipi.close()
  })

  it('when the answer is too long to be one', async () => {
    const head = 'HTTP/1.1 201 Created\r\ncontent-length: 9000000\r\n\r\n'
    const server = await aServer(Buffer.concat([Buffer.from(head), Buffer.alloc(9_000_000, ' ')]))
    const chipi = aClient({ baseUrl: server.url })
    expect(await chipi.purchase(SOME_BODY)).toEqual({
      kind: 'unanswered',
      doubt: { kind: 'unreadable', status: 201 },
    })
    await chipi.close()
  })

  it('when it was written to a kept connection that had just died', async () => {
    const server = await aServer(json(200, 13.42), { line: 'reset' })
    const chipi = aClient({ baseUrl: server.url, dispatcher: new Agent({ connections: 1 }) })
    await chipi.usdAmount(SOME_AMOUNT, 'MXN')
    expect(await chipi.purchase(SOME_BODY)).toEqual(unanswered('connection-lost'))
    expect(server.seen.map(request => request.method)).toEqual(['GET', 'POST'])
    await chipi.close()
  })

  it('when the program closes its connections meanwhile', async () => {
    const server = await aServer({ line: 'silence' })
    const chipi = aClient({ baseUrl: server.url })
    const purchase = chipi.purchase(SOME_BODY)
    await server.arrived(1)
    await chipi.close()
    expect(await purchase).toEqual(unanswered('connection-lost'))
  })
})

describe('the client never repeats a purchase by itself', () => {
  it.each<[string, RawReply]>([
    ['a reset', { line: 'reset' }],
    ['a 500', json(500, {})],
    ['a 429', json(429, {})],
    ['garbage', http(200, '<html>')],
  ])('after %s', async (_name, reply) => {
    const server = await aServer(reply)
    const chipi = aClient({ baseUrl: server.url, dispatcher: chipiAgent() })
    await chipi.purchase(SOME_BODY)
    await chipi.close()
    expect(server.seen).toHaveLength(1)
  })
})

/** An agent whose connections wait until the line is let go; from then on they come about at once. */
function slowConnector() {
  const asked = aSignal()
  const open = aSignal()
  const agent = new Agent({
    connections: 1,
    connect: ({ hostname, port }, callback) => {
      asked.give()
      void open.given.then(() => {
        const socket: Socket = connect(Number(port), hostname, () => callback(null, socket))
      })
    },
  })
  return { agent, asked: asked.given, connectNow: open.give }
}

function aSignal() {
  let give = () => {}
  const given = new Promise<void>(resolve => {
    give = resolve
  })
  return { given, give: () => give() }
}
