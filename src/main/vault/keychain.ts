import type { Clock } from '#shared/clock.ts'
import type { VaultProblem } from '#shared/domain/connection.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { explainVaultProblem } from './explain-problem.ts'
import { withLongSecrets } from './long-secrets.ts'
import type { Vault } from './vault.ts'

/**
 * What of keytar is used. Its `findCredentials` is left out on purpose: on a locked keyring it takes the whole
 * process down with it (it copies a secret that is not there).
 */
export type Keytar = {
  readonly getPassword: (service: string, account: string) => Promise<string | null>
  readonly setPassword: (service: string, account: string, secret: string) => Promise<void>
  readonly deletePassword: (service: string, account: string) => Promise<boolean>
}

export type KeychainDeps = {
  /** Loads the native module at first use; a system without its libraries rejects, which means `missing`. */
  readonly loadKeytar: () => Promise<Keytar>
  /** See `vaultServiceName`. */
  readonly service: string
  readonly clock: Pick<Clock, 'sleep'>
  /** How long a call may take before an unanswered prompt counts as `locked`, ms. */
  readonly patienceMs: number
}

/** Account of the worthless secret that `check` writes. */
const PROBE = 'check'

/** The OS keychain through keytar, for secrets of any length. Importing this module loads nothing native. */
export function createKeychain(deps: KeychainDeps): Vault<string> {
  return withLongSecrets(createEntries(deps))
}

function createEntries(deps: KeychainDeps): Vault<string> {
  const { service } = deps
  const ask = createPatientQueue(deps.clock, deps.patienceMs)
  const call = <T>(work: (keytar: Keytar) => Promise<T>): Promise<Result<T, VaultProblem>> =>
    ask(async () => {
      const keytar = await deps.loadKeytar().catch(() => null)
      return keytar === null ? err({ kind: 'missing' }) : attempt(work(keytar))
    })

  const check = (): Promise<Result<void, VaultProblem>> =>
    call(async keytar => {
      await keytar.setPassword(service, PROBE, 'x')
      await keytar.deletePassword(service, PROBE)
    })

  return {
    read: name => call(keytar => keytar.getPassword(service, name)),
    write: (name, secret) => call(keytar => keytar.setPassword(service, name, secret)),
    async erase(name) {
      const erased = await call(keytar => keytar.deletePassword(service, name))
      if (!erased.ok) return erased
      // A locked keyring on Linux says "nothing erased" instead of "locked".
      return erased.value ? ok(undefined) : check()
    },
    check,
  }
}

/** The real keytar. It is CommonJS: what matters is on `default`. */
export async function loadKeytar(): Promise<Keytar> {
  const { default: keytar } = await import('keytar')
  return keytar
}

async function attempt<T>(work: Promise<T>): Promise<Result<T, VaultProblem>> {
  try {
    return ok(await work)
  } catch (e: unknown) {
    return err(explainVaultProblem(e instanceof Error ? e.message : String(e)))
  }
}

type Ask = <T>(work: () => Promise<Result<T, VaultProblem>>) => Promise<Result<T, VaultProblem>>

/**
 * One native call at a time, each with the caller's patience. A call that waits for a prompt blocks a thread of the
 * small pool that file access shares, and cannot be cancelled; so nothing more is sent until it has ended, and whoever
 * asks meanwhile hears `locked` when its own patience is over. A prompt answered late still completes its call.
 */
function createPatientQueue(clock: Pick<Clock, 'sleep'>, patienceMs: number): Ask {
  let last: Promise<unknown> = Promise.resolve()
  return async work => {
    const over = new AbortController()
    const locked = err<VaultProblem>({ kind: 'locked' })
    const turn = last.then(async () => (over.signal.aborted ? locked : work()))
    last = turn.catch(() => undefined)
    try {
      return await Promise.race([turn, clock.sleep(patienceMs, over.signal).then(() => locked)])
    } finally {
      over.abort()
    }
  }
}
