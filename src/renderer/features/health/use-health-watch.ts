import { useEffect } from 'react'
import { useStores } from '#renderer/stores.tsx'

/** Figures such as a countdown move while somebody reads them, ms. */
const LOOK_EVERY_MS = 5_000

/** Keeps the report fresh while the page is shown, and asks nothing while nobody can see it. */
export function useHealthWatch(): void {
  const { health } = useStores()
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') void health.load()
    }
    look()
    const timer = setInterval(look, LOOK_EVERY_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [health])
}
