import { createInstance, type i18n } from 'i18next'
import type { Language } from '../domain/settings.ts'
import { esMX } from './es-MX/index.ts'

/** An i18next of its own, ready at once. Spanish is always there: it stands in for a text another table lacks. */
export function createSpanishTexts(
  others: Readonly<Record<string, object>> = {},
  language: Language = 'es-MX',
): i18n {
  const texts = createInstance()
  void texts.init({
    lng: language,
    fallbackLng: 'es-MX',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: {
      'es-MX': { translation: esMX },
      ...Object.fromEntries(Object.entries(others).map(([name, table]) => [name, { translation: table }])),
    },
  })
  return texts
}
