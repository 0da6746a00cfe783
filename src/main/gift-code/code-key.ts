import { randomBytes } from 'node:crypto'
import type { VaultProblem } from '#shared/domain/connection.ts'
import { err, ok, type Result } from '#shared/result.ts'
import type { SecretName, Vault } from '#main/vault/vault.ts'
import { CODE_KEY_BYTES } from './code-seal.ts'

/** Fetches the key that seals gift codes, and makes one where there is none yet. */
export type LoadCodeKey = () => Promise<Result<Buffer, VaultProblem>>

/** The key of an environment, in the OS keychain under its folder's name. */
export function codeKeyInVault(
  vault: Pick<Vault, 'read' | 'write' | 'check'>,
  environmentFolder: string,
): LoadCodeKey {
  const name: SecretName = `gift-code-key ${environmentFolder}`
  return async () => {
    const kept = await vault.read(name)
    if (!kept.ok) return kept
    if (kept.value !== null) return parseKey(kept.value)
    // A locked keychain on Linux also says that there is none: a second key would shut the first one's codes away.
    const open = await vault.check()
    if (!open.ok) return open
    const again = await vault.read(name)
    if (!again.ok) return again
    return again.value === null ? make(vault, name) : parseKey(again.value)
  }
}

/** Read back before anything is sealed with it: a key that was not kept would open nothing tomorrow. */
async function make(
  vault: Pick<Vault, 'read' | 'write'>,
  name: SecretName,
): Promise<Result<Buffer, VaultProblem>> {
  const key = randomBytes(CODE_KEY_BYTES).toString('base64')
  const written = await vault.write(name, key)
  if (!written.ok) return written
  const kept = await vault.read(name)
  if (!kept.ok) return kept
  return kept.value === key ? parseKey(key) : err({ kind: 'failed', detail: 'key not kept' })
}

function parseKey(text: string): Result<Buffer, VaultProblem> {
  const key = Buffer.from(text, 'base64')
  return key.length === CODE_KEY_BYTES ? ok(key) : err({ kind: 'failed', detail: 'gift code key unreadable' })
}
