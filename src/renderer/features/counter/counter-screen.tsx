import { lazy, Suspense, useEffect, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { useStores } from '#renderer/stores.tsx'
import { CarriersStep } from './carriers-step.tsx'
import './counter-screen.css'

const loadSelling = () => import('./selling/selling-screen.tsx')
const SellingScreen = lazy(async () => ({ default: (await loadSelling()).SellingScreen }))

const CounterDock = lazy(async () => ({ default: (await import('../order/counter-dock.tsx')).CounterDock }))

/** The grid is in the first bundle; everything after the first touch follows right behind it. */
export function CounterScreen(): ReactNode {
  const { counter } = useStores()
  const step = useStore(counter.store, state => state.step)
  useEffect(() => {
    const idle = requestIdleCallback(() => void Promise.all([loadSelling(), counter.prepare()]))
    return () => cancelIdleCallback(idle)
  }, [counter])
  if (step.at === 'carriers') {
    return (
      <div className="counter">
        <CarriersStep />
        <Suspense>
          <CounterDock />
        </Suspense>
      </div>
    )
  }
  return (
    <Suspense>
      <SellingScreen step={step} />
    </Suspense>
  )
}
