import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LedgerHealth, LostSale, LostSaleAnswer } from '#shared/domain/ledger-care.ts'
import { useMoment } from './use-moment.ts'

/** Sales that no rebuild could recover, each with what Chipi says about it. */
export function LostSales({ health }: { health: LedgerHealth }): ReactNode {
  const { t } = useTranslation()
  const { lost } = health
  if (lost.length === 0) return null
  return (
    <section className="book__lost" data-testid="lost-sales">
      <h3>{t('book.lost.title')}</h3>
      <ul>
        {lost.map(sale => (
          <Lost
            key={sale.id}
            sale={sale}
            answer={health.lostSales.find(answer => answer.id === sale.id) ?? null}
          />
        ))}
      </ul>
    </section>
  )
}

/** After any other word of Chipi's the till goes on asking. */
const LAST_WORDS = new Set(['SUCCESS', 'FAILED', 'CANCELLED'])

function Lost({ sale, answer }: { sale: LostSale; answer: LostSaleAnswer | null }): ReactNode {
  const { t } = useTranslation()
  const moment = useMoment()
  return (
    <li>
      <strong>{moment(sale.at)}</strong> <code>{sale.transactionHash}</code>
      <p>{answer === null ? t('book.lost.waiting') : <Answer answer={answer} />}</p>
    </li>
  )
}

function Answer({ answer }: { answer: LostSaleAnswer }): ReactNode {
  const { t } = useTranslation()
  const { purchase } = answer
  if (purchase === null) return t('book.lost.unknown')
  const { id, status, fileNumber } = purchase
  const folio = status === 'SUCCESS' && fileNumber !== null ? t('book.lost.folio', { folio: fileNumber }) : ''
  const more = LAST_WORDS.has(status) ? '' : t('book.lost.stillAsking')
  return [t('book.lost.known', { id, status }), folio, more].filter(words => words !== '').join(' ')
}
