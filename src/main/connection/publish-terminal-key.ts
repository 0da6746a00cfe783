import type { VaultProblem } from '#shared/domain/connection.ts'
import { ok, type Result } from '#shared/result.ts'
import { makeTerminalKey, publicKeySet, type TerminalKey } from '#main/chipi/token-source/terminal-key.ts'
import type { Vault } from '#main/vault/vault.ts'
import { readTerminalKey } from './credentials.ts'

export type TerminalKeyAnswer =
  /** A JWKS as indented JSON, to publish where Chipi fetches it. */
  | { readonly kind: 'jwks'; readonly json: string }
  | { readonly kind: 'vault'; readonly problem: VaultProblem }

/** The public half of the terminal's signing key. The key pair is made at the first call and kept for good. */
export async function publishTerminalKey(vault: Vault): Promise<TerminalKeyAnswer> {
  const key = await readOrMake(vault)
  if (!key.ok) return { kind: 'vault', problem: key.error }
  return { kind: 'jwks', json: JSON.stringify(await publicKeySet(key.value), null, 2) }
}

async function readOrMake(vault: Vault): Promise<Result<TerminalKey, VaultProblem>> {
  // A key that is published must never be replaced because a locked keyring said "nothing there": open it, look again.
  const open = await vault.check()
  if (!open.ok) return open
  const stored = await readTerminalKey(vault)
  if (!stored.ok) return stored
  if (stored.value !== null) return ok(stored.value)
  const made = await makeTerminalKey()
  const written = await vault.write('terminal-key', JSON.stringify(made))
  return written.ok ? ok(made) : written
}
