import { createStore, type StoreApi } from 'zustand/vanilla'
import { backFrom } from './back.ts'
import { createChoosing, type Choosing } from './choosing.ts'
import type { CounterDeps, Desk } from './desk.ts'
import { createPricing, type PricingActions } from './pricing.ts'
import type { ReferenceRules } from './reference-entry.ts'
import { START, type Step } from './step.ts'
import { createTendering, type Tendering } from './tendering.ts'
import { createTyping, type Typing } from './typing.ts'

export type CounterState = {
  readonly step: Step
  /** Null until a product was chosen: no step before that checks anything. */
  readonly rules: ReferenceRules | null
}

/** The sale at the counter, from carrier to submit. */
export type Counter = Choosing &
  Typing &
  PricingActions &
  Tendering & {
    readonly store: StoreApi<CounterState>
    /** One step back; nothing happens where nothing can be undone. */
    readonly back: () => void
    /** Leaves the sale to its own life and starts the next one. */
    readonly next: () => void
  }

export function createCounterStore(deps: CounterDeps): Counter {
  const store = createStore<CounterState>(() => ({ step: START, rules: null }))
  const desk: Desk = {
    step: () => store.getState().step,
    rules: () => store.getState().rules,
    show: step => store.setState({ step }),
    learnRules: rules => store.setState({ rules }),
  }
  const pricing = createPricing(desk, deps)
  const typing = createTyping(desk, pricing)
  return {
    store,
    ...createChoosing(desk, deps, typing),
    ...typing,
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
  }
}
