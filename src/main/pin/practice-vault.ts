import type { VaultProblem } from '#shared/domain/connection.ts'
import { ok } from '#shared/result.ts'
import type { SecretName, Vault } from '#main/vault/vault.ts'

/**
 * For practice on a terminal that never had a key. The computer's keychain, as anywhere: whoever sets the PIN before the
 * first real sale has set it for good, and one that is only locked or broken says so. Where there is none at all, what is
 * kept lives until the end of this till, and from then on the keychain is not asked again.
 */
export function vaultOrMemory(
  vault: Pick<Vault, 'read' | 'write' | 'check'>,
): Pick<Vault, 'read' | 'write' | 'check'> {
  const kept = new Map<SecretName, string>()
  let inMemory = false
  const isMissing = ({ kind }: VaultProblem): boolean => {
    inMemory ||= kind === 'missing'
    return inMemory
  }
  return {
    read: async name => {
      if (inMemory) return ok(kept.get(name) ?? null)
      const text = await vault.read(name)
      return text.ok || !isMissing(text.error) ? text : ok(null)
    },
    write: async (name, secret) => {
      if (!inMemory) return vault.write(name, secret)
      kept.set(name, secret)
      return ok(undefined)
    },
    check: async () => {
      if (inMemory) return ok(undefined)
      const open = await vault.check()
      return open.ok || !isMissing(open.error) ? open : ok(undefined)
    },
  }
}
