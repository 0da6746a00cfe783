import { lazy, Suspense, useEffect, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { useStores } from '#renderer/stores.tsx'
import { CarriersStep } from './carriers-step.tsx'

const loadSelling = () => import('./selling/selling-screen.tsx')
const SellingScreen = lazy(async () => ({ default: (await loadSelling()).SellingScreen }))

/** The grid is in the first bundle; everything after the first touch follows right behind it. */
export function CounterScreen(): ReactNode {
  const { counter } = useStores()
  const step = useStore(counter.store, state => state.step)
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadSelling())
    return () => cancelIdleCallback(idle)
  }, [])
  if (step.at === 'carriers') return <CarriersStep />
  return (
    <Suspense>
      <SellingScreen step={step} />
    </Suspense>
  )
}
