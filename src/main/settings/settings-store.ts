import type { Settings } from '#shared/domain/settings.ts'
import { err, ok, type Result } from '#shared/result.ts'
import type { SettingsOrigin, SettingsRead } from './read-settings.ts'
import { SETTINGS_VERSION, type StoredSettings } from './settings-migrations.ts'

/** The settings could not be written where they live. */
export type CannotWrite = { readonly kind: 'cannot-write'; readonly folder: string }

/** What becomes different: as it is, or from the settings in force. */
export type SettingsChange = Partial<Settings> | ((current: Settings) => Partial<Settings>)

/** The settings of this terminal: read once at start, written through electron-store. */
export type SettingsStore = {
  /** As they are in force now: what was last saved, or read at start. */
  readonly current: () => Settings
  /** How the settings read at start came to be; for the log and a word on the screen. */
  readonly origin: SettingsOrigin
  /**
   * Writes a change, then puts it in force. Saves wait for each other; a change that builds on what is in force is a
   * function, called when its turn has come. An empty change proves that the folder can be written.
   */
  readonly save: (change: SettingsChange) => Promise<Result<Settings, CannotWrite>>
  /** Told after every save; the answer stops it. */
  readonly onSaved: (listener: (settings: Settings) => void) => () => void
}

/** What of electron-store is used: `store` replaces the whole file, atomically. */
export type SettingsFile = { store: StoredSettings }

export type SettingsStoreDeps = {
  /** Where `settings.json` lives. */
  readonly folder: string
  /** From `readSettings`. */
  readonly read: SettingsRead
  /** Opens the file for writing; throws or rejects where the folder cannot be used. Called at the first save. */
  readonly openFile: (folder: string) => Promise<SettingsFile>
}

export function createSettingsStore({ folder, read, openFile }: SettingsStoreDeps): SettingsStore {
  const listeners = new Set<(settings: Settings) => void>()
  let settings = read.settings
  let last: Promise<unknown> = Promise.resolve()

  async function write(change: SettingsChange): Promise<Result<Settings, CannotWrite>> {
    const next = { ...settings, ...(typeof change === 'function' ? change(settings) : change) }
    try {
      const file = await openFile(folder)
      file.store = { version: SETTINGS_VERSION, ...next }
    } catch {
      return err({ kind: 'cannot-write', folder })
    }
    settings = next
    for (const listener of listeners) listener(next)
    return ok(next)
  }

  return {
    current: () => settings,
    origin: read.origin,
    async save(change) {
      const saved = last.then(() => write(change))
      last = saved.catch(() => undefined)
      return saved
    },
    onSaved(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
