import type { MouseEvent } from 'react'

/** What takes a press itself. */
const PRESSED = 'button, a, input, select, textarea, summary, label, [role="button"], [contenteditable]'

/**
 * For a pane that has the focus only so that arrows can scroll it: a press on it leaves the focus where it is. Else the
 * next key typed would draw a ring around the whole pane.
 */
export function keepFocus(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest(PRESSED) === null) event.preventDefault()
}
