import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useStores } from '#renderer/stores.tsx'
import { ToneIcon } from '#renderer/ui/notice.tsx'
import './book.css'
import { alarmWords } from './book-words.ts'

/** Over every screen while an answer of Chipi's cannot be written down, or a sale cannot be read. */
export function BookBanner(): ReactNode {
  const { t } = useTranslation()
  const { book } = useStores()
  const alarm = alarmWords(
    t,
    useStore(book.store, state => state.health),
  )
  if (alarm === null) return null
  return (
    <section className="book-banner" role="alert" data-testid="book-banner">
      <ToneIcon tone="bad" />
      <div>
        <strong>{alarm.title}</strong>
        <small>{alarm.next}</small>
      </div>
    </section>
  )
}
