import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownCustomer } from '#shared/domain/customer.ts'
import { useStores } from '#renderer/stores.tsx'
import { failureWords } from '#renderer/text/problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Notice } from '#renderer/ui/notice.tsx'

/** Asks before somebody, or everybody, is forgotten: it cannot be taken back. */
export function ForgetDialog(props: {
  readonly who: KnownCustomer | 'all'
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const { customers } = useStores()
  const { who, onClose } = props
  const [problem, setProblem] = useState<string | null>(null)
  const forget = async (): Promise<void> => {
    const reply = await customers.forget(who === 'all' ? null : who.id)
    if (!reply.ok) return setProblem(failureWords(t, reply.error))
    if (reply.value === null) return onClose()
    setProblem(t('customers.settings.cannotForget', { folder: reply.value.folder }))
  }
  return (
    <Dialog
      open
      title={
        who === 'all' ? t('customers.settings.askAll') : t('customers.settings.askOne', { name: who.alias })
      }
      onClose={onClose}
      testId="forget-dialog"
      actions={
        <>
          <Button onPress={onClose}>{t('common.action.back')}</Button>
          <Button look="danger" onPress={() => void forget()} testId="forget-yes">
            {t('customers.settings.yes')}
          </Button>
        </>
      }
    >
      <p>{t('customers.settings.askNote')}</p>
      {problem !== null && <Notice tone="bad">{problem}</Notice>}
    </Dialog>
  )
}
