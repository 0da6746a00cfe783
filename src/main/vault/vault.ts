import type { VaultProblem } from '#shared/domain/connection.ts'
import type { Result } from '#shared/result.ts'

/** Everything that is secret on this terminal, by the name it has in the keychain. */
export const SECRET_NAMES = [
  /** Chipi's public API key (`pk_…`): text as given. */
  'chipi-key',
  /** Where bearers come from, with its own secrets: JSON of a `TokenSourceInput`. */
  'token-source',
  /** The terminal's private signing key: a JWK as JSON. */
  'terminal-key',
  /** The manager's PIN, hashed: JSON of a `HashedPin`. */
  'manager-pin',
  /** Wrong PINs in a row: JSON of `Tries`. */
  'manager-pin-tries',
] as const
/** The last one seals the gift codes of an environment, named by its folder: 32 bytes in base64. */
export type SecretName = (typeof SECRET_NAMES)[number] | `gift-code-key ${string}`

/**
 * The computer's own keychain. There is no other place for secrets: a vault that cannot be used says why, and nothing
 * is ever written anywhere else instead.
 */
export type Vault<Name extends string = SecretName> = {
  /**
   * The secret, or null when there is none.
   * On Linux a keyring whose unlocking was declined also answers null: whoever knows that a secret must be there asks
   * `check` before believing it.
   */
  readonly read: (name: Name) => Promise<Result<string | null, VaultProblem>>
  readonly write: (name: Name, secret: string) => Promise<Result<void, VaultProblem>>
  /** Done also when there was nothing to erase. */
  readonly erase: (name: Name) => Promise<Result<void, VaultProblem>>
  /** Proves by writing and erasing something worthless that the keychain is there and open. May ask the user to unlock it. */
  readonly check: () => Promise<Result<void, VaultProblem>>
}
