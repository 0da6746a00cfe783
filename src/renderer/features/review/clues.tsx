import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { SaleIn } from '#shared/domain/sale.ts'
import { useStores } from '#renderer/stores.tsx'
import { money } from '#renderer/text/money.ts'
import { momentWords } from '#renderer/text/time-words.ts'

/** Everything the sale can be found by in Chipi's dashboard, each ready to be copied. */
export function Clues({ sale }: { sale: SaleIn<'review'> }): ReactNode {
  const { t, i18n } = useTranslation()
  const { till } = useStores()
  const timeZone = useStore(till.store, state => state.settings.timeZone)
  const { facts, purchaseId } = sale
  const at = (zone: string): string => momentWords(i18n.language, zone, facts.confirmedAt)
  return (
    <section className="review__card">
      <h2>{t('review.clues.title')}</h2>
      <dl className="clues digits">
        {purchaseId === null ? (
          <div>
            <dt>{t('review.clues.purchaseId')}</dt>
            <dd>{t('review.clues.noPurchase')}</dd>
          </div>
        ) : (
          <Clue label={t('review.clues.purchaseId')} text={purchaseId} />
        )}
        <Clue label={t('review.clues.hash')} text={facts.transactionHash} />
        <Clue label={facts.sku.reference.label} text={facts.reference} />
        <Clue label={t('review.clues.amount')} text={money(facts.face)} />
        <Clue label={t('review.clues.shopTime')} text={at(timeZone)} />
        <Clue label={t('review.clues.utcTime')} text={at('UTC')} />
      </dl>
    </section>
  )
}

function Clue({ label, text }: { label: string; text: string }): ReactNode {
  const { t } = useTranslation()
  const value = useRef<HTMLElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = (): void => {
    if (value.current === null) return
    getSelection()?.selectAllChildren(value.current)
    // The window has no clipboard permission, and needs none for what is selected.
    setCopied(document.execCommand('copy'))
  }
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span ref={value}>{text}</span>
        <button
          type="button"
          className="clues__copy"
          aria-label={copied ? t('common.action.copied') : t('review.clues.copy', { what: label })}
          data-copied={copied}
          onClick={copy}
        >
          {copied ? <Check size={22} aria-hidden /> : <Copy size={22} aria-hidden />}
        </button>
      </dd>
    </div>
  )
}
