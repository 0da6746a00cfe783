import { useEffect } from 'react'

/**
 * Light and dark follow the window by themselves, but Chromium 130 keeps inherited `light-dark()` colours when the theme
 * changes under an open page. Drawing the page anew mends it; the shipped one needs none of this.
 */
export function usePageTheme(): void {
  useEffect(() => {
    const theme = matchMedia('(prefers-color-scheme: dark)')
    const drawAnew = (): void => {
      const page = document.documentElement
      page.style.display = 'none'
      page.getBoundingClientRect()
      page.style.display = ''
    }
    theme.addEventListener('change', drawAnew)
    return () => theme.removeEventListener('change', drawAnew)
  }, [])
}
