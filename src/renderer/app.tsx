import type { i18n } from 'i18next'
import { useEffect, type ReactNode } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { Shell } from './features/shell/shell.tsx'
import { StoresProvider, type Stores } from './stores.tsx'

export function App(props: { readonly stores: Stores; readonly texts: i18n }): ReactNode {
  return (
    <I18nextProvider i18n={props.texts}>
      <StoresProvider stores={props.stores}>
        <PageLanguage />
        <PageTheme />
        <Shell />
      </StoresProvider>
    </I18nextProvider>
  )
}

/** Tells the browser, and with it screen readers, which language the page is in. */
function PageLanguage(): ReactNode {
  const { i18n } = useTranslation()
  useEffect(() => {
    document.documentElement.lang = i18n.language
  }, [i18n.language])
  return null
}

/**
 * Light and dark follow the window by themselves, but Chromium 130 keeps inherited `light-dark()` colours when the theme
 * changes under an open page. Drawing the page anew mends it; the shipped one needs none of this.
 */
function PageTheme(): ReactNode {
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
  return null
}
