import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { rebuiltLately } from '#renderer/features/book/rebuilt-lately.ts'
import { useMoment } from '#renderer/features/book/use-moment.ts'
import { useStores } from '#renderer/stores.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { useNow } from '#renderer/ui/use-now.ts'

/** The book was put together again lately: the board shows only what is in it, and nobody can know what was lost. */
export function RebuildNotice(): ReactNode {
  const words = useRebuildWords()
  return words === null ? null : (
    <Notice tone="warn" testId="board-rebuilt">
      {words}
    </Notice>
  )
}

/** What the board cannot know since a late rebuild; null when there was none. */
export function useRebuildWords(): string | null {
  const { t } = useTranslation()
  const { book } = useStores()
  const moment = useMoment()
  const rebuild = useStore(book.store, ({ health }) => health?.rebuild ?? null)
  const now = useNow(60_000)
  if (rebuild === null || !rebuiltLately(rebuild, now)) return null
  const { at, safeUntil } = rebuild
  return safeUntil === null
    ? t('book.board.begun', { when: moment(at) })
    : t('book.board.recovered', { when: moment(at), since: moment(safeUntil) })
}
