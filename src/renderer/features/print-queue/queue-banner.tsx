import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useStores } from '#renderer/stores.tsx'
import { whyQueued } from '#renderer/text/print-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'

/** Over every screen while a customer is owed a ticket: how many, and what to do about the printer. */
export function QueueBanner(): ReactNode {
  const { t } = useTranslation()
  const { ticketQueue, till } = useStores()
  const tickets = useStore(ticketQueue.store, state => state.tickets)
  const [first] = tickets
  if (first === undefined) return null
  return (
    <Notice
      tone="warn"
      testId="queue-banner"
      action={
        <Button onPress={() => till.go({ kind: 'setup', section: 'printer' })} testId="queue-see">
          {t('printing.queue.seeThem')}
        </Button>
      }
    >
      <strong>{t('printing.queue.banner', { count: tickets.length })}</strong> {whyQueued(t, first)}
    </Notice>
  )
}
