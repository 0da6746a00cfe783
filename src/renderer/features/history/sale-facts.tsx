import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { isMasked } from '#shared/domain/gift-code.ts'
import type { Sale } from '#shared/domain/sale.ts'
import { useStores } from '#renderer/stores.tsx'
import { money } from '#renderer/text/money.ts'
import { momentWords } from '#renderer/text/time-words.ts'
import { copyText } from '#renderer/ui/copy-text.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'

type Fact = { readonly label: string; readonly value: string; readonly copy: boolean }

/** What a sale was, and the words by which Chipi, the carrier and we know it, each to be copied. */
export function SaleFacts(props: {
  readonly sale: Sale
  /** Papers of it that came out; null while nobody knows. */
  readonly prints: number | null
}): ReactNode {
  const facts = useFacts(props.sale, props.prints)
  return (
    <dl className="fact-list digits">
      {facts.map(fact => (
        <OneFact key={fact.label} fact={fact} />
      ))}
    </dl>
  )
}

function useFacts(sale: Sale, prints: number | null): readonly Fact[] {
  const { t, i18n } = useTranslation()
  const { till } = useStores()
  const timeZone = useStore(till.store, state => state.settings.timeZone)
  const { facts } = sale
  const folio = sale.state === 'settled' ? sale.folio : sale.state === 'decided' ? sale.decision.folio : null
  const purchaseId = 'purchaseId' in sale ? sale.purchaseId : null
  const isCode = folio !== null && isMasked(folio)
  return [
    ...copied(t('sale.ticketNumber', { ticket: '' }).trim(), facts.ticket),
    ...(isCode ? plain(t('giftCode.code'), folio) : copied(t('sale.folio'), folio)),
    ...plain(t('counter.ticket.product'), facts.sku.name),
    ...copied(facts.sku.reference.label, facts.reference),
    ...plain(t('counter.ticket.total'), money(facts.total)),
    ...plain(t('counter.cash.change'), money(facts.change)),
    ...plain(t('sale.history.when'), momentWords(i18n.language, timeZone, facts.confirmedAt)),
    ...plain(t('history.detail.cashier'), facts.cashier),
    ...plain(
      t('history.detail.printed'),
      prints === null ? null : t('history.detail.times', { count: prints }),
    ),
    ...copied(t('history.detail.purchase'), purchaseId),
    ...copied(t('history.detail.key'), facts.transactionHash),
  ]
}

function plain(label: string, value: string | null): readonly Fact[] {
  return value === null ? [] : [{ label, value, copy: false }]
}

function copied(label: string, value: string | null): readonly Fact[] {
  return value === null ? [] : [{ label, value, copy: true }]
}

function OneFact({ fact }: { fact: Fact }): ReactNode {
  const { t } = useTranslation()
  const [isCopied, setCopied] = useState(false)
  const Icon = isCopied ? Check : Copy
  return (
    <div>
      <dt>{fact.label}</dt>
      <dd className="fact">
        <span>{fact.value}</span>
        {fact.copy && (
          <IconButton
            label={t(isCopied ? 'history.detail.copied' : 'history.detail.copy', { what: fact.label })}
            icon={<Icon size={20} aria-hidden />}
            onPress={() => setCopied(copyText(fact.value))}
          />
        )}
      </dd>
    </div>
  )
}
