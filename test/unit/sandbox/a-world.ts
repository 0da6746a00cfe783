import { buildCatalog } from '#sandbox/catalog/build-catalog.ts'
import type { Caller, Environment } from '#sandbox/core/api-request.ts'
import type { Reply, Step } from '#sandbox/core/step.ts'
import { createWorld, type World, type WorldParams } from '#sandbox/core/world.ts'
import type { WorldEvent } from '#sandbox/core/world-event.ts'

/** Ten in the morning at a counter in Mexico City, in ms since the epoch. */
export const MORNING = Date.UTC(2026, 10, 20, 16, 0, 0)
export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE

const CATALOG = buildCatalog()

/** A world with the real catalog, roomy limits, and the events it told. */
export function aWorld(params: Partial<WorldParams> = {}): { world: World; events: WorldEvent[] } {
  const events: WorldEvent[] = []
  const world = createWorld({
    catalog: CATALOG,
    seed: 7,
    ...params,
    settings: { requestsPerMinute: 1_000_000, ...params.settings },
    onEvent: event => events.push(event),
  })
  return { world, events }
}

export const aCaller = (environment: Environment = 'prod'): Caller => ({
  apiKey: `pk_${environment}_test`,
  environment,
  subject: 'cashier',
})

export const aBody = (changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  transactionHash: 'sale-1',
  skuId: 'sku-TEL050',
  skuReference: '5512345678',
  currencyAmount: 50,
  chain: 'STARKNET',
  token: 'USDC',
  walletAddress: '0x0',
  ...changes,
})

/** Sends a purchase. */
export const buy = (world: World, body: unknown, now: number, environment: Environment = 'prod'): Step =>
  world.handle(
    {
      method: 'POST',
      path: '/sku-purchases',
      query: new URLSearchParams(),
      body: { kind: 'json', value: body },
      caller: aCaller(environment),
    },
    now,
  )

/** Asks for something; `path` may carry a query. */
export function get(world: World, path: string, now: number, environment: Environment = 'prod'): Step {
  const [route = '', query = ''] = path.split('?', 2)
  return world.handle(
    {
      method: 'GET',
      path: route,
      query: new URLSearchParams(query),
      body: { kind: 'none' },
      caller: aCaller(environment),
    },
    now,
  )
}

/** The reply of a step that must be one. */
export function replyOf(step: Step): Reply {
  if (step.kind !== 'reply') throw new Error(`expected a reply, got ${step.kind}`)
  return step.reply
}

/** Status and JSON of a step that must be a reply. */
export function answered(step: Step): { status: number; body: Record<string, unknown> } {
  const { status, body } = replyOf(step)
  const value: unknown = body.kind === 'json' ? body.value : null
  return { status, body: { ...(typeof value === 'object' ? value : { value }) } }
}
