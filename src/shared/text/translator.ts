import type { i18n } from 'i18next'
import type { Language } from '../domain/settings.ts'
import { en } from './en/index.ts'
import { createSpanishTexts } from './spanish.ts'

/** Texts with every table, ready at once. The screens use `createScreenTexts`, which reads English when it is spoken. */
export function createTexts(language: Language): i18n {
  return createSpanishTexts({ en }, language)
}
