import { z } from 'zod'
import type { CatalogSku } from '../catalog/catalog-sku.ts'
import type { ApiRequest } from './api-request.ts'
import { booksSnapshotSchema, createBooks, type LedgerEntry } from './books.ts'
import { createFaultBoard, type FaultBoard, type FaultTarget } from './fault-board.ts'
import { createHandler } from './handle.ts'
import { createSameDay } from './idempotency-day.ts'
import type { OutcomePlan, PurchaseRecord } from './purchase-record.ts'
import { createRandom } from './random.ts'
import { createRateLimit } from './rate-limit.ts'
import { DEFAULT_SETTINGS, withSettings, type WorldSettings, type WorldSettingsPatch } from './settings.ts'
import { createCatalogView } from './sku-view.ts'
import type { Step } from './step.ts'
import type { WorldEvent } from './world-event.ts'

/** What of a world survives: purchases, credits and the state of the random source. Faults and settings do not. */
export const worldSnapshotSchema = z.strictObject({
  randomState: z.number().int().min(0),
  books: booksSnapshotSchema,
})
export type WorldSnapshot = z.infer<typeof worldSnapshotSchema>

/** What a world is made of. */
export interface WorldParams {
  readonly catalog: readonly CatalogSku[]
  /** Same seed, same requests, same instants: same answers. Ignored when there is a snapshot. */
  readonly seed: number
  readonly settings?: WorldSettingsPatch
  readonly snapshot?: WorldSnapshot
  /** Credits to begin with, in dollars. */
  readonly creditsUsd?: number
  readonly onEvent?: (event: WorldEvent) => void
}

/** A Chipi without time or wires: every instant comes in as an argument (ms since the epoch). */
export interface World {
  /** Answers one authenticated call, or says what to wait for first. */
  handle(request: ApiRequest, now: number): Step
  readonly faults: FaultBoard
  settings(): WorldSettings
  changeSettings(patch: WorldSettingsPatch): void
  /** Decides the fate of a purchase by hand; false when there is none of that id. */
  decide(purchaseId: string, plan: OutcomePlan): boolean
  purchases(): IterableIterator<PurchaseRecord>
  /** Every movement of credits up to an instant. */
  ledger(now: number): readonly LedgerEntry[]
  balanceMicroUsd(now: number): number
  setCredits(usd: number): void
  snapshot(): WorldSnapshot
  /** Grows with every change a snapshot would show. */
  revision(): number
}

const DEFAULT_CREDITS_USD = 100_000

/** Creates a world, new or from a snapshot. */
export function createWorld(params: WorldParams): World {
  const { snapshot } = params
  const emit = params.onEvent ?? (() => undefined)
  const books = createBooks(
    snapshot?.books ?? {
      balanceMicroUsd: toMicro(params.creditsUsd ?? DEFAULT_CREDITS_USD),
      purchases: [],
      ledger: [],
    },
  )
  const random = createRandom(snapshot?.randomState ?? params.seed)
  const faults = createFaultBoard((used, target: FaultTarget) =>
    emit({ kind: 'fault-used', faultId: used.id, fault: used.fault.kind, route: target.route }),
  )
  const catalog = createCatalogView(params.catalog)
  const rateLimit = createRateLimit()
  let settings = withSettings(DEFAULT_SETTINGS, params.settings ?? {})
  let sameDay = createSameDay(settings)
  let revision = 0

  const handle = createHandler({
    books,
    random,
    faults,
    catalog,
    rateLimit,
    emit(event) {
      if (event.kind === 'purchase-taken') revision += 1
      emit(event)
    },
    settings: () => settings,
    sameDay: (first, second) => sameDay(first, second),
  })

  return {
    handle,
    faults,
    settings: () => settings,
    changeSettings(patch) {
      settings = withSettings(settings, patch)
      sameDay = createSameDay(settings)
    },
    decide(purchaseId, plan) {
      if (books.find(purchaseId) === undefined) return false
      books.replan(purchaseId, plan)
      revision += 1
      return true
    },
    purchases: () => books.purchases(),
    ledger(now) {
      books.restoreDue(now)
      return books.ledger()
    },
    balanceMicroUsd(now) {
      books.restoreDue(now)
      return books.balanceMicroUsd()
    },
    setCredits(usd) {
      books.setBalance(toMicro(usd))
      revision += 1
    },
    snapshot: () => ({ randomState: random.state(), books: books.snapshot() }),
    revision: () => revision,
  }
}

const toMicro = (usd: number) => Math.round(usd * 1_000_000)
