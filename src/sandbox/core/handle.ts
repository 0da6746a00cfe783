import { assertNever } from '#shared/assert-never.ts'
import type { ApiRequest } from './api-request.ts'
import type { Books } from './books.ts'
import { buy } from './buy.ts'
import { getSku, listSkus } from './catalog-calls.ts'
import { toMicroUsd } from './exchange.ts'
import type { ChosenFaults, FaultBoard, FaultTarget } from './fault-board.ts'
import type { SameDay } from './idempotency-day.ts'
import { standingOf, type PurchaseRecord } from './purchase-record.ts'
import { OPTIONAL_ROW_FIELDS, purchaseRow } from './purchase-row.ts'
import type { RandomSource } from './random.ts'
import type { RateLimit } from './rate-limit.ts'
import { refusal, refusalReply, type Refusal } from './refusal.ts'
import { routeOf, type Route } from './route.ts'
import type { WorldSettings } from './settings.ts'
import { withCatalogFaults, withoutFields, type CatalogView } from './sku-view.ts'
import { earlyAnswer, spoiltStep, tooManyRequests } from './spoil.ts'
import { jsonReply, type Reply, type Step } from './step.ts'
import type { WorldEvent } from './world-event.ts'

export interface HandlerDeps {
  readonly books: Books
  readonly random: RandomSource
  readonly faults: FaultBoard
  readonly catalog: CatalogView
  readonly rateLimit: RateLimit
  readonly emit: (event: WorldEvent) => void
  readonly settings: () => WorldSettings
  readonly sameDay: SameDay
}

/** Creates the function that answers one call: limit, faults before, the call itself, faults after. */
export function createHandler(deps: HandlerDeps): (request: ApiRequest, now: number) => Step {
  return (request, now) => {
    const settings = deps.settings()
    const route = routeOf(request.method, request.path)
    if (route === null) {
      const missing = refusal(404, 'not_found', `Cannot ${request.method} /v1${request.path}`)
      return { kind: 'reply', reply: refusalReply(missing, settings.errorShape) }
    }
    const waitMs = deps.rateLimit.admit(request.caller.apiKey, settings.requestsPerMinute, now)
    if (waitMs !== null) {
      deps.emit({ kind: 'rate-limited', environment: request.caller.environment })
      const seconds = settings.retryAfterHeader ? Math.ceil(waitMs / 1_000) : undefined
      return { kind: 'reply', reply: tooManyRequests(settings, seconds) }
    }
    return spoil(deps, request, route, now)
  }
}

function spoil(deps: HandlerDeps, request: ApiRequest, route: Route, now: number): Step {
  const chosen = deps.faults.choose(targetOf(deps, request, route))
  if (chosen.of('reset') !== undefined) return { kind: 'cut' }
  const perform = (at: number): Step => {
    const settings = deps.settings()
    const early = earlyAnswer(chosen, settings)
    if (early !== null) return { kind: 'reply', reply: skewed(early, chosen) }
    return spoiltStep(skewed(answer(deps, request, route, chosen, at), chosen), chosen, settings)
  }
  const slow = chosen.of('slow')
  return slow?.when === 'before' ? { kind: 'wait', ms: slow.delayMs, resume: perform } : perform(now)
}

const skewed = (reply: Reply, chosen: ChosenFaults): Reply => {
  const skew = chosen.of('date-skew')
  return skew === undefined ? reply : { ...reply, dateSkewMs: skew.ms }
}

function answer(
  deps: HandlerDeps,
  request: ApiRequest,
  route: Route,
  chosen: ChosenFaults,
  now: number,
): Reply {
  const settings = deps.settings()
  const refuse = (refused: Refusal) => refusalReply(refused, settings.errorShape)
  const catalog = withCatalogFaults(deps.catalog, chosen)
  switch (route.name) {
    case 'list-skus': {
      const listed = listSkus(catalog, request, chosen)
      if (listed.kind === 'refused') return refuse(listed.refusal)
      deps.emit({ kind: 'catalog-read', page: listed.value.page, total: listed.value.total })
      return jsonReply(200, listed.value)
    }
    case 'get-sku': {
      const found = getSku(catalog, route.id ?? '', request, chosen)
      return found.kind === 'refused' ? refuse(found.refusal) : jsonReply(200, found.value)
    }
    case 'buy': {
      const bought = buy({ ...deps, settings, catalog, chosen }, request, now)
      return bought.kind === 'refused' ? refuse(bought.refusal) : jsonReply(201, bare(bought.row, chosen))
    }
    case 'get-purchase':
    case 'get-transaction': {
      const record = recordOf(deps, request, route)
      if (record === undefined) return refuse(refusal(404, 'invalid_transaction', 'Transaction not found'))
      deps.emit({ kind: 'status-read', purchaseId: record.id, status: standingOf(record, now).status })
      return jsonReply(200, bare(purchaseRow(record, now), chosen))
    }
    case 'usd-amount':
      return usdAmount(request, now, refuse)
    default:
      return assertNever(route.name, 'answer')
  }
}

/** The purchase a status call means; purchases of the other environment do not exist for this key. */
function recordOf(deps: HandlerDeps, request: ApiRequest, route: Route): PurchaseRecord | undefined {
  if (route.id === null) return undefined
  const { environment } = request.caller
  const byId = deps.books.find(route.id)
  const own = byId?.environment === environment ? byId : undefined
  if (route.name !== 'get-transaction') return own
  if (!deps.settings().transactionLookup) return undefined
  return own ?? deps.books.newestWithHash(environment, route.id)
}

function targetOf(deps: HandlerDeps, request: ApiRequest, route: Route): FaultTarget {
  if (route.name === 'get-sku') return { route: route.name, skuId: route.id ?? undefined }
  if (route.name === 'buy') {
    const body = request.body.kind === 'json' ? request.body.value : null
    return { route: route.name, skuId: field(body, 'skuId'), reference: field(body, 'skuReference') }
  }
  const record = recordOf(deps, request, route)
  return { route: route.name, skuId: record?.skuId, reference: record?.skuReference }
}

function field(body: unknown, name: 'skuId' | 'skuReference'): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const value: unknown = Object.entries(body).find(([key]) => key === name)?.[1]
  return typeof value === 'string' ? value : undefined
}

/** The row with what the faults leave of it. */
function bare(row: Record<string, unknown>, chosen: ChosenFaults): Record<string, unknown> {
  const kept = chosen.of('missing-optional') === undefined ? row : withoutFields(row, OPTIONAL_ROW_FIELDS)
  return chosen.of('missing-folio') === undefined ? kept : withoutFields(kept, FOLIO_FIELD)
}

const FOLIO_FIELD: ReadonlySet<string> = new Set(['skuFileNumber'])

/** Answers `GET /exchanges/usd-amount` with a bare JSON number, in dollars with two decimals. */
function usdAmount(request: ApiRequest, now: number, refuse: (refused: Refusal) => Reply): Reply {
  const amount = Number(request.query.get('currencyAmount') ?? Number.NaN)
  const currency = request.query.get('currency')
  if (!Number.isFinite(amount) || amount < 0 || (currency !== 'MXN' && currency !== 'USD')) {
    return refuse(refusal(400, 'invalid_request', 'currencyAmount must be a number and currency MXN or USD'))
  }
  return jsonReply(200, Math.round(toMicroUsd(amount, currency, now) / 10_000) / 100)
}
