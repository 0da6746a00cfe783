import { expect, it } from 'vitest'
import { createScreenTexts } from '#renderer/text/screen-texts.ts'

it('speaks Spanish at once, and English once its table was read', async () => {
  const { texts, speak } = createScreenTexts()
  expect(texts.t('common.action.save')).toBe('Guardar')
  await speak('en')
  expect(texts.t('common.action.save')).toBe('Save')
  await speak('es-MX')
  expect(texts.t('common.action.save')).toBe('Guardar')
})

it('stays with the latest wish when English comes late', async () => {
  const table: { give?: (table: object) => void } = {}
  const { texts, speak } = createScreenTexts(
    () => new Promise(resolve => Object.assign(table, { give: resolve })),
  )
  const english = speak('en')
  await speak('es-MX')
  table.give?.({ common: { action: { save: 'Save' } } })
  await english
  expect(texts.language).toBe('es-MX')
})
