import type { i18n } from 'i18next'
import { useEffect, type ReactNode } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { Shell } from './features/shell/shell.tsx'
import { usePageTheme } from './ui/use-page-theme.ts'
import { StoresProvider, type Stores } from './stores.tsx'

export function App(props: { readonly stores: Stores; readonly texts: i18n }): ReactNode {
  return (
    <I18nextProvider i18n={props.texts}>
      <StoresProvider stores={props.stores}>
        <Page />
        <Shell />
      </StoresProvider>
    </I18nextProvider>
  )
}

/** Tells the browser, and with it screen readers, which language the page is in. */
function Page(): ReactNode {
  const { i18n } = useTranslation()
  usePageTheme()
  useEffect(() => {
    document.documentElement.lang = i18n.language
  }, [i18n.language])
  return null
}
