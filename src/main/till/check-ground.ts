import type { BadAddress, BaseUrl } from '#main/connection/base-url.ts'
import type { SettingsStore } from '#main/settings/settings-store.ts'
import type { Block } from '#shared/ipc/schemas/app.ts'
import type { Result } from '#shared/result.ts'

export type CheckGroundDeps = {
  readonly base: Result<BaseUrl, BadAddress>
  readonly settings: Pick<SettingsStore, 'save'>
}

/** What must hold before keychain and ledger are even asked: an address that may be used, a folder that can be written. */
export function createCheckGround({ base, settings }: CheckGroundDeps): () => Promise<Block | null> {
  return async () => {
    if (!base.ok) return base.error
    const saved = await settings.save({})
    return saved.ok ? null : { kind: 'settings', folder: saved.error.folder }
  }
}
