import { describe, expect, it } from 'vitest'
import { createSettingsForm } from '#renderer/features/setup/settings-store.ts'
import { createUnsavedForm } from '#renderer/features/setup/unsaved-form.ts'
import { createFakeApi, someSettings } from '#test/support/fake-api.ts'

describe('the settings form, testing a printer', () => {
  const tcp = (host: string) => ({
    printer: { ...someSettings().printer, connection: { kind: 'tcp', host, port: 9100 } as const },
  })

  it('tests nothing while something is missing: the one before would be tested instead', async () => {
    const { api, asked } = createFakeApi()
    const form = createSettingsForm({ api, settings: someSettings() })
    form.edit(tcp(''))
    await form.testPrinter('printer')
    expect(asked).toEqual([])
    expect(form.store.getState().printTest).toBeNull()
  })

  it('tests nothing that could not be saved', async () => {
    const { api, asked } = createFakeApi({
      'settings.save': () => ({ kind: 'cannot-write', folder: '/x' }),
    })
    const form = createSettingsForm({ api, settings: someSettings() })
    form.edit(tcp('10.0.0.9'))
    await form.testPrinter('printer')
    expect(asked.map(([channel]) => channel)).toEqual(['settings.save'])
    expect(form.store.getState()).toMatchObject({ printTest: null, news: { kind: 'cannot-write' } })
  })

  it('forgets how a test ended once something else is chosen', async () => {
    const { api } = createFakeApi({ 'printer.test': () => ({ kind: 'printed', copy: 0 }) })
    const form = createSettingsForm({ api, settings: someSettings() })
    form.edit(tcp('10.0.0.9'))
    await form.testPrinter('printer')
    expect(form.store.getState().printTest).toMatchObject({ kind: 'done' })
    form.edit(tcp('10.0.0.8'))
    expect(form.store.getState().printTest).toBeNull()
  })
})

describe('settings that are not saved', () => {
  it('are there again after a visit to another screen, and only they', async () => {
    const unsaved = createUnsavedForm()
    const form = createSettingsForm({ api: createFakeApi().api, settings: someSettings() })
    unsaved.hold(form)
    expect(unsaved.find()).toBeNull()
    form.edit({ terminal: 'T9' })
    expect(unsaved.find()).toBe(form)
    await form.save()
    expect(unsaved.find()).toBeNull()
  })

  it('leave no word of a saved section under the next one', async () => {
    const form = createSettingsForm({ api: createFakeApi().api, settings: someSettings() })
    form.edit({ terminal: 'T9' })
    await form.save()
    form.turnPage()
    expect(form.store.getState().news).toBeNull()
  })
})

describe('the settings form, hearing what was changed elsewhere', () => {
  it('takes it, and keeps what is being typed', () => {
    const { api } = createFakeApi()
    const form = createSettingsForm({ api, settings: someSettings() })
    form.edit({ terminal: 'T9' })
    form.hear({ ...someSettings(), voice: true })
    expect(form.store.getState()).toMatchObject({
      changed: true,
      draft: { terminal: 'T9', voice: true },
      saved: { terminal: 'T1', voice: true },
    })
  })
})

describe('the settings form, saving', () => {
  it('switches the language at once and saves nothing else that is half typed', async () => {
    const { api, asked } = createFakeApi()
    const form = createSettingsForm({ api, settings: someSettings() })
    form.edit({ terminal: 'T' })
    await form.saveNow({ language: 'en' })
    expect(asked).toMatchObject([['settings.save', { language: 'en', terminal: 'T1' }]])
    expect(form.store.getState()).toMatchObject({ changed: true, draft: { language: 'en', terminal: 'T' } })
  })

  it('does not save what is wrong', async () => {
    const { api, asked } = createFakeApi()
    const form = createSettingsForm({ api, settings: someSettings() })
    form.edit({ terminal: '' })
    await form.save()
    expect(asked).toEqual([])
  })

  it('says which folder cannot be written', async () => {
    const { api } = createFakeApi({ 'settings.save': () => ({ kind: 'cannot-write', folder: '/x' }) })
    const form = createSettingsForm({ api, settings: someSettings() })
    form.edit({ timeZone: 'America/Tijuana' })
    await form.save()
    expect(form.store.getState()).toMatchObject({
      changed: true,
      news: { kind: 'cannot-write', folder: '/x' },
    })
  })
})
