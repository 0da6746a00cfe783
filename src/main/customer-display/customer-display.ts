import type { Clock } from '#shared/clock.ts'
import { isOver, type CustomerScreen, type CustomerView } from '#shared/domain/customer-view.ts'

/** What the screen turned to the customer shows, whether or not there is one. */
export type CustomerDisplay = {
  /** From the counter: this is what the customer may see now. */
  readonly show: (view: CustomerView) => void
  readonly screen: () => CustomerScreen
  /** The customer touched "yes, it is my number". It only tells the counter; it never sells anything. */
  readonly agree: (id: string) => void
  /** Something around the view changed: language, shop, environment or the screen itself. */
  readonly refresh: () => void
  readonly stop: () => void
}

export type CustomerDisplayDeps = {
  readonly clock: Pick<Clock, 'sleep'>
  readonly around: () => Omit<CustomerScreen, 'view'>
  readonly changed: (screen: CustomerScreen) => void
  /** The customer agreed to the question of this id. */
  readonly agreed: (id: string) => void
}

/** How long the end of a purchase stays for the customer to read, ms. Then nothing of them is left. */
export const FORGET_AFTER_MS = 30_000

const IDLE: CustomerView = { kind: 'idle' }

export function createCustomerDisplay(deps: CustomerDisplayDeps): CustomerDisplay {
  let view = IDLE
  let forgetting = new AbortController()

  const screen = (): CustomerScreen => ({ view, ...deps.around() })

  const become = (next: CustomerView): void => {
    view = next
    deps.changed(screen())
  }

  const forgetLater = async (): Promise<void> => {
    const { signal } = forgetting
    await deps.clock.sleep(FORGET_AFTER_MS, signal)
    if (!signal.aborted) become(IDLE)
  }

  return {
    show: next => {
      forgetting.abort()
      forgetting = new AbortController()
      become(next)
      if (isOver(next)) void forgetLater()
    },
    screen,
    agree: id => {
      if (view.kind !== 'check' || view.id !== id || view.agreed) return
      become({ ...view, agreed: true })
      deps.agreed(id)
    },
    refresh: () => deps.changed(screen()),
    stop: () => forgetting.abort(),
  }
}
