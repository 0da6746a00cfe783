import { useEffect, useState } from 'react'

/** Long enough that the second half of a double tap has landed, short enough that nobody waits for it. */
const ARM_MS = 280

/**
 * False for a moment after the step appeared: the tap (or the scanner's Enter) that led here must not press what is now
 * under it. `shown`: whether it is there at all, for what is mounted before it appears.
 */
export function useArmed(shown = true): boolean {
  const [armed, setArmed] = useState(false)
  useEffect(() => {
    if (!shown) return undefined
    const timer = setTimeout(() => setArmed(true), ARM_MS)
    return () => {
      clearTimeout(timer)
      setArmed(false)
    }
  }, [shown])
  return armed
}
