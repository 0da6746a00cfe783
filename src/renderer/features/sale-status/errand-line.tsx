import RefreshCw from 'lucide-react/icons/refresh-cw'
import Send from 'lucide-react/icons/send'
import Undo2 from 'lucide-react/icons/undo-2'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sale } from '#shared/domain/sale.ts'
import { useStores } from '#renderer/stores.tsx'
import { money } from '#renderer/text/money.ts'
import { failureWords, ledgerWords } from '#renderer/text/problem-words.ts'
import { stopWords } from '#renderer/text/sale-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { useKeys } from '#renderer/ui/use-keys.ts'
import { useNow } from '#renderer/ui/use-now.ts'
import { isAtRest } from './sales-selectors.ts'
import type { SaleCard } from './sales-store.ts'

/**
 * What a person can do for one sale. Sending or giving up is offered only for an intent at rest: in every other state
 * money may have moved.
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
      {isAsked(sale) && <AskNow onAsk={() => void sales.askNow(id)} />}
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
              : t('sale.cancelReturn', { amount: money(total) })}
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

/** Chipi has been asked about it and can be asked again at once. */
function isAsked({ state }: Sale): boolean {
  return state === 'unknown' || state === 'pending'
}

/** Longer than an answer usually takes, ms: until then another press would ask nothing new. */
const ASKED_MS = 3_000

/** For a customer who waits: the till would ask by itself, later. */
function AskNow({ onAsk }: { onAsk: () => void }): ReactNode {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    if (!asked) return
    const timer = setTimeout(() => setAsked(false), ASKED_MS)
    return () => clearTimeout(timer)
  }, [asked])
  const ask = (): void => {
    setAsked(true)
    onAsk()
  }
  const key = t('counter.keys.ask')
  const press = (): void => {
    if (!asked) ask()
  }
  useKeys({ [key]: press, [key.toLowerCase()]: press })
  return (
    <Button
      size="large"
      icon={<RefreshCw size={22} aria-hidden />}
      keyHint={key}
      disabled={asked}
      onPress={ask}
      testId="ask-now"
    >
      {asked ? t('sale.open.asked') : t('sale.open.askNow')}
    </Button>
  )
}

function ErrandNews({ card }: { card: SaleCard }): ReactNode {
  const { t } = useTranslation()
  const { sale, errand } = card
  if (errand?.kind === 'stopped') {
    return <Notice tone="bad">{stopWords(t, errand.stop, sale.facts.sku)}</Notice>
  }
  if (errand?.kind === 'failed') return <Notice tone="bad">{failureWords(t, errand.failure)}</Notice>
  if (errand?.kind === 'not-cancelled') {
    return <Notice tone="bad">{t('sale.notCancelled', { problem: ledgerWords(t, errand.problem) })}</Notice>
  }
  if (errand?.kind === 'not-ready') return <Notice tone="warn">{t('sale.cancelNotReady')}</Notice>
  if (errand?.kind === 'too-late') return <Notice tone="warn">{t('sale.cannotCancel')}</Notice>
  return null
}
