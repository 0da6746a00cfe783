import { z } from 'zod'

/** A settings file as it may lie on disk: an object whose `version` says which shape the rest has. */
export type StoredSettings = Readonly<Record<string, unknown>>

/** One step from a version to the next. Pure; gets whatever was in the file and keeps what it does not know. */
export type SettingsMigration = (settings: StoredSettings) => StoredSettings

/**
 * The steps in order: the first one turns version 1 into version 2, and so on. To change the shape of the file, append a
 * step here and a test with a file of the version before; never edit a step that was released.
 */
export const SETTINGS_MIGRATIONS: readonly SettingsMigration[] = [
  // A printer was the name of one of the computer's.
  ({ printer, ...rest }) => ({ ...rest, printer: connectedByName(printer) }),
]

/** The version written today. */
export const SETTINGS_VERSION = SETTINGS_MIGRATIONS.length + 1

/** Brings a file up to date. A file of a later version, or without a sensible one, comes back as it is: it is read for what still fits. */
export function migrateSettings(
  stored: StoredSettings,
  migrations: readonly SettingsMigration[] = SETTINGS_MIGRATIONS,
): StoredSettings {
  const { version } = stored
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return stored
  return migrations.slice(version - 1).reduce((settings, step) => step(settings), stored)
}

const namedPrinter = z.looseObject({ name: z.string().min(1).nullable() })

function connectedByName(printer: unknown): unknown {
  const named = namedPrinter.safeParse(printer)
  if (!named.success) return printer
  const { name, ...rest } = named.data
  return { ...rest, connection: name === null ? { kind: 'none' } : { kind: 'system', name } }
}
