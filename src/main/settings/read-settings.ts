import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Settings } from '#shared/domain/settings.ts'
import { settingsSchema } from '#shared/ipc/schemas/setup.ts'
import { DEFAULT_SETTINGS } from './default-settings.ts'
import { migrateSettings, type StoredSettings } from './settings-migrations.ts'

/** How the settings came to be what they are. */
export type SettingsOrigin =
  /** There was no file: a terminal that starts for the first time. */
  | { readonly kind: 'fresh' }
  | { readonly kind: 'read' }
  /** Some values could not be used and are the defaults now. `keptAt`: a copy of the file as it was, null when none could be made. */
  | { readonly kind: 'mended'; readonly fields: readonly string[]; readonly keptAt: string | null }
  /** Nothing in the file could be used. */
  | { readonly kind: 'damaged'; readonly keptAt: string | null }

export type SettingsRead = { readonly settings: Settings; readonly origin: SettingsOrigin }

export const SETTINGS_FILE = 'settings.json'

/**
 * Reads `settings.json` of a folder. Synchronous and free of electron-store, because the first paint waits for it; the
 * file is small. Never fails: what cannot be read becomes the default, value by value, and the file is set aside.
 */
export function readSettings(folder: string, now: number): SettingsRead {
  const path = join(folder, SETTINGS_FILE)
  const text = readText(path)
  if (text === null) return { settings: DEFAULT_SETTINGS, origin: { kind: 'fresh' } }
  const stored = parseStored(text)
  if (stored === null)
    return { settings: DEFAULT_SETTINGS, origin: { kind: 'damaged', keptAt: keep(path, now) } }
  const { settings, fields } = mend(migrateSettings(stored))
  if (fields.length === 0) return { settings, origin: { kind: 'read' } }
  return { settings, origin: { kind: 'mended', fields, keptAt: keep(path, now) } }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function parseStored(text: string): StoredSettings | null {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Every value that fits its own schema, the default for every other. */
function mend(stored: StoredSettings): { settings: Settings; fields: readonly string[] } {
  const whole = settingsSchema.safeParse(stored)
  if (whole.success) return { settings: whole.data, fields: [] }
  const fields = [...new Set(whole.error.issues.map(issue => String(issue.path[0])))]
  const good = Object.fromEntries(Object.entries(stored).filter(([field]) => !fields.includes(field)))
  return { settings: settingsSchema.parse({ ...DEFAULT_SETTINGS, ...good }), fields }
}

/** A copy beside the original, which the next save replaces. */
function keep(path: string, now: number): string | null {
  const keptAt = path.replace(/\.json$/, `.damaged-${String(now)}.json`)
  try {
    copyFileSync(path, keptAt)
    return keptAt
  } catch {
    return null
  }
}
