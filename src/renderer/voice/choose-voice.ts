import type { Language } from '#shared/domain/settings.ts'

/** A voice of this computer. `lang` as the system writes it: `es-MX` or `es_MX`. */
export type Voice = { readonly name: string; readonly lang: string; readonly localService: boolean }

/** Accents in the order in which a Mexican ear takes them for its own. */
const WANTED: Readonly<Record<Language, readonly string[]>> = {
  'es-MX': ['es-mx', 'es-419', 'es-us', 'es'],
  en: ['en-us', 'en'],
}

/**
 * The voice to speak with, or null when this computer has none for the language. Only voices that speak on this computer:
 * one on a server would be told the customers' numbers.
 */
export function chooseVoice<V extends Voice>(voices: readonly V[], language: Language): V | null {
  const local = voices.filter(voice => voice.localService)
  for (const wanted of WANTED[language]) {
    const found = local.find(({ lang }) => {
      const name = lang.toLowerCase().replace('_', '-')
      return name === wanted || name.startsWith(`${wanted}-`)
    })
    if (found !== undefined) return found
  }
  return null
}
