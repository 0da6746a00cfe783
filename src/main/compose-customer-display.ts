import { BrowserWindow, screen, type WebContents } from 'electron'
import type { Clock } from '#shared/clock.ts'
import type { Environment } from '#shared/domain/environment.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { Notify } from '#shared/ipc/contract.ts'
import { chooseDisplay, type Display } from './customer-display/choose-display.ts'
import { createCustomerDisplay, type CustomerDisplay } from './customer-display/customer-display.ts'
import { createCustomerWindow } from './window/customer-window.ts'

export type CustomerDisplayParts = {
  readonly display: CustomerDisplay
  /** Opens, moves or closes the window as screens and settings are now. */
  readonly follow: () => void
  readonly window: () => BrowserWindow | null
  readonly owns: (contents: WebContents) => boolean
  readonly stop: () => void
}

export type ComposeCustomerDisplayDeps = {
  readonly preload: string
  readonly devServer: string | null
  /** `window`: an ordinary window instead of a second screen, for developing and tests (`MOSTRADOR_CUSTOMER_WINDOW`). */
  readonly asWindow: boolean
  readonly settings: () => Settings
  readonly environment: () => Environment
  readonly clock: Clock
  readonly notify: Notify
}

/** The screen turned to the customer: which one it is, its window, and what it shows. */
export function composeCustomerDisplay(deps: ComposeCustomerDisplayDeps): CustomerDisplayParts {
  const { settings, environment, clock, notify, asWindow } = deps
  const { open, close, window, owns } = createCustomerWindow(deps)
  let touch = asWindow
  const display = createCustomerDisplay({
    clock,
    around: () => ({
      language: settings().language,
      store: settings().store.name,
      test: environment() !== 'production',
      touch,
    }),
    changed: shown => notify('customer-display.changed', shown),
    agreed: id => notify('customer-display.agreed', { id }),
  })
  let life: 'new' | 'listening' | 'stopped' = 'new'

  const follow = (): void => {
    // A screen that is pulled out, or settings that are saved, while the program ends open no window any more.
    if (life === 'stopped') return
    if (life === 'new' && !asWindow) {
      life = 'listening'
      screen.on('display-added', follow)
      screen.on('display-removed', follow)
      screen.on('display-metrics-changed', follow)
    }
    const wanted = settings().customerDisplay
    const chosen = asWindow ? null : chooseDisplay(displaysNow(), counterDisplay(window()), wanted)
    touch = asWindow || (chosen?.touch ?? false)
    if (chosen !== null || (asWindow && wanted === 'auto')) open(chosen)
    else close()
    display.refresh()
  }

  const stop = (): void => {
    life = 'stopped'
    screen.off('display-added', follow)
    screen.off('display-removed', follow)
    screen.off('display-metrics-changed', follow)
    display.stop()
    close()
  }

  return { display, follow, window, owns, stop }
}

function displaysNow(): readonly Display[] {
  return screen.getAllDisplays().map(({ id, bounds, touchSupport }) => ({
    id,
    bounds,
    touch: touchSupport === 'available',
  }))
}

/** The screen that the counter is on: where the first window that is not the customer's lies. */
function counterDisplay(customer: BrowserWindow | null): number | null {
  const counter = BrowserWindow.getAllWindows()
    .toSorted((a, b) => a.id - b.id)
    .find(one => one !== customer && one.isVisible())
  return counter === undefined ? null : screen.getDisplayMatching(counter.getBounds()).id
}
