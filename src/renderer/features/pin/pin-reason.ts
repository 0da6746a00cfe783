import type { TFunction } from 'i18next'
import type { GuardedAct } from '#shared/domain/act.ts'
import { endsLikePin } from '#shared/domain/pin.ts'

/** The usual reasons for each act, besides one in the manager's own words. */
export const REASONS = {
  'drawer-opened': ['change', 'count', 'withdraw'],
  'code-reprinted': ['lost', 'unreadable', 'noPaper'],
  'code-shown': ['lost', 'unreadable', 'noPrinter'],
} as const satisfies Readonly<Record<GuardedAct, readonly string[]>>
type Reason = (typeof REASONS)[GuardedAct][number]

/** In the manager's own words. */
export const OTHER = 'other'

export type ChosenReason = Reason | typeof OTHER
/** What was chosen (nothing yet: ''), and what is written in the line for other reasons. */
export type TypedReason = { readonly chosen: ChosenReason | ''; readonly other: string }

export type GivenReason =
  | { readonly kind: 'given'; readonly text: string }
  | { readonly kind: 'missing' }
  /** It ends as if the PIN had been typed on in it, where everybody reads it and the book keeps it. */
  | { readonly kind: 'pin' }

export function reasonOf(t: TFunction, { chosen, other }: TypedReason): GivenReason {
  if (chosen === '') return { kind: 'missing' }
  if (chosen !== OTHER) return { kind: 'given', text: t(`pin.reasons.${chosen}`) }
  const text = other.trim()
  if (text === '') return { kind: 'missing' }
  return endsLikePin(text) ? { kind: 'pin' } : { kind: 'given', text }
}
