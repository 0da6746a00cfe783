import { useEffect, useEffectEvent } from 'react'

/** Pasted text, wherever the focus is (except in a field, which takes it itself). */
export function usePaste(onPaste: (text: string) => void): void {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    if (event.target instanceof Element && event.target.closest('input, textarea') !== null) return
    const text = event.clipboardData?.getData('text') ?? ''
    if (text !== '') onPaste(text)
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => paste(event)
    window.addEventListener('paste', listen)
    return () => window.removeEventListener('paste', listen)
  }, [])
}
