import { createStore, type StoreApi } from 'zustand/vanilla'
import { backFrom } from './back.ts'
import { createHolding, type Holding } from '../order/holding.ts'
import type { OrderItem } from '../order/order-item.ts'
import { createOrdering, type Ordering } from '../order/ordering.ts'
import { createRepeating, type CarriedNumber, type LastSold, type Repeating } from '../order/repeating.ts'
import { createChoosing, type Choosing } from './choosing.ts'
import type { CounterDeps, Desk } from './desk.ts'
import { createPricing, type PricingActions } from './pricing.ts'
import type { ReferenceRules } from './reference-entry.ts'
import { createRewording, type Rewording } from './rewording.ts'
import { START, type Step } from './step.ts'
import { createTendering, type Tendering } from './tendering.ts'
import { createTyping, type Typing } from './typing.ts'

export type CounterState = {
  readonly step: Step
  /** Null until a product was chosen: no step before that checks anything. */
  readonly rules: ReferenceRules | null
  /** Sales of the same customer, agreed to and not paid yet. */
  readonly order: readonly OrderItem[]
  readonly carried: CarriedNumber | null
  readonly lastSold: LastSold | null
}

const BLANK: CounterState = { step: START, rules: null, order: [], carried: null, lastSold: null }

/** The sale at the counter, from carrier to submit. */
export type Counter = Choosing &
  Typing &
  PricingActions &
  Tendering &
  Ordering &
  Repeating &
  Rewording &
  Holding & {
    readonly store: StoreApi<CounterState>
    /** One step back; nothing happens where nothing can be undone. */
    readonly back: () => void
    /** Leaves the sale to its own life and starts the next one. */
    readonly next: () => void
    /** Another environment began: whatever was half sold belongs to the one that is gone. */
    readonly reset: () => void
  }

export function createCounterStore(deps: CounterDeps): Counter {
  const store = createStore<CounterState>(() => BLANK)
  const desk: Desk = {
    step: () => store.getState().step,
    rules: () => store.getState().rules,
    show: step => store.setState({ step }),
    learnRules: rules => store.setState({ rules }),
    order: () => store.getState().order,
    setOrder: order => store.setState({ order }),
    carried: () => store.getState().carried,
    carry: carried => store.setState({ carried }),
    lastSold: () => store.getState().lastSold,
    remember: lastSold => store.setState({ lastSold }),
  }
  const pricing = createPricing(desk, deps)
  const typing = createTyping(desk, pricing)
  const choosing = createChoosing(desk, deps, { quote: pricing.quote, takeScan: typing.takeScan })
  return {
    store,
    ...choosing,
    ...typing,
    ...createOrdering(desk, pricing),
    ...createRepeating(desk, choosing),
    ...createRewording(desk, deps),
    ...createHolding(desk, deps),
    ...pricing,
    ...createTendering(desk, deps),
    back: () => {
      const rules = desk.rules()
      const step = desk.step()
      // Without rules only the product list can be on screen.
      const before = rules === null ? (step.at === 'products' ? START : null) : backFrom(step, rules)
      if (before !== null) desk.show(before)
    },
    next: () => desk.show(START),
    reset: () => store.setState(({ rules }) => ({ ...BLANK, rules })),
  }
}
