import type { TFunction } from 'i18next'
import type { Centavos } from '#shared/domain/money.ts'
import { readBack } from '#shared/domain/reference.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { Quote } from '#shared/domain/selling.ts'
import { outcomeOf } from '#renderer/features/customer-display/customer-view-of.ts'

/**
 * A number as a voice reads it right: pairs as pairs ("55" is said fifty-five), one that begins with a zero digit by
 * digit ("0 5"), longer groups and letters one by one. A comma is the breath between groups.
 */
export function spokenNumber(reference: string): string {
  return readBack(reference)
    .map(group => (/^[1-9]\d?$/.test(group) ? group : group.split('').join(' ')))
    .join(', ')
}

/** An amount in words that need no sign: `200 pesos`, `49 pesos con 90 centavos`. */
export function spokenAmount(t: TFunction, amount: Centavos): string {
  const pesos = t('certainty.voice.pesos', { count: Math.floor(amount / 100) })
  const cents = amount % 100
  return cents === 0 ? pesos : t('certainty.voice.withCents', { pesos, cents })
}

/** The sale as it is read back before the cash. */
export function readBackWords(t: TFunction, { sku, reference, total }: Quote): string {
  return t('certainty.voice.readBack', {
    carrier: sku.carrier,
    amount: spokenAmount(t, total),
    number: spokenNumber(reference),
  })
}

/** How it ended, or null while it has not. Never a folio: on a gift card that is the code, and codes are not said aloud. */
export function resultWords(t: TFunction, sale: Sale): string | null {
  const { carrier } = sale.facts.sku
  switch (outcomeOf(sale)) {
    case 'done':
      return t('certainty.voice.done', { carrier })
    case 'failed':
      return t('certainty.voice.failed', { carrier, amount: spokenAmount(t, sale.facts.total) })
    case 'sending':
    case 'in-process':
    case 'ask-staff':
      return null
  }
}
