import type { TFunction } from 'i18next'
import type { Validity } from '#shared/domain/product-words.ts'

/** `7 días`, `24 horas`. */
export function validityWords(t: TFunction, { unit, count }: Validity): string {
  return unit === 'days' ? t('finding.product.validity', { count }) : t('finding.product.hours', { count })
}

/** The product's name says whose it is: naming the carrier beside it would say it twice. */
export function saysCarrier(product: string, carrier: string): boolean {
  return product.toLowerCase().includes(carrier.toLowerCase())
}

/** A bill is often called just like its company. */
export function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
