import type { SaleId } from '#shared/domain/ids.ts'
import { add, ZERO, type Centavos } from '#shared/domain/money.ts'
import { isOpen, type Sale } from '#shared/domain/sale.ts'
import { mayBePaidBack, owedBack, unhanded } from '#shared/domain/sale-refund.ts'
import type { SalePlan } from '#shared/domain/selling.ts'
import { sendsByItself } from '#renderer/text/next-words.ts'
import type { SaleCard, SalesState } from './sales-store.ts'

/** Sales that still want someone's eye: not ended, or ended while the cashier was elsewhere. Oldest first. */
export function needingAttention(cards: SalesState['cards'], except: SaleId | null): readonly SaleCard[] {
  return oldestFirst(cards).filter(
    ({ sale, seen }) => sale.facts.id !== except && (isOpen(sale) || !(seen || isPaidBack(sale))),
  )
}

/** Failed, and the customer has the cash: whoever handed it over knows how it ended. */
function isPaidBack(sale: Sale): boolean {
  return sale.state === 'failed' && sale.refund.kind === 'paid' && unhanded(sale) === null
}

/**
 * Sales of an earlier run that nobody has looked at since. One that was done in the meantime is among them: its change may
 * never have been handed out. One that failed is a debt, and stands where those do.
 */
export function leftBehind(cards: SalesState['cards']): readonly SaleCard[] {
  return [...cards.values()].filter(
    ({ sale, seen, origin }) => origin === 'recovered' && !seen && (isOpen(sale) || sale.state === 'settled'),
  )
}

/** Change of sales of an earlier run, of which nobody knows whether it was handed out; an order's counts once. */
export function changeOf(cards: readonly SaleCard[]): Centavos {
  const changes = cards.map(({ sale: { facts } }) =>
    facts.order === null
      ? { of: facts.id, change: facts.change }
      : { of: facts.order.id, change: facts.order.change },
  )
  return add(ZERO, ...new Map(changes.map(({ of, change }) => [of, change])).values())
}

/** A sale that could not even be written down as sent is not on its way after this long, ms. */
const STUCK_MS = 5_000

/** A sale that never left and is waiting for someone to send it or give it up. */
export function isAtRest({ sale, origin }: Pick<SaleCard, 'sale' | 'origin'>, now: number): boolean {
  if (sale.state !== 'intent') return false
  return sale.notTaken !== null || origin === 'recovered' || now - sale.since > STUCK_MS
}

/** After this long the customer has their change, or has left, ms. */
const FRESH_MS = 3 * 60_000

/** A sale made a moment ago, so that its change may still be in the cashier's hand. */
export function isFresh({ sale, origin }: Pick<SaleCard, 'sale' | 'origin'>, now: number): boolean {
  // What a person has to look into is not made more certain by handing out cash.
  if (sale.state === 'review' || sale.state === 'decided') return false
  return origin === 'made' && now - sale.facts.confirmedAt < FRESH_MS
}

/** Where a sale stands on the board. */
export type BoardSection = 'people' | 'owed' | 'under-way' | 'ended'

/** What needs a person comes first; the last ones only want to be seen. */
export const BOARD_SECTIONS: readonly BoardSection[] = ['people', 'owed', 'under-way', 'ended']

/** Every sale that belongs on the board, by section, oldest first. */
export function boardOf(
  { cards, plans }: Pick<SalesState, 'cards' | 'plans'>,
  now: number,
): Readonly<Record<BoardSection, readonly SaleCard[]>> {
  const sorted = oldestFirst(cards)
  const of = (section: BoardSection): readonly SaleCard[] =>
    sorted.filter(card => sectionOf(card, plans.get(card.sale.facts.id), now) === section)
  return { people: of('people'), owed: of('owed'), 'under-way': of('under-way'), ended: of('ended') }
}

function sectionOf(card: SaleCard, plan: SalePlan | undefined, now: number): BoardSection | null {
  const { sale, seen } = card
  // Cash that may have gone over already is nobody's errand: somebody has to ask first.
  if (unhanded(sale) !== null || mayBePaidBack(sale) !== null) return 'people'
  if (owedBack(sale) !== null) return 'owed'
  // What the till sends again by itself waits for nobody.
  if (sale.state === 'review' || (isAtRest(card, now) && !sendsByItself(plan, now))) return 'people'
  if (isOpen(sale)) return 'under-way'
  return seen ? null : 'ended'
}

/** What is still to be handed back, debt by debt. */
export function debtsOf(owed: readonly SaleCard[]): readonly Centavos[] {
  return owed.flatMap(({ sale }) => owedBack(sale) ?? [])
}

function oldestFirst(cards: SalesState['cards']): readonly SaleCard[] {
  return [...cards.values()].toSorted((a, b) => a.sale.facts.confirmedAt - b.sale.facts.confirmedAt)
}
