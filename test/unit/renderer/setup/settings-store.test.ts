import { describe, expect, it } from 'vitest'
import { createSettingsForm } from '#renderer/features/setup/settings-store.ts'
import { createFakeApi, someSettings } from '#test/support/fake-api.ts'

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
