import { z } from 'zod'
import { faultSchema } from '../core/fault.ts'
import { standingOf, type OutcomePlan, type PurchaseRecord } from '../core/purchase-record.ts'
import { worldSettingsPatchSchema } from '../core/settings.ts'
import type { Sandbox } from '../sandbox.ts'
import { EVENT_KINDS } from './event-log.ts'
import { keySetSpecSchema } from './key-sets.ts'

/** A running sandbox as the control API sees it. */
export type ControlledSandbox = Omit<Sandbox, 'controlUrl' | 'close'>

/** One call of the control API. It returns what to answer as JSON; `null` means there is no such thing. */
export interface ControlCall {
  readonly method: string
  /** Path below `/control`, with the part in braces passed on as `id`. */
  readonly path: RegExp
  readonly perform: (sandbox: ControlledSandbox, request: ControlRequest) => unknown
}

export interface ControlRequest {
  readonly id: string
  readonly query: URLSearchParams
  readonly body: unknown
  /** Aborted when the caller hangs up or the sandbox closes. */
  readonly signal: AbortSignal
}

const call = (method: string, path: RegExp, perform: ControlCall['perform']): ControlCall => ({
  method,
  path,
  perform,
})

const tokenSchema = z.strictObject({
  subject: z.string().optional(),
  expiresInSeconds: z.number().int().optional(),
  validInSeconds: z.number().int().optional(),
  signedBy: z.enum(['issuer', 'stranger']).optional(),
})
const outcomeSchema = z.strictObject({
  status: z.enum(['SUCCESS', 'FAILED', 'CANCELLED', 'PENDING']),
  reason: z.string().default('Destino no disponible'),
})
const clientSchema = z.strictObject({
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  expiresInSeconds: z.number().int().min(1).default(3_600),
})

/** Every call of the control API, in the order of the README. */
export const CONTROL_CALLS: readonly ControlCall[] = [
  call('GET', /^\/?$/, sandbox => {
    const { clientId, clientSecret, tokenUrl } = sandbox.oauth
    const { url, devKey, prodKey } = sandbox
    return { url, devKey, prodKey, oauth: { clientId, clientSecret, tokenUrl }, now: sandbox.now() }
  }),
  call('POST', /^\/tokens$/, async (sandbox, { body }) => ({
    token: await sandbox.mintToken(defined(tokenSchema.parse(body ?? {}))),
  })),

  call('POST', /^\/keys\/(?<id>dev|prod)$/, (sandbox, { id }) => ({
    key: sandbox.replaceKey(id === 'dev' ? 'dev' : 'prod'),
  })),

  call('GET', /^\/faults$/, sandbox => sandbox.world.faults.list()),
  call('POST', /^\/faults$/, (sandbox, { body }) => ({
    id: sandbox.world.faults.add(faultSchema.parse(body)),
  })),
  call('DELETE', /^\/faults$/, sandbox => {
    sandbox.world.faults.clear()
    return {}
  }),
  call('DELETE', /^\/faults\/(?<id>[^/]+)$/, (sandbox, { id }) =>
    sandbox.world.faults.remove(id) ? {} : null,
  ),
  call('POST', /^\/outage$/, async sandbox => {
    await sandbox.stop()
    return {}
  }),
  call('DELETE', /^\/outage$/, async sandbox => {
    await sandbox.resume()
    return {}
  }),

  call('GET', /^\/settings$/, sandbox => sandbox.world.settings()),
  call('PATCH', /^\/settings$/, (sandbox, { body }) => {
    sandbox.world.changeSettings(worldSettingsPatchSchema.parse(body))
    return sandbox.world.settings()
  }),
  call('POST', /^\/advance$/, (sandbox, { body }) => {
    sandbox.advance(z.strictObject({ ms: z.number().int() }).parse(body).ms)
    return { now: sandbox.now() }
  }),
  call('PUT', /^\/credits$/, (sandbox, { body }) => {
    sandbox.world.setCredits(z.strictObject({ usd: z.number().min(0) }).parse(body).usd)
    return {}
  }),

  call('GET', /^\/ledger$/, sandbox => ({
    balanceMicroUsd: sandbox.world.balanceMicroUsd(sandbox.now()),
    entries: sandbox.world.ledger(sandbox.now()),
  })),
  call('GET', /^\/purchases$/, sandbox =>
    Array.from(sandbox.world.purchases(), record => shownPurchase(record, sandbox.now())),
  ),
  call('POST', /^\/purchases\/(?<id>[^/]+)\/outcome$/, (sandbox, { id, body }) => {
    const { status, reason } = outcomeSchema.parse(body)
    return sandbox.world.decide(id, planFor(status, reason, sandbox.now())) ? {} : null
  }),

  call('GET', /^\/requests$/, sandbox => sandbox.requests.list()),
  call('DELETE', /^\/requests$/, sandbox => {
    sandbox.requests.clear()
    return {}
  }),
  call('GET', /^\/events$/, (sandbox, { query }) => sandbox.events.since(Number(query.get('after') ?? 0))),
  call('GET', /^\/wait$/, waitForEvents),

  call('GET', /^\/key-sets$/, sandbox => sandbox.keySets.specs()),
  call('POST', /^\/key-sets$/, (sandbox, { body }) => {
    sandbox.keySets.register(keySetSpecSchema.parse(body))
    return {}
  }),
  call('DELETE', /^\/key-sets\/(?<id>dev|prod)$/, (sandbox, { id }) => {
    sandbox.keySets.clear(id === 'dev' ? 'dev' : 'prod')
    return {}
  }),
  call('POST', /^\/oauth-clients$/, (sandbox, { body }) => {
    sandbox.oauth.put(clientSchema.parse(body))
    return {}
  }),
  call('DELETE', /^\/oauth-clients\/(?<id>[^/]+)$/, (sandbox, { id }) => {
    sandbox.oauth.remove(id)
    return {}
  }),
]

const waitSchema = z.strictObject({
  event: z.enum(EVENT_KINDS),
  count: z.coerce.number().int().min(1).default(1),
  after: z.coerce.number().int().min(0).default(0),
  timeoutMs: z.coerce.number().int().min(1).max(120_000).default(30_000),
})

async function waitForEvents(
  sandbox: ControlledSandbox,
  { query, signal }: ControlRequest,
): Promise<unknown> {
  const { timeoutMs, ...wanted } = waitSchema.parse(Object.fromEntries(query))
  const patience = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
  const waiting = sandbox.events.waitFor(wanted, patience)
  return waiting.then(
    events => ({ timedOut: false, events }),
    () => ({ timedOut: true, events: [] }),
  )
}

const shownPurchase = (record: PurchaseRecord, now: number) => ({
  ...record,
  status: standingOf(record, now).status,
})

function planFor(status: z.infer<typeof outcomeSchema>['status'], reason: string, now: number): OutcomePlan {
  switch (status) {
    case 'SUCCESS':
      return { kind: 'settles', at: now }
    case 'FAILED':
      return { kind: 'fails', at: now, reason }
    case 'CANCELLED':
      return { kind: 'cancelled', at: now }
    case 'PENDING':
      return { kind: 'stuck' }
    default:
      return status
  }
}

/** Leaves out what is undefined, which exact optional types tell apart from absent. */
const defined = (options: z.infer<typeof tokenSchema>) => ({
  ...(options.subject === undefined ? {} : { subject: options.subject }),
  ...(options.expiresInSeconds === undefined ? {} : { expiresInSeconds: options.expiresInSeconds }),
  ...(options.validInSeconds === undefined ? {} : { validInSeconds: options.validInSeconds }),
  ...(options.signedBy === undefined ? {} : { signedBy: options.signedBy }),
})
