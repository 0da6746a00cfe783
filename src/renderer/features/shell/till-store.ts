import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SaleId } from '#shared/domain/ids.ts'
import type { Environment } from '#shared/domain/environment.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import type { Boot, Readiness } from '#shared/ipc/schemas/app.ts'
import { ask } from '#renderer/ipc/ask.ts'

/** What fills the window beside the rail. */
export type Screen =
  | { readonly kind: 'counter' }
  | { readonly kind: 'open'; readonly saleId: SaleId | null }
  | { readonly kind: 'history'; readonly saleId: SaleId | null }
  /** `section`: where it opens, when not at its beginning. */
  | { readonly kind: 'setup'; readonly section?: 'printer' | 'pin' }
  | { readonly kind: 'health' }

export type TillState = {
  readonly settings: Settings
  readonly environment: Environment
  readonly customAddress: string | null
  readonly readiness: Readiness
  readonly screen: Screen
}

/** The terminal itself: is it awake, for which environment, and what is on its screen. */
export type Till = {
  readonly store: StoreApi<TillState>
  readonly go: (screen: Screen) => void
  readonly askReadiness: () => Promise<void>
  readonly hearReadiness: (readiness: Readiness) => void
  readonly hearSettings: (settings: Settings) => void
  /** Another environment began: its settings, address and catalog come from a new boot. */
  readonly reboot: () => Promise<void>
}

export type TillDeps = {
  readonly api: RendererApi
  readonly boot: Boot
  readonly onReboot: (boot: Boot) => void
}

export function createTillStore({ api, boot, onReboot }: TillDeps): Till {
  const store = createStore<TillState>(() => ({
    settings: boot.settings,
    environment: boot.environment,
    customAddress: boot.customAddress,
    readiness: { kind: 'waking' },
    screen: { kind: 'counter' },
  }))
  const reboot = async (): Promise<void> => {
    const reply = await ask(() => api['app.boot']())
    if (!reply.ok) return
    const { settings, environment, customAddress } = reply.value
    store.setState({ settings, environment, customAddress })
    onReboot(reply.value)
  }
  const hearReadiness = (readiness: Readiness): void => {
    const before = store.getState().environment
    store.setState({ readiness })
    if (readiness.kind !== 'ready' || readiness.environment === before) return
    store.setState({ environment: readiness.environment })
    void reboot()
  }
  return {
    store,
    go: screen => store.setState({ screen }),
    askReadiness: async () => {
      const reply = await ask(() => api['app.readiness']())
      // News that came while the question was open is fresher than its answer.
      if (reply.ok && store.getState().readiness.kind === 'waking') hearReadiness(reply.value)
    },
    hearReadiness,
    hearSettings: settings => store.setState({ settings }),
    reboot,
  }
}
