import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Sale } from '#shared/domain/sale.ts'
import type { TrailEntry } from '#shared/domain/trail.ts'
import { useStores } from '#renderer/stores.tsx'
import { failureWords } from '#renderer/text/problem-words.ts'
import { shortMoment } from '#renderer/text/time-words.ts'
import { useNow } from '#renderer/ui/use-now.ts'
import './trail.css'
import { trailWords } from './trail-words.ts'
import { useSaleDetail, type DetailState } from './use-sale-detail.ts'

/** How a sale came to be what it is, in sentences, oldest first. */
export function Trail({ sale }: { sale: Sale }): ReactNode {
  const { sales } = useStores()
  const print = useStore(sales.store, state => state.cards.get(sale.facts.id)?.print ?? null)
  return <TrailOf detail={useSaleDetail(sale, print)} />
}

/** The same of what was read already. */
export function TrailOf({ detail }: { detail: DetailState }): ReactNode {
  const { t } = useTranslation()
  return (
    <section className="trail" data-testid="trail">
      <h2>{t('review.trail.title')}</h2>
      {detail.kind === 'loading' && <p role="status">{t('review.trail.loading')}</p>}
      {detail.kind === 'failed' && (
        <p role="alert">
          {t('review.trail.failed')} {detail.failure !== null && failureWords(t, detail.failure)}
        </p>
      )}
      {detail.kind === 'loaded' && <Entries trail={detail.trail} />}
    </section>
  )
}

function Entries({ trail }: { trail: readonly TrailEntry[] }): ReactNode {
  const { t, i18n } = useTranslation()
  const { till } = useStores()
  const timeZone = useStore(till.store, state => state.settings.timeZone)
  const now = useNow(60_000)
  const firstSent = trail.findIndex(entry => entry.type === 'sale.sent')
  return (
    <ol className="trail__entries">
      {trail.map((entry, place) => (
        // What is written down never moves: its place is its identity.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={place} data-entry={entry.type}>
          <time className="digits" dateTime={new Date(entry.at).toISOString()}>
            {shortMoment(i18n.language, { timeZone, now }, entry.at)}
          </time>
          <span>{trailWords(t, entry, place > firstSent)}</span>
        </li>
      ))}
    </ol>
  )
}
