import type { CatalogSku } from './catalog/catalog-sku.ts'
import type { WorldSettingsPatch } from './core/settings.ts'
import type { World } from './core/world.ts'
import type { EventLog } from './http/event-log.ts'
import type { KeySets } from './http/key-sets.ts'
import type { OAuthClient, OAuthEndpoint } from './http/oauth-token.ts'
import type { RequestLog } from './http/request-log.ts'
import type { TokenOptions } from './http/token-issuer.ts'

/** How a sandbox is to be started; everything has a default. */
export interface SandboxOptions {
  /** Port of the API; any free one when left out. */
  readonly port?: number
  /** Ms since the epoch; the computer's clock when left out. */
  readonly clock?: { now(): number }
  /** From debit to SUCCESS with the production key, in ms. */
  readonly settleAfterMs?: number
  readonly settings?: WorldSettingsPatch
  /** Purchases, credits, keys and registered key sets are kept here over a restart; nothing is kept when left out. */
  readonly stateFile?: string
  /** False: the state file holds purchases and credits only; every start has new keys, and the old ones are no good. True when left out. */
  readonly keepKeys?: boolean
  readonly catalog?: readonly CatalogSku[]
  /** Makes ids and folios repeatable. */
  readonly seed?: number
  /** Credits of the production key to begin with, in dollars. */
  readonly creditsUsd?: number
  /** Whether the control API listens too; true when left out. */
  readonly control?: boolean
  /** Hears of bugs of the sandbox itself. */
  readonly onBug?: (error: unknown) => void
}

/** A running Chipi of one's own, on loopback. */
export interface Sandbox {
  /** Base address of the API, with `/v1`. */
  readonly url: string
  /** Address of the control API; null when it was not wanted. */
  readonly controlUrl: string | null
  /** The keys it started with. */
  readonly devKey: string
  readonly prodKey: string
  /** Where to fetch tokens with client credentials, and as whom. */
  readonly oauth: OAuthClient & OAuthEndpoint & { readonly tokenUrl: string }
  readonly world: World
  readonly events: EventLog
  readonly requests: RequestLog
  readonly keySets: KeySets
  /** Revokes the key of one environment and answers the one that takes its place, as Chipi's dashboard does. */
  replaceKey(environment: 'dev' | 'prod'): string
  mintToken(options?: TokenOptions): Promise<string>
  /** The sandbox's own time, ms since the epoch. */
  now(): number
  /** Moves the sandbox's own time on. */
  advance(ms: number): void
  /** Puts everything on disk, when there is a state file. */
  save(): Promise<void>
  /** Refuses connections until `resume`; the control API stays. */
  stop(): Promise<void>
  resume(): Promise<void>
  /** Saves and ends for good. */
  close(): Promise<void>
}
