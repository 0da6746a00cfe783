import type { TFunction } from 'i18next'
import type { Validity } from '#shared/domain/product-words.ts'

/** `7 días`, `24 horas`. */
export function validityWords(t: TFunction, { unit, count }: Validity): string {
  return unit === 'days' ? t('finding.product.validity', { count }) : t('finding.product.hours', { count })
}
