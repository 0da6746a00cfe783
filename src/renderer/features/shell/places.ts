import HeartPulse from 'lucide-react/icons/heart-pulse'
import Hourglass from 'lucide-react/icons/hourglass'
import ReceiptText from 'lucide-react/icons/receipt-text'
import Settings from 'lucide-react/icons/settings'
import Store from 'lucide-react/icons/store'
import type { ComponentType } from 'react'
import type { Screen } from './till-store.ts'

/** A screen one can go to from the rail. */
export type Place = {
  readonly kind: Screen['kind']
  readonly Icon: ComponentType<{ size: number }>
  /** The key that leads there from anywhere; shown on the rail and in the overview of keys. */
  readonly key: string
}

/**
 * The rail, from top to bottom. To add a screen: a kind in `till-store.ts`, a line here and in `screens.tsx`, a word in
 * `common.nav`.
 */
export const PLACES: readonly Place[] = [
  { kind: 'counter', Icon: Store, key: 'F1' },
  { kind: 'open', Icon: Hourglass, key: 'F2' },
  { kind: 'history', Icon: ReceiptText, key: 'F3' },
  { kind: 'setup', Icon: Settings, key: 'F4' },
  { kind: 'health', Icon: HeartPulse, key: 'F5' },
]

/** The screen as one arrives from the rail: nothing opened yet. */
export function arriveAt(kind: Screen['kind']): Screen {
  return kind === 'open' || kind === 'history' ? { kind, saleId: null } : { kind }
}
