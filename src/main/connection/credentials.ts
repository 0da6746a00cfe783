import type { z } from 'zod'
import { judgeKey, type TokenSourceInput, type VaultProblem } from '#shared/domain/connection.ts'
import type { Environment } from '#shared/domain/environment.ts'
import { tokenSourceInputSchema } from '#shared/ipc/schemas/connection.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { terminalKeySchema, type TerminalKey } from '#main/chipi/token-source/terminal-key.ts'
import type { Vault } from '#main/vault/vault.ts'

/** What the keychain holds for talking to Chipi. Never leaves the main process. */
export type Credentials = {
  readonly key: string
  readonly environment: Exclude<Environment, 'practice'>
  /** Null when none was stored, or what was stored cannot be read. */
  readonly source: TokenSourceInput | null
  readonly terminalKey: TerminalKey | null
}

/** The keychain is open and works, and the key this terminal sold with is not in it. */
export type KeyGone = { readonly kind: 'key-gone' }

/**
 * The stored credentials; null when no key is stored: practice. `keyExpected`: this terminal had a key when it was last
 * used. Then "nothing there" is believed only of a keychain that proves to be open, and is no practice: whoever stands
 * there believes to sell for real, and its open sales would be out of sight.
 */
export async function readCredentials(
  vault: Vault,
  keyExpected: boolean,
): Promise<Result<Credentials | null, VaultProblem | KeyGone>> {
  const key = await vault.read('chipi-key')
  if (!key.ok) return key
  if (key.value === null) return keyExpected ? proveAbsence(vault) : ok(null)
  const verdict = judgeKey(key.value)
  if (verdict.kind !== 'public') return ok(null)
  const source = await readTokenSource(vault)
  if (!source.ok) return source
  const terminalKey = await readTerminalKey(vault)
  if (!terminalKey.ok) return terminalKey
  const { environment } = verdict
  return ok({ key: key.value, environment, source: source.value, terminalKey: terminalKey.value })
}

export async function readTokenSource(vault: Vault): Promise<Result<TokenSourceInput | null, VaultProblem>> {
  const stored = await vault.read('token-source')
  return stored.ok ? ok(parse(tokenSourceInputSchema, stored.value)) : stored
}

export async function readTerminalKey(vault: Vault): Promise<Result<TerminalKey | null, VaultProblem>> {
  const stored = await vault.read('terminal-key')
  return stored.ok ? ok(parse(terminalKeySchema, stored.value)) : stored
}

/**
 * Stores what is given and leaves the rest. The token source goes first: a token without its key is refused by Chipi,
 * while a new key with an old token could still be used. When the key cannot be stored the old source comes back.
 */
export async function writeCredentials(
  vault: Vault,
  given: { readonly key: string | null; readonly source: TokenSourceInput | null },
): Promise<Result<void, VaultProblem>> {
  const before = await vault.read('token-source')
  if (!before.ok) return before
  const source =
    given.source === null ? ok(undefined) : await vault.write('token-source', JSON.stringify(given.source))
  if (!source.ok || given.key === null) return source
  const key = await vault.write('chipi-key', given.key)
  if (!key.ok && given.source !== null) {
    await (before.value === null ? vault.erase('token-source') : vault.write('token-source', before.value))
  }
  return key
}

/** The key first: once it is gone the terminal is in practice, whatever happens to the rest. */
export async function eraseCredentials(vault: Vault): Promise<Result<void, VaultProblem>> {
  const key = await vault.erase('chipi-key')
  return key.ok ? vault.erase('token-source') : key
}

async function proveAbsence(vault: Vault): Promise<Result<never, VaultProblem | KeyGone>> {
  const open = await vault.check()
  return err(open.ok ? { kind: 'key-gone' } : open.error)
}

function parse<T>(schema: z.ZodType<T>, text: string | null): T | null {
  if (text === null) return null
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
