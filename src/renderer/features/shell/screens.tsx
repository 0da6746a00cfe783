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
      return <SetupScreen />
    case 'health':
      return <HealthScreen />
  }
}

/** Reads the other screens' code once the first one stands, so that none is waited for when it is wanted. */
export function usePrefetchedScreens(): void {
  useEffect(() => {
    const idle = requestIdleCallback(
      () => void Promise.all([loadOpen(), loadHistory(), loadSetup(), loadHealth()]),
    )
    return () => cancelIdleCallback(idle)
  }, [])
}
