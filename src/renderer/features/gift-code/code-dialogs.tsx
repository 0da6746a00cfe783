import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { groupedCode } from '#shared/domain/gift-code.ts'
import { PinDialog } from '#renderer/features/pin/pin-dialog.tsx'
import { countdown } from '#renderer/text/time-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import type { CodeFlow, CodeFlowState } from './code-flow.ts'
import './gift-code.css'

/** What handing out a code asks and shows. Loaded when it is first needed. */
export function CodeDialogs({ flow, ticket }: { flow: CodeFlow; ticket: string }): ReactNode {
  const { t } = useTranslation()
  const state = useStore(flow.store)
  if (state.kind === 'asking') {
    return (
      <PinDialog
        act={state.act}
        about={t('sale.ticketNumber', { ticket })}
        onTry={flow.tryWith}
        onClose={flow.close}
      />
    )
  }
  return state.kind === 'shown' ? <ShownCode shown={state} onClose={flow.close} /> : null
}

type Shown = Extract<CodeFlowState, { kind: 'shown' }>

function ShownCode({ shown, onClose }: { shown: Shown; onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const left = shown.until - useNow(1_000)
  useEffect(() => {
    if (left <= 0) onClose()
  }, [left, onClose])
  return (
    <Dialog
      open
      title={t('giftCode.shown.title')}
      onClose={onClose}
      testId="code-dialog"
      actions={
        <Button look="primary" size="large" onPress={onClose} testId="code-close">
          {t('giftCode.shown.close')}
        </Button>
      }
    >
      <output className="gift-code__shown digits" data-testid="code">
        {groupedCode(shown.code)}
      </output>
      <Notice tone="warn">{shown.first ? t('giftCode.shown.once') : t('giftCode.shown.again')}</Notice>
      <p className="field__help">{t('giftCode.shown.copyHint', { wait: countdown(left) })}</p>
    </Dialog>
  )
}
