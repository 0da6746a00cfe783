import Contact from 'lucide-react/icons/contact'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { KnownCustomer } from '#shared/domain/customer.ts'
import { useStores } from '#renderer/stores.tsx'
import { vaultWords } from '#renderer/text/problem-words.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { Sheet } from '#renderer/ui/sheet.tsx'
import { CustomerRow } from './customer-row.tsx'
import './customers.css'

/** More than these nobody reads: they are searched for. */
const MOST_SHOWN = 40

/** Everybody who agreed to be remembered, the latest first: one touch leads to the read-back of what they usually buy. */
export function CustomersSheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const { customers } = useStores()
  const { query, book, shut } = useStore(customers.store)
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    void customers.search('')
    body.current?.querySelector('input')?.focus()
  }, [customers])
  const found = book?.kind === 'ready' ? book.found : []
  const serve = async (customer: KnownCustomer | null): Promise<void> => {
    if (customer !== null && (await customers.serve(customer))) onClose()
  }
  const serveFirst = async (): Promise<void> => {
    // Enter may be faster than the answer to the last letter: what is on screen may still be for fewer of them.
    await serve(await customers.first(query))
  }
  const intoRows = (): void => body.current?.querySelector<HTMLElement>('.customer')?.focus()
  return (
    <Sheet open title={t('customers.title')} onClose={onClose} testId="customers-sheet">
      <div className="customers" ref={body}>
        <SearchField
          query={query}
          label={t('customers.search')}
          placeholder={t('customers.searchHint')}
          shortcut={null}
          onSearch={text => void customers.search(text)}
          onEnter={() => void serveFirst()}
          onDown={intoRows}
          testId="customer-search"
        />
        {shut !== null && <Notice tone="bad">{t('customers.noNumber', { name: shut.alias })}</Notice>}
        {book?.kind === 'no-key' && (
          <Notice tone="warn">{t('customers.noKey', { problem: vaultWords(t, book.problem) })}</Notice>
        )}
        {book?.kind === 'ready' && found.length === 0 && <Nobody searched={query !== ''} />}
        <ul className="customers__list">
          {found.slice(0, MOST_SHOWN).map(customer => (
            <li key={customer.id}>
              <CustomerRow customer={customer} onChoose={() => void serve(customer)} />
            </li>
          ))}
        </ul>
        {found.length > MOST_SHOWN && (
          <p className="field__help">{t('customers.more', { count: found.length - MOST_SHOWN })}</p>
        )}
      </div>
    </Sheet>
  )
}

function Nobody({ searched }: { readonly searched: boolean }): ReactNode {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={<Contact size={40} aria-hidden />}
      title={t(searched ? 'customers.notFound' : 'customers.nobody')}
      hint={t(searched ? 'customers.notFoundHint' : 'customers.nobodyHint')}
    />
  )
}
