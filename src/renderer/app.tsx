import type { i18n } from 'i18next'
import { useEffect, type ReactNode } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Shell } from './features/shell/shell.tsx'
import { StoresProvider, useStores, type Stores } from './stores.tsx'

export function App(props: { readonly stores: Stores; readonly texts: i18n }): ReactNode {
  return (
    <I18nextProvider i18n={props.texts}>
      <StoresProvider stores={props.stores}>
        <PageLanguage />
        <PageLooks />
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

/** Light or dark at once when the setting or the computer changes; the window was opened in it already. */
function PageLooks(): ReactNode {
  const { till } = useStores()
  const appearance = useStore(till.store, state => state.settings.appearance)
  useEffect(() => {
    document.documentElement.style.colorScheme = appearance === 'system' ? '' : appearance
    inheritInkAgain()
    const theme = matchMedia('(prefers-color-scheme: dark)')
    theme.addEventListener('change', inheritInkAgain)
    return () => theme.removeEventListener('change', inheritInkAgain)
  }, [appearance])
  return null
}

/** Chromium 130 leaves inherited `light-dark()` colours as they were when the theme changes; the shipped one does not. */
function inheritInkAgain(): void {
  const { style } = document.body
  style.color = 'transparent'
  getComputedStyle(document.body).color.at(0)
  style.color = ''
}
