import { createWorld } from '#sandbox/core/world.ts'
import type { RequestBody } from '#sandbox/core/api-request.ts'
import type { OutcomePlan, PurchaseRecord } from '#sandbox/core/purchase-record.ts'
import { refusal, refusalReply } from '#sandbox/core/refusal.ts'
import type { Reply, Step } from '#sandbox/core/step.ts'
import type { WorldEvent } from '#sandbox/core/world-event.ts'
import type { Chance } from '../chance.ts'
import type { Climate } from '../shop/climate.ts'
import { CATALOG } from '../shop/goods.ts'
import type { SimTime } from '../time/sim-time.ts'
import { drawFaults } from './fates.ts'
import type { TokenDesk } from './token-desk.ts'

/** A request as it leaves the till. */
export type WireRequest = {
  readonly method: string
  /** With `/v1` and the query. */
  readonly path: string
  readonly authorization: string
  readonly body: string | null
}

/** What comes back over the wire, or that nothing does. */
export type WireAnswer =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      readonly text: string
    }
  | { readonly kind: 'reset' }
  | { readonly kind: 'silence' }

export type ChipiServer = {
  /** Handles a request that has arrived; answers when the answer leaves, if one does. */
  readonly receive: (request: WireRequest, answer: (answer: WireAnswer) => void) => void
  /** Chipi's own clock, ms since the epoch. */
  readonly now: () => number
  /** Every purchase made under an idempotency key, as the dashboard shows them. */
  readonly purchases: (hash: string) => readonly PurchaseRecord[]
  readonly digest: () => unknown
  /** From now on it makes no trouble, and whatever it held back comes to an end. */
  readonly calmDown: () => void
}

export type ChipiServerDeps = {
  readonly time: SimTime
  readonly chance: Chance
  readonly climate: Climate
  readonly tokens: TokenDesk
  readonly onEvent: (event: WorldEvent) => void
  /** Something was made to go wrong. */
  readonly onFault: (kind: string) => void
  /** A purchase that had failed is going to be SUCCESS after all. */
  readonly onChangeOfMind: (purchaseId: string) => void
}

const API_KEY = 'pk_prod_simulated0simulated0simulated0sim'
const HOUR_MS = 60 * 60_000

/** The sandbox's own logic behind a simulated wire: the same code that serves practice mode. */
export function createChipiServer(deps: ChipiServerDeps): ChipiServer {
  const { time, chance, climate } = deps
  const now = (): number => time.now() + climate.chipiOffsetMs
  const purchases = new Map<string, readonly PurchaseRecord[]>()
  let calm = false
  const world = createWorld({
    catalog: CATALOG,
    seed: chance.whole(0, 2 ** 32 - 1),
    creditsUsd: 1_000_000_000,
    settings: { ...climate.chipi, shopZone: climate.timeZone },
    onEvent: event => {
      if (event.kind === 'purchase-taken') file(event.transactionHash)
      deps.onEvent(event)
    },
  })

  const file = (hash: string): void => {
    purchases.set(
      hash,
      [...world.purchases()].filter(record => record.transactionHash === hash),
    )
  }
  const decide = (record: PurchaseRecord, plan: OutcomePlan): void => {
    world.decide(record.id, plan)
    file(record.transactionHash)
  }

  /** Does what the world says, waits included; the caller may be gone by the end. */
  const perform = (step: Step, answer: (answer: WireAnswer) => void): void => {
    switch (step.kind) {
      case 'wait':
        time.after(step.ms, () => perform(step.resume(now()), answer))
        return
      case 'reply':
        return answer(onTheWire(step.reply, now()))
      case 'cut':
        return answer({ kind: 'reset' })
      case 'silence':
        return answer({ kind: 'silence' })
    }
  }

  const receive: ChipiServer['receive'] = (request, answer) => {
    if (!deps.tokens.isGood(request.authorization)) {
      const refused = refusal(401, 'unauthorized', 'Invalid or missing bearer token')
      return answer(onTheWire(refusalReply(refused, climate.chipi.errorShape), now()))
    }
    const url = new URL(request.path, 'http://chipi')
    const isPurchase = request.method === 'POST'
    const faults = calm ? [] : drawFaults(chance, climate.fates, isPurchase)
    for (const fault of faults) {
      world.faults.add(fault)
      deps.onFault(fault.kind)
    }
    const hash = isPurchase ? hashOf(request.body) : null
    const isNew = hash !== null && !purchases.has(hash)
    const step = world.handle(
      {
        method: request.method,
        path: url.pathname.slice('/v1'.length),
        query: url.searchParams,
        body: bodyOf(request.body),
        caller: { apiKey: API_KEY, environment: 'prod', subject: 'shop' },
      },
      now(),
    )
    // What was meant for this request and did not apply to it must not hit the next one.
    world.faults.clear()
    perform(step, answer)
    if (hash !== null && isNew) mayChangeItsMind(hash)
  }

  /** Chipi never promises that FAILED is for ever. */
  const mayChangeItsMind = (hash: string): void => {
    const afterMs = chance.spread(60_000, 30 * HOUR_MS)
    if (!chance.happens(climate.fates.changesItsMind) || calm) return
    time.after(afterMs, () => {
      const record = purchases.get(hash)?.at(-1)
      if (calm || record === undefined || (record.plan.kind !== 'fails' && record.plan.kind !== 'cancelled'))
        return
      deps.onChangeOfMind(record.id)
      decide(record, { kind: 'settles', at: now() })
    })
  }

  return {
    receive,
    now,
    purchases: hash => purchases.get(hash) ?? [],
    digest: () => world.snapshot(),
    calmDown: () => {
      calm = true
      // What is stuck comes to an end, but for one: with that a manager has to do.
      const endless = [...world.purchases()].filter(
        ({ plan }) => plan.kind === 'stuck' || (plan.kind === 'says' && plan.until === null),
      )
      for (const record of endless.slice(1)) decide(record, { kind: 'settles', at: now() })
    },
  }
}

function onTheWire(reply: Reply, now: number): WireAnswer {
  const { body } = reply
  const text = body.kind === 'json' ? JSON.stringify(body.value) : body.text
  const contentType = body.kind === 'json' ? 'application/json; charset=utf-8' : body.contentType
  const headers: Record<string, string> = {
    date: new Date(now + reply.dateSkewMs).toUTCString(),
    'content-type': contentType,
  }
  for (const [name, value] of Object.entries(reply.headers)) headers[name.toLowerCase()] = value
  return { kind: 'answer', status: reply.status, headers, text }
}

function bodyOf(text: string | null): RequestBody {
  if (text === null || text === '') return { kind: 'none' }
  try {
    return { kind: 'json', value: JSON.parse(text) }
  } catch {
    return { kind: 'unreadable' }
  }
}

/** The idempotency key of a purchase, read as Chipi reads it. */
export function hashOf(body: string | null): string | null {
  const parsed = bodyOf(body)
  if (parsed.kind !== 'json' || typeof parsed.value !== 'object' || parsed.value === null) return null
  return 'transactionHash' in parsed.value ? String(parsed.value.transactionHash) : null
}
