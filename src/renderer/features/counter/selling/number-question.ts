import type { TFunction } from 'i18next'
import type { Reference } from '#shared/domain/ids.ts'
import { readBack } from '#shared/domain/reference.ts'
import type { LookAlike, OtherCarrier } from '#shared/domain/selling.ts'
import type { Pricing } from '../step.ts'

/** What is asked about a number before the cash. Both answers are good ones; neither is chosen by Enter. */
export type NumberQuestion =
  /** It differs by a slip of the finger from one sold to before. */
  | { readonly kind: 'slip'; readonly typed: Reference; readonly known: LookAlike }
  /** It has always been of another carrier here. */
  | {
      readonly kind: 'carrier'
      readonly typed: Reference
      readonly chosen: string
      readonly known: OtherCarrier
    }

/** The question to ask before the cash, if there is one. It never stops a sale. */
export function questionOf(pricing: Pricing): NumberQuestion | null {
  if (pricing.kind !== 'quoted') return null
  const { reference, lookAlike, otherCarrier, sku } = pricing.quote
  if (lookAlike !== null) return { kind: 'slip', typed: reference, known: lookAlike }
  if (otherCarrier === null) return null
  return { kind: 'carrier', typed: reference, chosen: sku.carrier, known: otherCarrier }
}

/** Longest number that can be read on a key. */
const LONGEST_ON_KEY = 10

/** The words on a key that chooses a number; a long one is named by where it came from. */
function numberLabel(t: TFunction, choice: 'yes' | 'use', number: Reference): string {
  if (number.length > LONGEST_ON_KEY) return t(`counter.lookAlike.${choice}Long`)
  // Unbroken spaces: a number on a key never falls into two lines.
  return t(`counter.lookAlike.${choice}`, { number: readBack(number).join('\u00a0') })
}

/** The words over the question. */
export function questionTitle(t: TFunction, question: NumberQuestion): string {
  if (question.kind === 'slip') return t('counter.lookAlike.title')
  return t('certainty.otherCarrier.title', { carrier: question.chosen })
}

/** The two answers, as they stand on the keys. */
export function answersTo(t: TFunction, question: NumberQuestion): { yes: string; other: string } {
  if (question.kind === 'slip') {
    return {
      yes: numberLabel(t, 'yes', question.typed),
      other: numberLabel(t, 'use', question.known.reference),
    }
  }
  return {
    yes: t('certainty.otherCarrier.yes', { carrier: question.chosen }),
    other: t('certainty.otherCarrier.change'),
  }
}
