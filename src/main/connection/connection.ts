import { createTurns } from '#main/platform/turns.ts'
import type { z } from 'zod'
import {
  judgeKey,
  type ConnectionStatus,
  type ConnectionTrial,
  type TokenSourceInput,
  type VaultProblem,
} from '#shared/domain/connection.ts'
import type { Environment } from '#shared/domain/environment.ts'
import type { contract } from '#shared/ipc/contract.ts'
import { ok, type Result } from '#shared/result.ts'
import type { TokenSource } from '#main/chipi/token-source/token-source.ts'
import type { SettingsStore } from '#main/settings/settings-store.ts'
import type { Vault } from '#main/vault/vault.ts'
import {
  eraseCredentials,
  readCredentials,
  readTerminalKey,
  readTokenSource,
  writeCredentials,
  type Credentials,
  type KeyGone,
} from './credentials.ts'
import { describeConnection, type Loaded } from './describe-connection.ts'
import type { MakeTokenSource } from './make-token-source.ts'
import { mayBeKept } from './may-be-kept.ts'
import { publishTerminalKey, type TerminalKeyAnswer } from './publish-terminal-key.ts'
import { tryConnection, type TryConnectionDeps } from './try-connection.ts'

/** Key and bearer source of the environment this terminal sells in. */
export type ActiveConnection = {
  readonly key: string
  readonly environment: Exclude<Environment, 'practice'>
  readonly tokens: TokenSource
  /** False for a pasted token: only a person can give another. */
  readonly renewsItself: boolean
}

/** As typed on the setup screen; null keeps what the keychain has. */
export type ConnectionCandidate = {
  readonly key: string | null
  readonly tokenSource: TokenSourceInput | null
}

/** `despiteOpenSales`: the person in charge was told what the change means for open sales, and goes on. */
export type Insistence = { readonly despiteOpenSales: boolean }

export type SaveOutcome = z.infer<(typeof contract)['connection.save']['output']>

/** The terminal's way to Chipi: what the keychain holds, tried, stored, replaced and forgotten. Nothing secret comes out but to main. */
export type Connection = {
  /** What to sell with, or null for practice. Reads the keychain the first time; call again after a problem. */
  readonly load: () => Promise<Result<ActiveConnection | null, VaultProblem | KeyGone>>
  readonly status: () => Promise<ConnectionStatus>
  /** One authenticated call with the candidate. Stores nothing. */
  readonly try: (candidate: ConnectionCandidate) => Promise<ConnectionTrial>
  /**
   * Stores the candidate when its trial allows it (see `mayBeKept`) and no open sale needs the key in use, or someone
   * insists: a key that Chipi has revoked can answer for no sale any more, and only another one can go on.
   */
  readonly save: (candidate: ConnectionCandidate & Insistence) => Promise<SaveOutcome>
  /** Back to practice. The terminal's own signing key stays: its public half may be published at Chipi. */
  readonly remove: (how: Insistence) => Promise<SaveOutcome>
  readonly jwks: () => Promise<TerminalKeyAnswer>
}

export type ConnectionDeps = TryConnectionDeps & {
  readonly vault: Vault
  readonly settings: Pick<SettingsStore, 'current' | 'save'>
  readonly makeTokenSource: MakeTokenSource
  /** See `baseUrlFrom`. */
  readonly customAddress: string | null
  /** Sales of the environment in use that still wait for their last word. */
  readonly openSales: () => number
  /** Lets no sale begin until the answer is called, or until the till was opened anew. */
  readonly holdSales: () => () => void
  /** Called after key or token source were stored or forgotten, before the call that did it answers. */
  readonly changed: (active: ActiveConnection | null) => Promise<void> | void
}

export function createConnection(deps: ConnectionDeps): Connection {
  const { vault, settings } = deps
  let loaded: Loaded | null | 'not-yet' = 'not-yet'
  const oneAtATime = createTurns()

  async function reload(
    keyExpected = settings.current().environment !== 'practice',
  ): Promise<Result<ActiveConnection | null, VaultProblem | KeyGone>> {
    loaded = 'not-yet'
    const read = await readCredentials(vault, keyExpected)
    if (!read.ok) return read
    const next = read.value === null ? null : await bringToLife(deps, read.value)
    loaded = next
    const environment = next?.credentials.environment ?? 'practice'
    // Only a hint for the next start's first paint: the key itself decides, so a failed write costs nothing.
    if (settings.current().environment !== environment) await settings.save({ environment })
    return ok(next === null ? null : activeOf(next))
  }

  async function load(): Promise<Result<ActiveConnection | null, VaultProblem | KeyGone>> {
    if (loaded === 'not-yet') return reload()
    return ok(loaded === null ? null : activeOf(loaded))
  }

  async function status(): Promise<ConnectionStatus> {
    await load()
    return describeConnection(loaded, settings.current().environment, deps.customAddress)
  }

  async function settle(stored: Result<void, VaultProblem>): Promise<SaveOutcome> {
    // What was just stored or forgotten on purpose is not missed.
    const now = stored.ok ? await reload(false) : stored
    if (!now.ok) return { kind: 'refused', trial: { kind: 'vault', problem: asVaultProblem(now.error) } }
    await deps.changed(now.value)
    return { kind: 'saved', status: await status() }
  }

  /** `key`: the one to come, null for none. Another token source is no change for a sale; another key may not find it. */
  async function salesInTheWay(
    key: string | null,
    { despiteOpenSales }: Insistence,
  ): Promise<SaveOutcome | null> {
    if (despiteOpenSales) return null
    const current = await load()
    const change = keyChange(current.ok ? current.value : null, key)
    const count = deps.openSales()
    return change === null || count === 0 ? null : { kind: 'sales-open', count, change }
  }

  /** Between the last look at the open sales and the change of the key no sale may begin. */
  async function exchange(
    stop: () => Promise<SaveOutcome | null>,
    store: () => Promise<Result<void, VaultProblem>>,
  ): Promise<SaveOutcome> {
    const letGo = deps.holdSales()
    try {
      return (await stop()) ?? (await settle(await store()))
    } finally {
      letGo()
    }
  }

  async function save(candidate: ConnectionCandidate & Insistence): Promise<SaveOutcome> {
    const { key, tokenSource } = candidate
    const stop = async () => (key === null ? null : salesInTheWay(key, candidate))
    const early = await stop()
    if (early !== null) return early
    const trial = await tryCandidate(deps, candidate)
    if (!mayBeKept(trial)) return { kind: 'refused', trial }
    // The trial took a while; a sale may have begun meanwhile.
    return exchange(stop, () => writeCredentials(vault, { key, source: tokenSource }))
  }

  async function remove(how: Insistence): Promise<SaveOutcome> {
    return exchange(
      () => salesInTheWay(null, how),
      () => eraseCredentials(vault),
    )
  }

  return {
    load: () => oneAtATime(load),
    status: () => oneAtATime(status),
    try: candidate => tryCandidate(deps, candidate),
    save: candidate => oneAtATime(() => save(candidate)),
    remove: how => oneAtATime(() => remove(how)),
    jwks: () => oneAtATime(() => publishTerminalKey(vault)),
  }
}

async function tryCandidate(deps: ConnectionDeps, candidate: ConnectionCandidate): Promise<ConnectionTrial> {
  const { vault, makeTokenSource } = deps
  const key = candidate.key === null ? await vault.read('chipi-key') : ok(candidate.key)
  if (!key.ok) return { kind: 'vault', problem: key.error }
  const verdict = judgeKey(key.value ?? '')
  if (verdict.kind === 'secret') return { kind: 'secret-key' }
  if (verdict.kind === 'malformed') return { kind: 'malformed-key' }
  const source = candidate.tokenSource === null ? await readTokenSource(vault) : ok(candidate.tokenSource)
  if (!source.ok) return { kind: 'vault', problem: source.error }
  const terminalKey = source.value?.kind === 'terminal' ? await readTerminalKey(vault) : ok(null)
  if (!terminalKey.ok) return { kind: 'vault', problem: terminalKey.error }
  const tokens = await makeTokenSource(source.value, terminalKey.value)
  const { environment } = verdict
  return tryConnection(deps, { key: key.value ?? '', environment, source: source.value, tokens })
}

async function bringToLife(deps: ConnectionDeps, credentials: Credentials): Promise<Loaded> {
  return { credentials, tokens: await deps.makeTokenSource(credentials.source, credentials.terminalKey) }
}

function asVaultProblem(problem: VaultProblem | KeyGone): VaultProblem {
  return problem.kind === 'key-gone' ? { kind: 'failed', detail: problem.kind } : problem
}

function activeOf({ credentials, tokens }: Loaded): ActiveConnection {
  const { key, environment, source } = credentials
  return { key, environment, tokens, renewsItself: source?.kind !== 'pasted' }
}

/** What a change would do to the key in use; null when it leaves it, or there is none. */
function keyChange(
  current: ActiveConnection | null,
  key: string | null,
): 'other-key' | 'other-environment' | 'removal' | null {
  if (current === null || current.key === key) return null
  if (key === null) return 'removal'
  const verdict = judgeKey(key)
  const stays = verdict.kind !== 'public' || verdict.environment === current.environment
  return stays ? 'other-key' : 'other-environment'
}
