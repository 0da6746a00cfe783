import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { QueuedTicket } from '#shared/domain/print-queue.ts'
import { useStores } from '#renderer/stores.tsx'
import { money } from '#renderer/text/money.ts'
import { whyQueued } from '#renderer/text/print-words.ts'
import { shortMoment } from '#renderer/text/time-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card, Row, Rows } from '#renderer/ui/card.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import './print-queue.css'

/** Every ticket that is owed, with why it did not come out and what a person can say about it. */
export function QueueList(): ReactNode {
  const { t } = useTranslation()
  const { ticketQueue } = useStores()
  const tickets = useStore(ticketQueue.store, state => state.tickets)
  if (tickets.length === 0) return null
  return (
    <Card title={t('printing.queue.title')} testId="print-queue">
      <Rows>
        {tickets.map(ticket => (
          <QueueRow key={ticket.saleId} ticket={ticket} />
        ))}
      </Rows>
    </Card>
  )
}

function QueueRow({ ticket }: { ticket: QueuedTicket }): ReactNode {
  const { t, i18n } = useTranslation()
  const { ticketQueue, till } = useStores()
  const timeZone = useStore(till.store, state => state.settings.timeZone)
  const now = useNow(60_000)
  const { saleId, state } = ticket
  const time = shortMoment(i18n.language, { timeZone, now }, ticket.since)
  const why = whyQueued(t, ticket)
  const unsure = state === 'unsure'
  const { sold } = ticket
  // A copy bears no code: whoever printed one would hand out a paper that is worth nothing.
  const codeAtStake = unsure ? (sold?.codeOf ?? null) : null
  const what = sold === null ? '' : ` · ${sold.product} · ${money(sold.total)}`
  return (
    <Row
      testId="queued-ticket"
      label={`${ticket.ticket}${what} · ${t('printing.queue.since', { time })}`}
      note={`${why} ${t(`printing.queue.state.${codeAtStake === null ? state : 'unsureCode'}`)}`}
      end={
        <span className="queued-ticket__keys">
          {codeAtStake !== null ? (
            <Button onPress={() => till.go({ kind: 'history', saleId: codeAtStake })} testId="queue-sale">
              {t('printing.queue.seeSale')}
            </Button>
          ) : (
            <Button onPress={() => void ticketQueue.print(saleId)} testId="queue-print">
              {unsure ? t('printing.queue.printCopy') : t('printing.queue.print')}
            </Button>
          )}
          <Button look="quiet" onPress={() => void ticketQueue.drop(saleId)} testId="queue-drop">
            {unsure ? t('printing.queue.itCameOut') : t('printing.queue.drop')}
          </Button>
        </span>
      }
    />
  )
}
