import { assertNever } from '#shared/assert-never.ts'
import type { Dice } from './dice.ts'

/** When the program is killed. Times are in ms. */
export type Moment =
  /** So long after the cash key was pressed, whether or not anything has been answered. */
  | { readonly kind: 'after-cash'; readonly ms: number }
  /** The POST has reached Chipi, which has done nothing about it yet. */
  | { readonly kind: 'asked' }
  /** Chipi has written the purchase down and debited it. */
  | { readonly kind: 'debited' }
  /** Chipi's answer to the POST has just left: it is being read, or written down. */
  | { readonly kind: 'answered' }
  /** So long after Chipi said SUCCESS: while that is written down, told to the screen, or printed. */
  | { readonly kind: 'told'; readonly ms: number }
  /** A ticket has just come out of the printer. */
  | { readonly kind: 'paper-out' }
  /** So long after the start of the program; nobody sells. */
  | { readonly kind: 'starting'; readonly ms: number }
  /** So long after the first question about a sale of an earlier run; nobody sells. */
  | { readonly kind: 'recovering'; readonly ms: number }

/** Moments without a cashier: the program is killed while it is still coming up. */
export type EarlyMoment = Extract<Moment, { kind: 'starting' | 'recovering' }>

export function isEarly(moment: Moment): moment is EarlyMoment {
  return moment.kind === 'starting' || moment.kind === 'recovering'
}

/** A dozen, so that each of them comes up however few kills there are. */
const DECK: readonly Moment['kind'][] = [
  'after-cash',
  'after-cash',
  'after-cash',
  'asked',
  'debited',
  'debited',
  'answered',
  'told',
  'paper-out',
  'starting',
  'recovering',
  'recovering',
]

/** Deals moments from a shuffled deck, a new one when it is empty. `hasOpenSales`: there is something to recover. */
export function createMoments(dice: Dice): { readonly next: (hasOpenSales: boolean) => Moment } {
  let deck: readonly Moment['kind'][] = []
  return {
    next: hasOpenSales => {
      if (deck.length === 0) deck = dice.shuffled(DECK)
      const fitting = deck.findIndex(kind => kind !== 'recovering' || hasOpenSales)
      const kind = deck[fitting] ?? 'after-cash'
      deck = deck.filter((_, at) => at !== fitting)
      return momentOf(kind, dice)
    },
  }
}

function momentOf(kind: Moment['kind'], dice: Dice): Moment {
  switch (kind) {
    case 'after-cash':
      return { kind, ms: dice.between(0, 1_500) }
    case 'told':
      return { kind, ms: dice.between(0, 1_200) }
    case 'starting':
      return { kind, ms: dice.between(0, 2_500) }
    case 'recovering':
      return { kind, ms: dice.between(0, 500) }
    case 'asked':
    case 'debited':
    case 'answered':
    case 'paper-out':
      return { kind }
    default:
      return assertNever(kind, 'momentOf')
  }
}

/** The moment in words, for the line about a kill. */
export function momentText(moment: Moment): string {
  switch (moment.kind) {
    case 'after-cash':
      return `${String(moment.ms)} ms after the cash key`
    case 'asked':
      return 'when the POST reached Chipi'
    case 'debited':
      return 'when Chipi had debited it'
    case 'answered':
      return 'when Chipi had answered'
    case 'told':
      return `${String(moment.ms)} ms after Chipi said SUCCESS`
    case 'paper-out':
      return 'when a ticket came out'
    case 'starting':
      return `${String(moment.ms)} ms after the start`
    case 'recovering':
      return `${String(moment.ms)} ms into the recovery`
    default:
      return assertNever(moment, 'momentText')
  }
}
