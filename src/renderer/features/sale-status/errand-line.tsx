import Send from 'lucide-react/icons/send'
import Undo2 from 'lucide-react/icons/undo-2'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStores } from '#renderer/stores.tsx'
import { spokenMoney } from '#renderer/text/money.ts'
import { failureWords } from '#renderer/text/problem-words.ts'
import { stopWords } from '#renderer/text/sale-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { isAtRest } from './sales-selectors.ts'
import type { SaleCard } from './sales-store.ts'

/**
 * Sending or giving up a sale that never left. Offered only for an intent at rest: in every other state money may have
 * moved.
 */
export function ErrandLine({ card }: { card: SaleCard }): ReactNode {
  const { t } = useTranslation()
  const { sales } = useStores()
  const { sale, errand } = card
  const { id, total } = sale.facts
  const busy = errand?.kind === 'sending' || errand?.kind === 'cancelling'
  const atRest = isAtRest(card, useNow(1_000))
  return (
    <>
      <ErrandNews card={card} />
      {atRest && (
        <>
          <Button
            look="danger"
            size="large"
            icon={<Undo2 size={22} aria-hidden />}
            disabled={busy}
            onPress={() => void sales.abandon(id)}
            testId="abandon"
          >
            {errand?.kind === 'cancelling'
              ? t('sale.cancelling')
              : t('sale.cancelReturn', { amount: spokenMoney(total) })}
          </Button>
          <Button
            look="primary"
            size="large"
            icon={<Send size={22} aria-hidden />}
            disabled={busy}
            onPress={() => void sales.sendAgain(id)}
            testId="send-again"
          >
            {errand?.kind === 'sending' ? t('sale.sending') : t('sale.sendNow')}
          </Button>
        </>
      )}
    </>
  )
}

function ErrandNews({ card }: { card: SaleCard }): ReactNode {
  const { t } = useTranslation()
  const { sale, errand } = card
  if (errand?.kind === 'stopped') {
    return <Notice tone="bad">{stopWords(t, errand.stop, sale.facts.sku)}</Notice>
  }
  if (errand?.kind === 'failed') return <Notice tone="bad">{failureWords(t, errand.failure)}</Notice>
  if (errand?.kind === 'too-late') return <Notice tone="warn">{t('sale.cannotCancel')}</Notice>
  return null
}
