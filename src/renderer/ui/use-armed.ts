import { useEffect, useState } from 'react'

/** Long enough that the second half of a double tap has landed, short enough that nobody waits for it. */
const ARM_MS = 280

/**
 * False for a moment after the step appeared: the tap (or the scanner's Enter) that led here must not press what is now
 * under it.
 */
export function useArmed(): boolean {
  const [armed, setArmed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setArmed(true), ARM_MS)
    return () => clearTimeout(timer)
  }, [])
  return armed
}
