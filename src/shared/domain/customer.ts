import type { VaultProblem } from './connection.ts'
import type { Branded, SkuId } from './ids.ts'
import type { Centavos } from './money.ts'

/** A customer who agreed to be remembered. Means nothing outside of this till. */
export type CustomerId = Branded<'CustomerId'>

/** Whether frequent customers are remembered, and for how long after the last time they were here. */
export type CustomerSettings = {
  readonly on: boolean
  readonly forgetAfterDays: number
}

export const DEFAULT_CUSTOMERS: CustomerSettings = { on: false, forgetAfterDays: 180 }

/** What a shop may choose from, days. */
export const FORGET_AFTER_DAYS = [30, 90, 180, 365] as const
/** More are no list of regulars any more. */
export const MOST_CUSTOMERS = 2_000
export const LONGEST_ALIAS = 40

/** A frequent customer as the counter shows them: never with their number. */
export type KnownCustomer = {
  readonly id: CustomerId
  /** What they are called at this counter. */
  readonly alias: string
  /** The last two digits of the number. */
  readonly ending: string
  /** What they bought last. `face` is null where the amount is typed, `tile` where it is no longer sold. */
  readonly usual: {
    readonly skuId: SkuId
    readonly name: string
    readonly carrier: string
    readonly face: Centavos | null
    readonly tile: string | null
  }
  /** When they said yes, ms since the epoch. */
  readonly consentedAt: number
  /** Their latest sale, ms since the epoch. */
  readonly lastSeenAt: number
}

/** The list, or why it is not here. `kept`: how many are in the file, whatever is asked for. */
export type CustomerBook =
  | { readonly kind: 'ready'; readonly kept: number; readonly found: readonly KnownCustomer[] }
  | { readonly kind: 'off'; readonly kept: number }
  /** The keychain does not give the key that hides the numbers: none can be told, and none is taken. */
  | { readonly kind: 'no-key'; readonly kept: number; readonly problem: VaultProblem }

/** What became of remembering somebody. */
export type AddCustomerOutcome =
  | { readonly kind: 'added'; readonly customer: KnownCustomer }
  /** The number is on the list already, under another name or the same. */
  | { readonly kind: 'known'; readonly customer: KnownCustomer }
  /** Only a phone recharge of this till that settled makes somebody a customer. */
  | { readonly kind: 'not-possible' }
  | { readonly kind: 'full' }
  | { readonly kind: 'off' }
  | { readonly kind: 'no-key'; readonly problem: VaultProblem }
  | { readonly kind: 'cannot-write'; readonly folder: string }

/** Null when it was done, or the folder that could not be written: then nobody was forgotten. */
export type ForgetOutcome = { readonly folder: string } | null

/** Those who were here within the last `days`. A clock that was set back makes nobody older. */
export function stillRemembered<C extends { readonly lastSeenAt: number }>(
  customers: readonly C[],
  days: number,
  now: number,
): readonly C[] {
  const since = now - days * DAY_MS
  return customers.filter(({ lastSeenAt }) => lastSeenAt >= since)
}

const DAY_MS = 86_400_000
