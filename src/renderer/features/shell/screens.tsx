import { lazy, useEffect, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { CounterScreen } from '#renderer/features/counter/counter-screen.tsx'
import { useStores } from '#renderer/stores.tsx'

const loadOpen = () => import('#renderer/features/open-sales/open-screen.tsx')
const loadHistory = () => import('#renderer/features/history/history-screen.tsx')
const loadSetup = () => import('#renderer/features/setup/setup-screen.tsx')
const loadHealth = () => import('#renderer/features/health/health-screen.tsx')
const OpenScreen = lazy(async () => ({ default: (await loadOpen()).OpenScreen }))
const HistoryScreen = lazy(async () => ({ default: (await loadHistory()).HistoryScreen }))
const SetupScreen = lazy(async () => ({ default: (await loadSetup()).SetupScreen }))
const HealthScreen = lazy(async () => ({ default: (await loadHealth()).HealthScreen }))

/** The screen in use. Only the counter comes with the first paint. */
export function CurrentScreen(): ReactNode {
  const { till } = useStores()
  const screen = useStore(till.store, state => state.screen)
  switch (screen.kind) {
    case 'counter':
      return <CounterScreen />
    case 'open':
      return <OpenScreen saleId={screen.saleId} />
    case 'history':
      return <HistoryScreen saleId={screen.saleId} />
    case 'setup':
      return <SetupScreen first={screen.section ?? 'connection'} key={screen.section} />
    case 'health':
      return <HealthScreen />
  }
}

/** The order in which they are most likely to be wanted. */
const LOADERS: readonly (() => Promise<unknown>)[] = [loadOpen, loadHistory, loadHealth, loadSetup]

/**
 * Reads the other screens' code once the first one stands, so that none is waited for when it is wanted: one in each idle
 * moment, because evaluating them all at once would hold up a tap.
 */
export function usePrefetchedScreens(): void {
  useEffect(() => {
    let idle = 0
    const readFrom = (place: number): void => {
      const load = LOADERS[place]
      if (load === undefined) return
      idle = requestIdleCallback(() => {
        // A chunk that cannot be read now is asked for again by the screen itself.
        void load()
          .catch(() => undefined)
          .then(() => readFrom(place + 1))
      })
    }
    readFrom(0)
    return () => cancelIdleCallback(idle)
  }, [])
}
