import { useEffect, type ReactNode } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { assertNever } from '#shared/assert-never.ts'
import type { CustomerScreen, CustomerView } from '#shared/domain/customer-view.ts'
import type { ScreenTexts } from '#renderer/text/screen-texts.ts'
import { CheckView } from './check-view.tsx'
import './customer.css'
import type { CustomerScreenStore } from './customer-screen-store.ts'
import { PaidView } from './paid-view.tsx'
import { PayView } from './pay-view.tsx'
import { usePageTheme } from '#renderer/ui/use-page-theme.ts'

/** The screen turned to the customer. */
export function CustomerApp(props: { readonly screen: CustomerScreenStore } & ScreenTexts): ReactNode {
  const { speak } = props
  const shown = useStore(props.screen.store, state => state.screen)
  const language = shown?.language ?? 'es-MX'
  usePageTheme()
  useEffect(() => {
    document.documentElement.lang = language
    void speak(language)
  }, [language, speak])
  return (
    <I18nextProvider i18n={props.texts}>
      {shown !== null && <Page shown={shown} onAgree={id => void props.screen.agree(id)} />}
    </I18nextProvider>
  )
}

function Page({ shown, onAgree }: { shown: CustomerScreen; onAgree: (id: string) => void }): ReactNode {
  const { t } = useTranslation()
  const { view, store, test, touch } = shown
  return (
    <div className="facing" data-testid="customer-screen" data-view={view.kind}>
      <header className="facing__head">
        <p className="facing__store">{view.kind === 'idle' ? '' : store}</p>
        {test && (
          <p className="facing__test" data-testid="customer-test">
            {t('common.test')}
          </p>
        )}
      </header>
      <main className="facing__main" aria-live="polite">
        <ViewOf view={view} store={store} touch={touch} onAgree={onAgree} />
      </main>
    </div>
  )
}

function ViewOf(props: {
  readonly view: CustomerView
  readonly store: string
  readonly touch: boolean
  readonly onAgree: (id: string) => void
}): ReactNode {
  const { view } = props
  switch (view.kind) {
    case 'idle':
      return <Idle store={props.store} />
    case 'check':
      return <CheckView view={view} touch={props.touch} onAgree={() => props.onAgree(view.id)} />
    case 'pay':
      return <PayView view={view} />
    case 'paid':
      return <PaidView view={view} />
    default:
      return assertNever(view, 'ViewOf')
  }
}

function Idle({ store }: { store: string }): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="facing__idle">
      <h1>{store === '' ? t('customer.welcome') : store}</h1>
      <p>{t('customer.what')}</p>
    </div>
  )
}
