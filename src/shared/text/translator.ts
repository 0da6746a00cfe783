import { createInstance, type i18n } from 'i18next'
import type { Language } from '../domain/settings.ts'
import { en } from './en/index.ts'
import { esMX } from './es-MX/index.ts'

/** An i18next of its own with both tables, ready at once. Spanish stands in for a text English lacks. */
export function createTexts(language: Language): i18n {
  const texts = createInstance()
  void texts.init({
    lng: language,
    fallbackLng: 'es-MX',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { 'es-MX': { translation: esMX }, en: { translation: en } },
  })
  return texts
}
