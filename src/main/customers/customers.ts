import { randomUUID } from 'node:crypto'
import type { LoadCodeKey } from '#main/gift-code/code-key.ts'
import type { Clock } from '#shared/clock.ts'
import {
  MOST_CUSTOMERS,
  stillRemembered,
  type AddCustomerOutcome,
  type CustomerBook,
  type CustomerId,
  type CustomerSettings,
  type ForgetOutcome,
  type KnownCustomer,
} from '#shared/domain/customer.ts'
import { as, type SaleId, type SkuId } from '#shared/domain/ids.ts'
import type { Sale, SaleIn } from '#shared/domain/sale.ts'
import { isPhone, type Sku } from '#shared/domain/sku.ts'
import { ok, type Result } from '#shared/result.ts'
import type { VaultProblem } from '#shared/domain/connection.ts'
import type { CustomersFile, WrittenCustomer } from './customers-file.ts'
import { matching } from './matching.ts'
import { createNumberSeal, type NumberSeal } from './number-seal.ts'

/** The frequent customers of one environment. No sale ever waits for them or depends on them. */
export type Customers = {
  /** By part of their name or by their whole number, the latest first; all of them for an empty query. */
  readonly find: (query: string) => Promise<CustomerBook>
  /** The customer of a sale said yes. */
  readonly add: (saleId: SaleId, alias: string) => Promise<AddCustomerOutcome>
  /** Null when the customer is not on the list any more, or the key is not here. */
  readonly number: (id: CustomerId) => Promise<string | null>
  /** Done also without the key, and while nobody is remembered any more. */
  readonly forget: (id: CustomerId) => ForgetOutcome
  readonly forgetAll: () => ForgetOutcome
  /** A sale came to something: whoever it was for was here. */
  readonly see: (sale: Sale) => void
  /** Begins to forget those who did not come any more, now and every day. */
  readonly start: () => void
  readonly stop: () => Promise<void>
}

export type CustomersDeps = {
  readonly file: CustomersFile
  readonly loadKey: LoadCodeKey
  readonly sale: (id: SaleId) => Sale | null
  /** The tile a product stands on now; null for one that is no longer sold. */
  readonly tileOf: (id: SkuId) => string | null
  readonly settings: () => CustomerSettings
  readonly clock: Clock
  readonly onBug: (error: unknown) => void
}

/** How often those who have been away too long are looked for, ms: a till may never be shut. */
const ROUND_MS = 3_600_000

export function createCustomers(deps: CustomersDeps): Customers {
  const { file, settings, clock } = deps
  const stopping = new AbortController()
  let rounds: Promise<void> = Promise.resolve()
  let list: readonly WrittenCustomer[] | null = null
  let seal: NumberSeal | null = null

  const all = (): readonly WrittenCustomer[] => (list ??= file.read())
  const keep = (next: readonly WrittenCustomer[]): ForgetOutcome => {
    const failed = file.write(next)
    if (failed === null) list = next
    return failed
  }
  const prepare = async (): Promise<Result<NumberSeal, VaultProblem>> => {
    if (seal !== null) return ok(seal)
    const key = await deps.loadKey()
    if (!key.ok) return key
    seal = createNumberSeal(key.value)
    return ok(seal)
  }
  const shown = (customer: WrittenCustomer, by: NumberSeal): KnownCustomer | null => {
    const { id, alias, usual, consentedAt, lastSeenAt } = customer
    const reference = by.open(id, customer.sealed)
    if (reference === null) return null
    const tile = deps.tileOf(usual.skuId)
    return { id, alias, ending: reference.slice(-2), usual: { ...usual, tile }, consentedAt, lastSeenAt }
  }
  const forgetOld = (): void => {
    const left = stillRemembered(all(), settings().forgetAfterDays, clock.now())
    if (left.length < all().length) keep(left)
  }
  const see = (sale: SaleIn<'settled'>, by: NumberSeal): void => {
    const print = by.print(sale.facts.reference)
    const known = all().find(customer => customer.print === print)
    if (known === undefined) return
    const seen = { ...known, usual: usualOf(sale.facts.sku), lastSeenAt: clock.now() }
    keep(all().map(customer => (customer === known ? seen : customer)))
  }

  return {
    find: async query => {
      const kept = all().length
      if (!settings().on) return { kind: 'off', kept }
      const key = await prepare()
      if (!key.ok) return { kind: 'no-key', kept, problem: key.error }
      const found = matching(all(), query, key.value.print).flatMap(one => shown(one, key.value) ?? [])
      return { kind: 'ready', kept, found }
    },
    add: async (saleId, alias) => {
      if (!settings().on) return { kind: 'off' }
      const sale = deps.sale(saleId)
      if (sale?.state !== 'settled' || !isPhone(sale.facts.sku)) return { kind: 'not-possible' }
      const key = await prepare()
      if (!key.ok) return { kind: 'no-key', problem: key.error }
      const { reference, sku } = sale.facts
      const print = key.value.print(reference)
      const known = all().find(customer => customer.print === print)
      const before = known === undefined ? null : shown(known, key.value)
      if (before !== null) return { kind: 'known', customer: before }
      if (all().length >= MOST_CUSTOMERS) return { kind: 'full' }
      const id = as<CustomerId>(randomUUID())
      const now = clock.now()
      const usual = usualOf(sku)
      const sealed = key.value.seal(id, reference)
      const written = { id, alias, print, sealed, usual, consentedAt: now, lastSeenAt: now }
      const failed = keep([...all().filter(customer => customer !== known), written])
      if (failed !== null) return { kind: 'cannot-write', folder: failed.folder }
      const customer = shown(written, key.value)
      return customer === null ? { kind: 'not-possible' } : { kind: 'added', customer }
    },
    number: async id => {
      const customer = all().find(one => one.id === id)
      if (customer === undefined || !settings().on) return null
      const key = await prepare()
      return key.ok ? key.value.open(id, customer.sealed) : null
    },
    forget: id => keep(all().filter(customer => customer.id !== id)),
    forgetAll: () => keep([]),
    see: sale => {
      if (sale.state !== 'settled' || !settings().on || all().length === 0) return
      prepare()
        .then(key => key.ok && see(sale, key.value))
        .catch(deps.onBug)
    },
    start: () => {
      rounds = (async () => {
        while (!stopping.signal.aborted) {
          forgetOld()
          await clock.sleep(ROUND_MS, stopping.signal)
        }
      })().catch(deps.onBug)
    },
    stop: async () => {
      stopping.abort()
      await rounds
    },
  }
}

function usualOf({ id, name, carrier, amount }: Sku): WrittenCustomer['usual'] {
  return { skuId: id, name, carrier, face: amount.kind === 'fixed' ? amount.face : null }
}
