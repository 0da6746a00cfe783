import type { TFunction } from 'i18next'
import type { Reference } from '#shared/domain/ids.ts'
import { readBack } from '#shared/domain/reference.ts'
import type { LookAlike } from '#shared/domain/selling.ts'
import type { Pricing } from '../step.ts'

/** The number that was typed, and one sold to before from which it differs by a slip of the finger. */
export type NumberQuestion = { readonly typed: Reference; readonly known: LookAlike }

/** The question to ask before the cash, if there is one. It never stops a sale. */
export function questionOf(pricing: Pricing): NumberQuestion | null {
  if (pricing.kind !== 'quoted') return null
  const { reference, lookAlike } = pricing.quote
  return lookAlike === null ? null : { typed: reference, known: lookAlike }
}

/** Longest number that can be read on a key. */
const LONGEST_ON_KEY = 10

/** The words on a key that chooses a number; a long one is named by where it came from. */
export function numberLabel(t: TFunction, choice: 'yes' | 'use', number: Reference): string {
  if (number.length > LONGEST_ON_KEY) return t(`counter.lookAlike.${choice}Long`)
  // Unbroken spaces: a number on a key never falls into two lines.
  return t(`counter.lookAlike.${choice}`, { number: readBack(number).join('\u00a0') })
}
