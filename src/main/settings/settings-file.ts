import { SETTINGS_FILE } from './read-settings.ts'
import type { SettingsFile } from './settings-store.ts'

/**
 * `settings.json` under electron-store, which writes it atomically. Loaded at the first save only: the package brings a
 * JSON-schema compiler along that the first paint need not wait for (the schema here is zod's). A damaged file is
 * cleared: its copy was set aside when it was read.
 */
export async function openSettingsFile(folder: string): Promise<SettingsFile> {
  const { default: ElectronStore } = await import('electron-store')
  const name = SETTINGS_FILE.replace(/\.json$/, '')
  return new ElectronStore({
    cwd: folder,
    name,
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false,
  })
}
