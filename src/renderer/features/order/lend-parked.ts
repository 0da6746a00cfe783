import type { Parked } from '#shared/domain/parked.ts'
import type { Counter } from '../counter/counter-store.ts'
import type { ParkedSales } from './parked-store.ts'

export type LendParked = {
  /** Puts a sale from the hold on the counter. It goes back there by itself when it is left without being paid. */
  readonly resume: (parked: Parked) => Promise<void>
  /** Puts what is on the counter on hold; nothing where there is nothing, or no room. */
  readonly hold: () => void
  /** What is on the counter belongs to an environment that is gone. */
  readonly forget: () => void
}

export type LendParkedDeps = {
  readonly counter: Pick<Counter, 'store' | 'resume' | 'layAside'>
  readonly parked: Pick<ParkedSales, 'put' | 'putBack' | 'take'>
}

/** Between the hold and the counter: a customer who waits is on one of them until paid or taken off by hand. */
export function createLendParked({ counter, parked }: LendParkedDeps): LendParked {
  let lent: Parked | null = null
  counter.store.subscribe(({ step, order }, before) => {
    if (lent === null) return
    if (step.at === 'status' || step.at === 'order-status') {
      lent = null
    } else if (step.at === 'carriers' && order.length === 0) {
      const emptied = before.order.length > 0 && before.step === step
      if (!emptied) parked.putBack(lent)
      lent = null
    }
  })
  return {
    resume: async one => {
      // Off the list only once it is on the counter: nothing is lost in between.
      if (!(await counter.resume(one))) return
      parked.take(one.id)
      lent = one
    },
    hold: () => {
      const before = lent
      lent = null
      const aside = counter.layAside()
      if (aside === null) lent = before
      else parked.put(aside)
    },
    forget: () => {
      lent = null
    },
  }
}
