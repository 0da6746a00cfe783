import type { i18n } from 'i18next'
import type { Language } from '#shared/domain/settings.ts'
import { createSpanishTexts } from '#shared/text/spanish.ts'

/** The texts of the screens. Only Spanish comes with the first paint; another table is read when it is spoken. */
export type ScreenTexts = {
  readonly texts: i18n
  /** Changes the language, once its table is there. Asked again meanwhile, the latest wish counts. */
  readonly speak: (language: Language) => Promise<void>
}

export function createScreenTexts(
  loadEnglish: () => Promise<object> = async () => (await import('#shared/text/en/index.ts')).en,
): ScreenTexts {
  const texts = createSpanishTexts()
  let wanted: Language = 'es-MX'
  return {
    texts,
    speak: async language => {
      wanted = language
      if (language === 'en' && !texts.hasResourceBundle('en', 'translation')) {
        texts.addResourceBundle('en', 'translation', await loadEnglish())
      }
      if (wanted === language) await texts.changeLanguage(language)
    },
  }
}
