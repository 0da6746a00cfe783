import { lazy, Suspense, useEffect, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { BookBanner } from '#renderer/features/book/book-banner.tsx'
import { CounterScreen } from '#renderer/features/counter/counter-screen.tsx'
import { LinkBanner } from '#renderer/features/link/link-banner.tsx'
import { useStores } from '#renderer/stores.tsx'
import { useKeys } from '#renderer/ui/use-keys.ts'
import { OpenStrip } from './open-strip.tsx'
import { Rail } from './rail.tsx'
import './shell.css'
import { TestBand } from './test-band.tsx'

const loadOpen = () => import('#renderer/features/open-sales/open-screen.tsx')
const loadHistory = () => import('#renderer/features/history/history-screen.tsx')
const loadSetup = () => import('#renderer/features/setup/setup-screen.tsx')
const OpenScreen = lazy(async () => ({ default: (await loadOpen()).OpenScreen }))
const HistoryScreen = lazy(async () => ({ default: (await loadHistory()).HistoryScreen }))
const SetupScreen = lazy(async () => ({ default: (await loadSetup()).SetupScreen }))
const BlockedScreen = lazy(async () => ({
  default: (await import('#renderer/features/blocked/blocked-screen.tsx')).BlockedScreen,
}))

/** The window: practice band, rail, the screen in use, and the sales that are still on their way. */
export function Shell(): ReactNode {
  const { till } = useStores()
  const readiness = useStore(till.store, state => state.readiness)
  useKeys({
    F1: () => till.go({ kind: 'counter' }),
    F2: () => till.go({ kind: 'open', saleId: null }),
    F3: () => till.go({ kind: 'history', saleId: null }),
    F4: () => till.go({ kind: 'setup' }),
  })
  useEffect(() => {
    // After the first paint, so that no screen waits for its code when it is wanted.
    const idle = requestIdleCallback(() => void Promise.all([loadOpen(), loadHistory(), loadSetup()]))
    return () => cancelIdleCallback(idle)
  }, [])
  return (
    <div className="shell">
      <TestBand />
      {readiness.kind === 'blocked' ? (
        <Suspense>
          <BlockedScreen block={readiness.block} />
        </Suspense>
      ) : (
        <div className="shell__main">
          <Rail />
          <div className="shell__stage">
            <div>
              <BookBanner />
              <LinkBanner />
            </div>
            <main className="shell__screen">
              <Suspense>
                <CurrentScreen />
              </Suspense>
            </main>
            <OpenStrip />
          </div>
        </div>
      )}
    </div>
  )
}

function CurrentScreen(): ReactNode {
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
  }
}
