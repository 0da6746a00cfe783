import { assertNever } from '#shared/assert-never.ts'
import { isOpen, type Sale } from '#shared/domain/sale.ts'
import type { Step } from '#renderer/features/counter/step.ts'

/** The five steps of a sale, as the guide counts them. */
export const GUIDE_STEPS = ['carrier', 'product', 'number', 'readBack', 'cash'] as const

/** What the guide says now, and which of its five steps that is (5: all are done). */
export type GuideWord = {
  readonly place: number
  readonly says:
    'carrier' | 'product' | 'number' | 'numberAgain' | 'amount' | 'readBack' | 'cash' | 'sending' | 'done'
  /** What to look at, as a selector; null where the whole screen is meant. */
  readonly target: string | null
}

/** The guide follows the counter; it never leads it, so that nothing of a sale happens by itself. */
export function guideWordOf(step: Step, sales: readonly Sale[]): GuideWord {
  switch (step.at) {
    case 'carriers':
      return { place: 0, says: 'carrier', target: '[data-tile="recharges/Telcel"], [data-tile]' }
    case 'products':
      return { place: 1, says: 'product', target: '[data-testid="products"]' }
    case 'reference':
      return {
        place: 2,
        says: step.entry.stage === 'second' ? 'numberAgain' : 'number',
        target: '[data-testid="entry"]',
      }
    case 'amount':
      return { place: 2, says: 'amount', target: '[data-testid="entry"]' }
    case 'confirm':
      return { place: 3, says: 'readBack', target: '[data-testid="agree"]' }
    case 'cash':
      return { place: 4, says: 'cash', target: '[data-testid="pay-exact"]' }
    case 'status':
    case 'order-status':
      return sales.length === 0 || sales.some(isOpen)
        ? { place: 4, says: 'sending', target: null }
        : { place: 5, says: 'done', target: null }
    default:
      return assertNever(step, 'guideWordOf')
  }
}
