import { useEffect, useRef, type ReactNode } from 'react'

/** How often the ring looks where its target lies, ms: screens come and go under it. */
const LOOK_EVERY_MS = 150
/** How far the ring stands off its target, px. */
const GAP = 6

/** A ring around what the guide speaks of. Only drawn: touches go through it. */
export function GuideRing({ target }: { readonly target: string }): ReactNode {
  const ring = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const follow = (): void => {
      const found = document.querySelector(target)
      if (ring.current === null) return
      ring.current.hidden = found === null
      if (found === null) return
      const { left, top, width, height } = found.getBoundingClientRect()
      const { style } = ring.current
      style.translate = `${String(left - GAP)}px ${String(top - GAP)}px`
      style.width = `${String(width + 2 * GAP)}px`
      style.height = `${String(height + 2 * GAP)}px`
    }
    follow()
    const timer = setInterval(follow, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [target])
  return <div ref={ring} className="guide__ring" hidden aria-hidden />
}
