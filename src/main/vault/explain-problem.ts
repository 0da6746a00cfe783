import type { VaultProblem } from '#shared/domain/connection.ts'

// The keychains give no codes through keytar, only sentences, and on Linux GLib may translate those. What is matched
// here are the parts that stay: D-Bus names and paths, and the few words of each system in English and Spanish.

/**
 * The service is there and a person has not opened it: locked, prompt dismissed, or no first keyring made yet (then
 * the collection's path does not exist and the prompt that would have made it was not answered).
 */
const LOCKED = [
  /\block(ed)?\b|IsLocked|bloquead/i,
  /prompt|dismissed|descart/i,
  /\/org\/freedesktop\/secrets\/(collection|aliases)\//,
  // macOS: user cancelled; no user interaction allowed (locked screen, dark wake); wrong passphrase.
  /cancel+ed|interaction is not allowed|no UI possible|passphrase you entered/i,
]

/** Nothing that keeps secrets answers: no D-Bus, no Secret Service on it, no keychain of this user. */
const MISSING = [
  /d-?bus|\bDISPLAY\b|org\.freedesktop\.secrets|ServiceUnknown|not provided by any/i,
  /could not connect|no se pudo conectar|connection refused|no such file/i,
  // macOS without a keychain; Windows in a logon session without a credential set.
  /keychain could not be found|logon session does not exist/i,
]

/** Tells a keychain's own words apart as well as they allow; `failed` keeps them for the manager and the log. */
export function explainVaultProblem(message: string): VaultProblem {
  if (LOCKED.some(pattern => pattern.test(message))) return { kind: 'locked' }
  if (MISSING.some(pattern => pattern.test(message))) return { kind: 'missing' }
  return { kind: 'failed', detail: message.slice(0, 300) }
}
