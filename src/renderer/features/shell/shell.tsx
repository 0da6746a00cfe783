import { lazy, Suspense, useEffect, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { BookBanner } from '#renderer/features/book/book-banner.tsx'
import { UpdatingBanner } from '#renderer/features/book/updating-banner.tsx'
import { PaperBanner } from '#renderer/features/print-queue/paper-banner.tsx'
import { QueueBanner } from '#renderer/features/print-queue/queue-banner.tsx'
import { LinkBanner } from '#renderer/features/link/link-banner.tsx'
import { PracticeBars } from '#renderer/features/practice/practice-bars.tsx'
import { VisitEnded } from '#renderer/features/practice/visit-ended.tsx'
import { listenToPresses } from '#renderer/feedback/listen-presses.ts'
import { useStores } from '#renderer/stores.tsx'
import { useKeys } from '#renderer/ui/use-keys.ts'
import { OpenStrip } from './open-strip.tsx'
import { arriveAt, PLACES } from './places.ts'
import { Rail } from './rail.tsx'
import { CurrentScreen, usePrefetchedScreens } from './screens.tsx'
import './shell.css'
import { TestBand } from './test-band.tsx'

const BlockedScreen = lazy(async () => ({
  default: (await import('#renderer/features/blocked/blocked-screen.tsx')).BlockedScreen,
}))

/** The window: practice band, rail, the screen in use, and the sales that are still on their way. */
export function Shell(): ReactNode {
  const { till, feedback } = useStores()
  const readiness = useStore(till.store, state => state.readiness)
  useKeys(Object.fromEntries(PLACES.map(({ key, kind }) => [key, () => till.go(arriveAt(kind))])))
  usePrefetchedScreens()
  useEffect(() => listenToPresses(feedback.give), [feedback])
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
              <UpdatingBanner />
              <BookBanner />
              <LinkBanner />
              <PracticeBars />
              <VisitEnded />
              <QueueBanner />
              <PaperBanner />
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
