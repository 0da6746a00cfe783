import { describe, expect, it, onTestFinished } from 'vitest'
import type { ChipiApi, PurchaseOutcome } from '#main/chipi/chipi-api.ts'
import { createClockSkew } from '#main/chipi/clock-skew.ts'
import { purchaseBody } from '#main/chipi/purchase-body.ts'
import { createClientCredentials } from '#main/chipi/token-source/client-credentials.ts'
import { createPastedToken } from '#main/chipi/token-source/pasted-token.ts'
import { makeTerminalKey, publicKeySet } from '#main/chipi/token-source/terminal-key.ts'
import { createTerminalSigned } from '#main/chipi/token-source/terminal-signed.ts'
import type { TokenSource } from '#main/chipi/token-source/token-source.ts'
import { createSystemClock } from '#main/platform/clock.ts'
import { startSandbox } from '#sandbox/start-sandbox.ts'
import { as, type Reference, type SkuId, type TransactionHash } from '#shared/domain/ids.ts'
import { pesos } from '#shared/domain/money.ts'
import { aClient, fixedTokens } from './a-client.ts'

const clock = createSystemClock()
const HASH = as<TransactionHash>('mostrador-0199')
const BODY = purchaseBody({
  hash: HASH,
  skuId: as<SkuId>('sku-VIR020'),
  reference: as<Reference>('5512345678'),
  face: pesos(20),
})

type Sandbox = Awaited<ReturnType<typeof startSandbox>>

async function aSandbox(): Promise<Sandbox> {
  const sandbox = await startSandbox({ control: false, seed: 1 })
  onTestFinished(() => sandbox.close())
  return sandbox
}

async function aChipi(sandbox: Sandbox, tokens?: TokenSource, key = sandbox.prodKey): Promise<ChipiApi> {
  const chipi = aClient({
    baseUrl: sandbox.url,
    key: () => key,
    tokens: tokens ?? fixedTokens(await sandbox.mintToken()),
  })
  onTestFinished(() => chipi.close())
  return chipi
}

function reported(outcome: PurchaseOutcome) {
  if (outcome.kind !== 'reported') throw new Error(`not reported: ${JSON.stringify(outcome)}`)
  return outcome.report
}

describe('a purchase at the sandbox', () => {
  it('is pending, then done with a folio', async () => {
    const sandbox = await aSandbox()
    const chipi = await aChipi(sandbox)
    const report = reported(await chipi.purchase(BODY))
    expect(report).toMatchObject({ status: 'PENDING', fileNumber: null, devMarked: false })
    sandbox.advance(60_000)
    const later = await chipi.getPurchase(report.id)
    expect(later).toMatchObject({ ok: true, value: { id: report.id, status: 'SUCCESS' } })
    expect(later.ok && later.value.fileNumber).toMatch(/^\d+$/)
  })

  it('is done at once with a DEV key, and marked', async () => {
    const sandbox = await aSandbox()
    const chipi = await aChipi(sandbox, undefined, sandbox.devKey)
    expect(reported(await chipi.purchase(BODY))).toMatchObject({ status: 'SUCCESS', devMarked: true })
  })

  it('sent twice with the same bytes is one purchase, and one debit', async () => {
    const sandbox = await aSandbox()
    const chipi = await aChipi(sandbox)
    const first = reported(await chipi.purchase(BODY))
    const second = reported(await chipi.purchase(BODY))
    expect(second.id).toBe(first.id)
    expect([...sandbox.world.purchases()]).toHaveLength(1)
    const bodies = sandbox.requests.list().map(request => request.body)
    expect(bodies).toEqual([BODY, BODY])
  })

  it('whose reply was dropped is unknown, and is found again by its key', async () => {
    const sandbox = await aSandbox()
    const chipi = await aChipi(sandbox)
    sandbox.world.faults.add({ kind: 'reply-dropped' })
    expect(await chipi.purchase(BODY)).toEqual({ kind: 'unanswered', doubt: { kind: 'connection-lost' } })
    expect(await chipi.findByHash(HASH)).toMatchObject({ ok: true, value: { status: 'PENDING' } })
  })

  it('that never reached a stopped server is not taken', async () => {
    const sandbox = await aSandbox()
    const chipi = await aChipi(sandbox)
    await sandbox.stop()
    expect(await chipi.purchase(BODY)).toMatchObject({ kind: 'not-taken', why: { kind: 'no-connection' } })
    await sandbox.resume()
    expect(await chipi.purchase(BODY)).toMatchObject({ kind: 'reported' })
  })

  it.each([
    [{ kind: 'no-credits' }, { kind: 'refused', refusal: { kind: 'no-credits', status: 402 } }],
    [{ kind: 'duplicate' }, { kind: 'refused', refusal: { kind: 'duplicate' } }],
    [
      { kind: 'vanished-sku', skuId: 'sku-VIR020' },
      { kind: 'refused', refusal: { kind: 'invalid-sku' } },
    ],
    [
      { kind: 'rate-limited', retryAfterSeconds: 7 },
      { kind: 'not-taken', why: { retryAfterMs: 7_000 } },
    ],
    [
      { kind: 'server-error', status: 502, when: 'after' },
      { kind: 'unanswered', doubt: { status: 502 } },
    ],
    [{ kind: 'reset' }, { kind: 'unanswered', doubt: { kind: 'connection-lost' } }],
    [
      { kind: 'garbage', body: 'html' },
      { kind: 'unanswered', doubt: { kind: 'unreadable' } },
    ],
    [
      { kind: 'garbage', body: 'truncated' },
      { kind: 'unanswered', doubt: { kind: 'unreadable' } },
    ],
    [
      { kind: 'garbage', body: 'array' },
      { kind: 'unanswered', doubt: { kind: 'unreadable' } },
    ],
    [
      { kind: 'garbage', body: 'empty' },
      { kind: 'unanswered', doubt: { kind: 'unreadable' } },
    ],
    [
      { kind: 'status-word', word: 'ON_HOLD' },
      { kind: 'reported', report: { status: 'ON_HOLD' } },
    ],
    [
      { kind: 'missing-optional', route: 'buy' },
      { kind: 'reported', report: { status: 'PENDING' } },
    ],
  ] as const)('with the fault %o comes to %o', async (fault, outcome) => {
    const sandbox = await aSandbox()
    const chipi = await aChipi(sandbox)
    sandbox.world.faults.add(fault)
    expect(await chipi.purchase(BODY)).toMatchObject(outcome)
  })

  it.each(['error-message', 'message-code-status', 'framework'] as const)(
    'is refused for want of credits in the error shape %s',
    async errorShape => {
      const sandbox = await aSandbox()
      sandbox.world.changeSettings({ errorShape })
      sandbox.world.faults.add({ kind: 'no-credits' })
      const chipi = await aChipi(sandbox)
      expect(await chipi.purchase(BODY)).toMatchObject({ kind: 'refused', refusal: { kind: 'no-credits' } })
    },
  )

  it.each([
    ['FAILED', { kind: 'failed', afterMs: 0, reason: 'Destino no disponible' }, 'Destino no disponible'],
    ['CANCELLED', { kind: 'cancelled', afterMs: 0 }, null],
  ] as const)('that ends as %s says so when it is asked about', async (status, fault, fileNumber) => {
    const sandbox = await aSandbox()
    const chipi = await aChipi(sandbox)
    sandbox.world.faults.add(fault)
    const { id } = reported(await chipi.purchase(BODY))
    sandbox.advance(1_000)
    const later = await chipi.getPurchase(id)
    expect(later).toMatchObject({ ok: true, value: { status, fileNumber } })
  })
})

describe('each token source at a server that checks', () => {
  const credentials = (sandbox: Sandbox) => ({
    tokenUrl: sandbox.oauth.tokenUrl,
    clientId: sandbox.oauth.clientId,
    clientSecret: sandbox.oauth.clientSecret,
    audience: null,
    scope: null,
  })

  it('a pasted token is let in', async () => {
    const sandbox = await aSandbox()
    const token = await sandbox.mintToken()
    const chipi = await aChipi(sandbox, createPastedToken({ token, clock, skewMs: () => null }))
    expect(await chipi.purchase(BODY)).toMatchObject({ kind: 'reported' })
  })

  it('a secret key is never sent', async () => {
    const sandbox = await aSandbox()
    const chipi = await aChipi(
      sandbox,
      createPastedToken({ token: 'sk_prod_0123456789', clock, skewMs: () => null }),
    )
    expect(await chipi.purchase(BODY)).toMatchObject({
      cause: { kind: 'no-token', why: { kind: 'secret-key' } },
    })
    expect(sandbox.requests.list()).toHaveLength(0)
  })

  it('a secret key sent as a bearer by some other program is refused', async () => {
    const sandbox = await aSandbox()
    const chipi = await aChipi(sandbox, fixedTokens('sk_prod_0123456789'))
    expect(await chipi.purchase(BODY)).toMatchObject({ kind: 'refused', refusal: { kind: 'unauthorized' } })
  })

  it('a token fetched with client credentials is let in', async () => {
    const sandbox = await aSandbox()
    const chipi = await aChipi(sandbox, createClientCredentials({ config: credentials(sandbox), clock }))
    expect(await chipi.purchase(BODY)).toMatchObject({ kind: 'reported' })
  })

  it('a token signed on the terminal is let in once its key set is registered', async () => {
    const sandbox = await aSandbox()
    const key = await makeTerminalKey()
    const chipi = await aChipi(
      sandbox,
      createTerminalSigned({
        key,
        issuer: 'tienda',
        subject: 'T1',
        audience: null,
        clock,
        skewMs: () => null,
      }),
    )
    expect(await chipi.getPurchase(as('none'))).toMatchObject({ error: { kind: 'unauthorized' } })
    const jwks = { keys: [...(await publicKeySet(key)).keys] }
    sandbox.keySets.register({ environment: 'prod', source: { kind: 'value', jwks } })
    expect(await chipi.purchase(BODY)).toMatchObject({ kind: 'reported' })
  })

  it("a terminal with a wrong clock learns Chipi's time from the refusal and gets in", async () => {
    const sandbox = await aSandbox()
    sandbox.advance(3 * 60 * 60_000)
    const key = await makeTerminalKey()
    const jwks = { keys: [...(await publicKeySet(key)).keys] }
    sandbox.keySets.register({ environment: 'prod', source: { kind: 'value', jwks } })
    const skew = createClockSkew({ clock })
    const chipi = aClient({
      baseUrl: sandbox.url,
      key: () => sandbox.prodKey,
      skew,
      tokens: createTerminalSigned({
        key,
        issuer: 'i',
        subject: 's',
        audience: null,
        clock,
        skewMs: skew.ms,
      }),
    })
    onTestFinished(() => chipi.close())
    expect(await chipi.purchase(BODY)).toMatchObject({ kind: 'reported' })
    expect(sandbox.requests.list().map(request => request.outcome)).toEqual(['401', '201'])
    expect(Math.abs((chipi.skewMs() ?? 0) - 3 * 60 * 60_000)).toBeLessThan(2_000)
  })
})
