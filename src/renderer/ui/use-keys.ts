import { useEffect, useEffectEvent } from 'react'
import { mayBeScanned, onceQuiet } from '#renderer/scanner/once-quiet.ts'
import { topLayer, useLayer } from './layer.tsx'

/** Keys by their name in `KeyboardEvent.key`. `other` gets every single character without one of its own. */
export type KeyMap = {
  readonly [key: string]: ((character: string) => void) | undefined
  readonly other?: (character: string) => void
}

/**
 * Keys that work wherever the focus is, except while text is typed into a field, a focused button takes Enter, or a
 * dialog lies over the part that listens.
 */
export function useKeys(keys: KeyMap): void {
  const layer = useLayer()
  const act = useEffectEvent((key: string) => keys[key]?.(key))
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
    if (belongsElsewhere(event) || isHeldDown(event) || layer < topLayer()) return
    const named = keys[event.key]
    const action = named ?? (event.key.length === 1 ? keys['other'] : undefined)
    if (action === undefined) return
    event.preventDefault()
    if (named !== undefined && mayBeScanned(event.key)) onceQuiet(() => act(event.key))
    else action(event.key)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event)
    // A choice of the library keeps Enter to itself, though it does nothing with it: it is heard on its way down.
    const listenEarly = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && isChoice(event.target)) press(event)
    }
    window.addEventListener('keydown', listen)
    window.addEventListener('keydown', listenEarly, true)
    return () => {
      window.removeEventListener('keydown', listen)
      window.removeEventListener('keydown', listenEarly, true)
    }
  }, [])
}

const KEYS = 'button, a, [role="button"]'
const CHOICE = 'input[type="radio"], input[type="checkbox"]'

function isChoice(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(CHOICE)
}

/** A key that leans on the keyboard writes one digit and decides once: ten equal digits would be somebody's number. */
function isHeldDown(event: KeyboardEvent): boolean {
  return event.repeat && event.key !== 'Backspace'
}

function belongsElsewhere(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null
  if (target === null) return false
  // A choice takes the keys that move and tick it; digits typed beside it are for whoever listens.
  if (isChoice(target)) return /^(?: |Arrow\w+|Tab)$/.test(event.key)
  if (target.closest('input, select, textarea') !== null) return !/^(?:Escape|F\d+)$/.test(event.key)
  // A key that is pressed many times in a row leaves Enter to what comes after it.
  if (event.key === 'Enter') return target.closest(`:is(${KEYS}):not([data-enter="elsewhere"])`) !== null
  return event.key === ' ' && target.closest(KEYS) !== null
}
