import type { VaultProblem } from '#shared/domain/connection.ts'
import { err, ok, type Result } from '#shared/result.ts'
import type { SecretName, Vault } from '#main/vault/vault.ts'

/** A keychain in memory that can be locked, lost or broken, and shows what it holds. */
export type MemoryVault<Name extends string = SecretName> = Vault<Name> & {
  /** What is kept now, by name. */
  readonly secrets: Map<string, string>
  /** From now on every call fails like this; null opens it again. */
  readonly fail: (problem: VaultProblem | null) => void
  /** Only writing this name fails. */
  readonly failWriting: (name: Name, problem: VaultProblem) => void
  /** As Linux does it: locked, reads answer "nothing there"; checking and writing fail. */
  readonly lockSilently: () => void
  /** The same, but whoever checks or writes brings up a prompt that is answered at once. */
  readonly lockUntilAsked: () => void
}

/** The in-memory twin of the OS keychain. */
export function memoryVault<Name extends string = SecretName>(
  initial: Readonly<Record<string, string>> = {},
): MemoryVault<Name> {
  const secrets = new Map(Object.entries(initial))
  const failing = new Map<string, VaultProblem>()
  let problem: VaultProblem | null = null
  let silent = false
  let opensWhenAsked = false

  const open = (): void => {
    problem = null
    silent = false
    opensWhenAsked = false
  }
  const answer = async <T>(value: () => T): Promise<Result<T, VaultProblem>> =>
    problem === null ? ok(value()) : err(problem)

  return {
    secrets,
    fail: next => void (problem = next),
    failWriting: (name, next) => void failing.set(name, next),
    lockSilently() {
      problem = { kind: 'locked' }
      silent = true
    },
    read: async name => (silent ? ok(null) : answer(() => secrets.get(name) ?? null)),
    lockUntilAsked() {
      problem = { kind: 'locked' }
      silent = true
      opensWhenAsked = true
    },
    async write(name, secret) {
      if (opensWhenAsked) open()
      const refused = failing.get(name)
      return refused === undefined ? answer(() => void secrets.set(name, secret)) : err(refused)
    },
    erase: name => answer(() => void secrets.delete(name)),
    async check() {
      if (opensWhenAsked) open()
      return answer(() => undefined)
    },
  }
}
