import { basename } from 'node:path'
import type { Clock } from '#shared/clock.ts'
import type { Environment } from '#shared/domain/environment.ts'
import { codeKeyInVault, type LoadCodeKey } from './gift-code/code-key.ts'
import { createGiftCodes, type GiftCodes } from './gift-code/gift-codes.ts'
import { codeKeyOfPractice } from './gift-code/practice-code-key.ts'
import { createManagerPin, type ManagerPin } from './pin/manager-pin.ts'
import { vaultOrMemory } from './pin/practice-vault.ts'
import type { Log } from './platform/log.ts'
import type { Vault } from './vault/vault.ts'

export type ComposeSecretsDeps = {
  readonly vault: Vault
  readonly environment: Environment
  /** True where practice is all this terminal was ever for. */
  readonly neverHadKey: boolean
  readonly folder: string
  readonly clock: Clock
  readonly log: Log
}

/**
 * Names what guards an environment's gift codes and its manager's acts. The key of the codes is asked for before anything is
 * sold: without it gift cards wait, and nothing else does. `loadKey`: the same key, for what else is hidden on disk.
 */
export async function composeSecrets(
  deps: ComposeSecretsDeps,
): Promise<{ readonly codes: GiftCodes; readonly pin: ManagerPin; readonly loadKey: LoadCodeKey }> {
  const { vault, environment, neverHadKey, folder, clock, log } = deps
  const practice = environment === 'practice'
  const loadKey = practice ? codeKeyOfPractice(folder) : codeKeyInVault(vault, basename(folder))
  const codes = createGiftCodes({
    loadKey,
    onKey: problem => log.event('gift-codes.key', { problem }),
  })
  await codes.prepare()
  const pin = createManagerPin({ vault: practice && neverHadKey ? vaultOrMemory(vault) : vault, clock })
  return { codes, pin, loadKey }
}
