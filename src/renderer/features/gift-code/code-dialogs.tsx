import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { groupedCode } from '#shared/domain/gift-code.ts'
import { PinDialog } from '#renderer/features/pin/pin-dialog.tsx'
import { countdown } from '#renderer/text/time-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { useArmed } from '#renderer/ui/use-armed.ts'
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
  return state.kind === 'shown' ? <ShownCode shown={state} flow={flow} /> : null
}

type Shown = Extract<CodeFlowState, { kind: 'shown' }>

/** One that can be shown only once has no other way out than that the customer has it. */
function ShownCode({ shown, flow }: { shown: Shown; flow: CodeFlow }): ReactNode {
  const { t } = useTranslation()
  const armed = useArmed()
  return (
    <Dialog
      open
      title={t('giftCode.shown.title')}
      onClose={shown.first ? null : flow.close}
      testId="code-dialog"
      actions={
        <Button look="primary" size="large" disabled={!armed} onPress={flow.close} testId="code-close">
          {t('giftCode.shown.close')}
        </Button>
      }
    >
      {shown.until === null ? (
        <Button size="large" wide onPress={flow.uncover} testId="code-uncover">
          {t('giftCode.shown.uncover')}
        </Button>
      ) : (
        <Digits shown={shown} until={shown.until} onTimeUp={flow.timeUp} />
      )}
    </Dialog>
  )
}

function Digits(props: {
  readonly shown: Shown
  readonly until: number
  readonly onTimeUp: () => void
}): ReactNode {
  const { t } = useTranslation()
  const { shown, until, onTimeUp } = props
  const left = until - useNow(1_000)
  useEffect(() => {
    if (left <= 0) onTimeUp()
  }, [left, onTimeUp])
  const wait = countdown(left)
  return (
    <>
      <output className="gift-code__shown digits" data-testid="code">
        {groupedCode(shown.code)}
      </output>
      <Notice tone="warn">{shown.first ? t('giftCode.shown.once') : t('giftCode.shown.again')}</Notice>
      <p className="field__help">
        {shown.first ? t('giftCode.shown.coverHint', { wait }) : t('giftCode.shown.copyHint', { wait })}
      </p>
    </>
  )
}
