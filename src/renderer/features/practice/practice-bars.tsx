import { lazy, Suspense, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { useStores } from '#renderer/stores.tsx'
import { WelcomeCard } from './welcome-card.tsx'

const GuideBar = lazy(async () => ({ default: (await import('./guide-bar.tsx')).GuideBar }))
const PracticePanel = lazy(async () => ({ default: (await import('./practice-panel.tsx')).PracticePanel }))

/** What practice lays over the screens: the welcome of the first start, the guide, the panel. Nothing outside of it. */
export function PracticeBars(): ReactNode {
  const { till, counter, practice } = useStores()
  const practising = useStore(till.store, state => state.environment === 'practice')
  const welcomed = useStore(till.store, state => state.settings.practice.welcomed)
  const atStart = useStore(till.store, state => state.screen.kind === 'counter')
  const choosing = useStore(counter.store, state => state.step.at === 'carriers')
  const { guided, panelOpen } = useStore(practice.store)
  if (!practising) return null
  return (
    <>
      {!welcomed && !guided && atStart && choosing && <WelcomeCard />}
      {guided && (
        <Suspense>
          <GuideBar />
        </Suspense>
      )}
      {panelOpen && (
        <Suspense>
          <PracticePanel />
        </Suspense>
      )}
    </>
  )
}
