/** The next character of a scanned code would have come by now, ms. */
const QUIET_MS = 60

/**
 * Does what a letter stands for, once it is certain that no scanner wrote it: a code must never answer a question. Any
 * other key that comes right behind it takes it back.
 */
export function onceQuiet(action: () => void): void {
  const takeBack = (): void => {
    clearTimeout(timer)
    window.removeEventListener('keydown', takeBack, { capture: true })
  }
  const timer = setTimeout(() => {
    takeBack()
    action()
  }, QUIET_MS)
  window.addEventListener('keydown', takeBack, { capture: true })
}

/** Whether a key may be the first one of a scanned code. */
export function mayBeScanned(key: string): boolean {
  return key.length === 1 && /[\p{L}\p{N}]/u.test(key)
}
