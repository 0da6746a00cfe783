import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { CustomerBook, KnownCustomer } from '#shared/domain/customer.ts'
import { useStores } from '#renderer/stores.tsx'
import { vaultWords } from '#renderer/text/problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card, Rows } from '#renderer/ui/card.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { CustomerWords } from './customer-row.tsx'
import './customers.css'
import { ForgetDialog } from './forget-dialog.tsx'

/** Everybody who is remembered, with the way to forget one or all of them: also while the list is off. */
export function CustomersList(): ReactNode {
  const { t } = useTranslation()
  const { customers } = useStores()
  const book = useStore(customers.store, state => state.book)
  const [asked, setAsked] = useState<KnownCustomer | 'all' | null>(null)
  useEffect(() => void customers.search(''), [customers])
  if (book === null || (book.kind === 'off' && book.kept === 0)) return null
  const { kept } = book
  return (
    <Card
      title={t('customers.settings.list')}
      end={<span>{t('customers.settings.count', { count: kept })}</span>}
      testId="customers-list"
    >
      <BookWords book={book} />
      {book.kind === 'ready' && (
        <Rows>
          {book.found.map(customer => (
            <li key={customer.id} className="row" data-testid="customer-kept-row">
              <CustomerWords customer={customer} />
              <Button look="quiet" onPress={() => setAsked(customer)} testId="forget-customer">
                {t('customers.settings.forget')}
                <span className="unseen"> {customer.alias}</span>
              </Button>
            </li>
          ))}
        </Rows>
      )}
      {kept > 0 && (
        <div>
          <Button onPress={() => setAsked('all')} testId="forget-all">
            {t('customers.settings.forgetAll')}
          </Button>
        </div>
      )}
      {asked !== null && <ForgetDialog who={asked} onClose={() => setAsked(null)} />}
    </Card>
  )
}

function BookWords({ book }: { readonly book: CustomerBook }): ReactNode {
  const { t } = useTranslation()
  if (book.kind === 'off') return <p>{t('customers.settings.offKept', { count: book.kept })}</p>
  if (book.kind === 'no-key') {
    return <Notice tone="warn">{t('customers.noKey', { problem: vaultWords(t, book.problem) })}</Notice>
  }
  return book.kept === 0 ? <p>{t('customers.nobodyHint')}</p> : null
}
