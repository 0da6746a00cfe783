import type { Signal } from './tones.ts'

const KEYS = 'button, [role="button"], [role="option"], [role="menuitem"], [role="tab"], label'

/** A signal for every key that a finger or the mouse goes down on. The answer stops listening. */
export function listenToPresses(give: (signal: Signal) => void): () => void {
  const onDown = (event: PointerEvent): void => {
    const key = event.target instanceof Element ? event.target.closest(KEYS) : null
    if (key !== null && !key.matches(':disabled, [data-disabled]')) give('press')
  }
  window.addEventListener('pointerdown', onDown, { passive: true })
  return () => window.removeEventListener('pointerdown', onDown)
}
