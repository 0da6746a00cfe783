import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'

/** Practice was cut short by the end of the program: whoever practised must know that it sells for real again. */
export function VisitEnded(): ReactNode {
  const { t } = useTranslation()
  const { till, practice } = useStores()
  const ended = useStore(
    till.store,
    ({ environment, settings }) => environment !== 'practice' && settings.practice.visiting,
  )
  if (!ended) return null
  return (
    <Notice tone="warn" testId="visit-ended">
      <strong>{t('practice.visitEnded.title')}</strong>
      <span>{t('practice.visitEnded.says')}</span>
      <Button onPress={() => void practice.leave()} testId="visit-ended-ok">
        {t('practice.visitEnded.ok')}
      </Button>
    </Notice>
  )
}
