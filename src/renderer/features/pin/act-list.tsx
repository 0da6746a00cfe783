import ReceiptText from 'lucide-react/icons/receipt-text'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { ListedAct } from '#shared/domain/act.ts'
import '#renderer/features/review/trail.css'
import { useStores } from '#renderer/stores.tsx'
import { shortMoment } from '#renderer/text/time-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { actSaleWords, actWords } from './act-words.ts'
import { SHOWN_ACTS } from './pin-section-store.ts'

/** What was done with the manager's PIN, newest first. */
export function ActList({ acts }: { acts: readonly ListedAct[] }): ReactNode {
  const { t, i18n } = useTranslation()
  const { till } = useStores()
  const timeZone = useStore(till.store, state => state.settings.timeZone)
  const now = useNow(60_000)
  return (
    <section className="trail" data-testid="acts">
      <h2>{t('pin.acts.title')}</h2>
      <p className="field__help">{t('pin.acts.why')}</p>
      {acts.length === 0 && <p>{t('pin.acts.none')}</p>}
      <ol className="trail__entries">
        {acts.map(({ id, act, sale }) => (
          <li key={id} data-entry={act.type}>
            <time className="digits" dateTime={new Date(act.at).toISOString()}>
              {shortMoment(i18n.language, { timeZone, now }, act.at)}
            </time>
            <span>
              {actWords(t, act)}
              {sale !== null && (
                <Button
                  look="quiet"
                  icon={<ReceiptText size={20} aria-hidden />}
                  onPress={() => till.go({ kind: 'history', saleId: sale.id })}
                  testId="act-sale"
                >
                  {actSaleWords(t, sale)}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ol>
      {acts.length >= SHOWN_ACTS && (
        <p className="field__help">{t('pin.acts.more', { count: SHOWN_ACTS })}</p>
      )}
    </section>
  )
}
