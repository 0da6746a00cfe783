import { useEffect, useRef, type MouseEvent, type PointerEvent } from 'react'

/** A finger that rests for so long means the other thing, ms. */
const LONG_MS = 550
/** A finger that moved this far is scrolling, px. */
const STILL_PX = 10

/** What goes onto a button that means one thing when touched and another when held, or when its menu is asked for. */
export type LongPress = {
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onPointerMove: (event: PointerEvent) => void
  readonly onPointerUp: () => void
  readonly onPointerLeave: () => void
  readonly onPointerCancel: () => void
  readonly onContextMenu: (event: MouseEvent) => void
  readonly onClick: () => void
}

export function useLongPress(actions: {
  readonly onPress: () => void
  readonly onHold: () => void
}): LongPress {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const from = useRef({ x: 0, y: 0 })
  const held = useRef(false)
  const letGo = (): void => clearTimeout(timer.current)
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    onPointerDown: event => {
      held.current = false
      if (event.button !== 0) return
      from.current = { x: event.clientX, y: event.clientY }
      timer.current = setTimeout(() => {
        held.current = true
        actions.onHold()
      }, LONG_MS)
    },
    onPointerMove: event => {
      const { x, y } = from.current
      if (Math.hypot(event.clientX - x, event.clientY - y) > STILL_PX) letGo()
    },
    onPointerUp: letGo,
    onPointerLeave: letGo,
    onPointerCancel: letGo,
    onContextMenu: event => {
      event.preventDefault()
      // A finger that rests asks for the menu too: that was the same wish.
      if (held.current) return
      letGo()
      actions.onHold()
    },
    onClick: () => {
      if (held.current) held.current = false
      else actions.onPress()
    },
  }
}
