import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '#main/settings/default-settings.ts'
import { readSettings } from '#main/settings/read-settings.ts'
import { openSettingsFile } from '#main/settings/settings-file.ts'
import { migrateSettings } from '#main/settings/settings-migrations.ts'
import { createSettingsStore } from '#main/settings/settings-store.ts'
import { withPin } from '#shared/domain/selling-habits.ts'

const NOW = Date.parse('2026-11-22T15:00:00Z')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'))
  // Outside Electron the `electron` package tries to fetch itself unless it is told where it is.
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const path = () => join(folder, 'settings.json')
const open = (at = folder) =>
  createSettingsStore({ folder: at, read: readSettings(at, NOW), openFile: openSettingsFile })
const abarrotes = { name: 'Abarrotes Lupita', address: 'Av. Juárez 12', taxId: '', phone: '5512345678' }

describe('the settings of a terminal', () => {
  it('start as practice in Mexican Spanish on a new computer', () => {
    expect(open().current()).toEqual(DEFAULT_SETTINGS)
    expect(open().origin).toEqual({ kind: 'fresh' })
  })

  it('are still there after a restart', async () => {
    expect((await open().save({ store: abarrotes, language: 'en' })).ok).toBe(true)
    const again = open()
    expect(again.origin).toEqual({ kind: 'read' })
    expect(again.current()).toEqual({ ...DEFAULT_SETTINGS, store: abarrotes, language: 'en' })
  })

  it('keep both of two changes saved at once', async () => {
    const settings = open()
    await Promise.all([settings.save({ store: abarrotes }), settings.save({ language: 'en' })])
    expect(open().current()).toMatchObject({ store: abarrotes, language: 'en' })
  })

  it('keep both of two tiles pinned at once', async () => {
    const settings = open()
    const pin = (tile: string) => settings.save(({ pins }) => ({ pins: withPin(pins, tile, true) }))
    await Promise.all([pin('recharges/Telcel'), pin('recharges/Movistar')])
    expect(open().current().pins.toSorted()).toEqual(['recharges/Movistar', 'recharges/Telcel'])
  })

  it('tell their listeners what was saved, until those stop listening', async () => {
    const settings = open()
    const heard: string[] = []
    const stop = settings.onSaved(({ language }) => heard.push(language))
    await settings.save({ language: 'en' })
    stop()
    await settings.save({ language: 'es-MX' })
    expect(heard).toEqual(['en'])
  })

  it('start afresh from a damaged file, and keep that file', async () => {
    writeFileSync(path(), '{"language": "en", "sto')
    const settings = open()
    expect(settings.current()).toEqual(DEFAULT_SETTINGS)
    const keptAt = join(folder, `settings.damaged-${String(NOW)}.json`)
    expect(settings.origin).toEqual({ kind: 'damaged', keptAt })
    expect(readFileSync(keptAt, 'utf8')).toBe('{"language": "en", "sto')
    expect((await settings.save({ language: 'en' })).ok).toBe(true)
    expect(open().current().language).toBe('en')
  })

  it('lose only the value that cannot be used', () => {
    const odd = {
      version: 1,
      ...DEFAULT_SETTINGS,
      store: abarrotes,
      language: 'fr',
      timeZone: 'Mars/Olympus',
    }
    writeFileSync(path(), JSON.stringify(odd))
    const settings = open()
    expect(settings.current()).toEqual({ ...DEFAULT_SETTINGS, store: abarrotes })
    expect(settings.origin).toMatchObject({ kind: 'mended', fields: ['language', 'timeZone'] })
  })

  it.each(['null', '[]', '"x"', '', '{}'])('survive a file that holds %j', text => {
    writeFileSync(path(), text)
    expect(open().current()).toEqual(DEFAULT_SETTINGS)
  })

  it('say which folder cannot be written, and keep working with what they had', async () => {
    writeFileSync(join(folder, 'not-a-folder'), '')
    const settings = open(join(folder, 'not-a-folder', 'below'))
    const saved = await settings.save({ language: 'en' })
    expect(saved).toEqual({
      ok: false,
      error: { kind: 'cannot-write', folder: join(folder, 'not-a-folder', 'below') },
    })
    expect(settings.current().language).toBe('es-MX')
  })

  it('hold no secret and nothing but what the schema names', async () => {
    await open().save({ store: abarrotes })
    const written: unknown = JSON.parse(readFileSync(path(), 'utf8'))
    expect(written).toEqual({ version: 2, ...DEFAULT_SETTINGS, store: abarrotes })
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })
})

describe('migrations of the settings file', () => {
  it('keep the printer that the first version knew by name', () => {
    const printer = { name: 'Recibos', widthMm: 58, automatic: false }
    writeFileSync(path(), JSON.stringify({ version: 1, ...DEFAULT_SETTINGS, printer }))
    expect(readSettings(folder, 0)).toMatchObject({
      origin: { kind: 'read' },
      settings: {
        printer: {
          ...DEFAULT_SETTINGS.printer,
          connection: { kind: 'system', name: 'Recibos' },
          widthMm: 58,
          automatic: false,
        },
      },
    })
  })

  const steps = [
    (s: object) => ({ ...s, version: 2, second: true }),
    (s: object) => ({ ...s, version: 3, third: true }),
  ]

  it('run every step from the version of the file on', () => {
    expect(migrateSettings({ version: 1 }, steps)).toEqual({ version: 3, second: true, third: true })
    expect(migrateSettings({ version: 2 }, steps)).toEqual({ version: 3, third: true })
  })

  it('leave a current file, a file of a later version and a file without one alone', () => {
    expect(migrateSettings({ version: 3 }, steps)).toEqual({ version: 3 })
    expect(migrateSettings({ version: 9 }, steps)).toEqual({ version: 9 })
    expect(migrateSettings({ version: 'x' }, steps)).toEqual({ version: 'x' })
  })
})
