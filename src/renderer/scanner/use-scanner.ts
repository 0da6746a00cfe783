import { useEffect, useEffectEvent } from 'react'
import { cleanScan } from './clean-scan.ts'
import { createScanDetector, SCAN_PAUSE_MS, type ScanVerdict } from './scan-detector.ts'

/** A code that was read. `ended`: with Enter or Tab, as a scanner that is set up well does. */
export type Scan = { readonly code: string; readonly ended: boolean }

export type ScannerUse = {
  /** Keeps what is on screen before a first key, and answers how to bring it back: the first keys of a code are typed. */
  readonly keep: () => () => void
  readonly onScan: (scan: Scan) => void
  /** The one field from which a scan is taken; any other keeps what is read into it. */
  readonly field?: string
}

/**
 * Hears a barcode scanner wherever the focus is. Its keys reach nothing else once it is certain, its Enter never: a scan
 * cannot press a button, answer a question or take a payment.
 */
export function useScanner(use: ScannerUse): void {
  const keep = useEffectEvent(use.keep)
  const tell = useEffectEvent(use.onScan)
  const isOurs = useEffectEvent((event: KeyboardEvent) => hears(event, use.field))
  useEffect(() => {
    const detector = createScanDetector()
    let bringBack = (): void => undefined
    let waiting: ReturnType<typeof setTimeout> | undefined
    const done = (code: string, ended: boolean): void => tell({ code: cleanScan(code), ended })
    const onVerdict = (verdict: ScanVerdict): boolean => {
      switch (verdict.kind) {
        case 'typed':
          if (verdict.first) bringBack = keep()
          return false
        case 'scanning':
          if (verdict.begins) bringBack()
          return true
        case 'ended':
          done(verdict.code, true)
          return true
        case 'rest':
          return true
      }
    }
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !isOurs(event)) return
      // A capital letter of a code comes with a Shift of its own.
      if (event.key === 'Shift' || event.key === 'CapsLock') return
      clearTimeout(waiting)
      const at = event.timeStamp
      if (onVerdict(detector.press({ key: event.key, at, repeat: event.repeat }))) {
        event.preventDefault()
        event.stopImmediatePropagation()
      }
      waiting = setTimeout(() => {
        const code = detector.pause()
        if (code !== null) done(code, false)
      }, SCAN_PAUSE_MS)
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => {
      clearTimeout(waiting)
      window.removeEventListener('keydown', listen, { capture: true })
    }
  }, [])
}

function hears(event: KeyboardEvent, field: string | undefined): boolean {
  const target = event.target instanceof Element ? event.target : null
  const typed = target?.closest('input, select, textarea') ?? null
  return typed === null || (field !== undefined && typed.matches(field))
}
