import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { GuardedAct } from '#shared/domain/act.ts'
import { LONGEST_PIN, SHORTEST_PIN } from '#shared/domain/pin.ts'
import { ask } from '#renderer/ipc/ask.ts'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { PinPad } from '#renderer/ui/pin-pad.tsx'
import type { PinAnswer } from './pin-answer.ts'
import './pin.css'
import { reasonOf, type TypedReason } from './pin-reason.ts'
import { ReasonFields } from './reason-fields.tsx'
import { useTries } from './use-tries.ts'

export type PinDialogProps = {
  readonly act: GuardedAct
  /** What it is about, such as the sale's ticket; left out when there is nothing to say. */
  readonly about?: string
  /**
   * Tries it. After `done` whoever asked takes the dialog away; anything else is told in it, and waits are counted down.
   */
  readonly onTry: (leave: { readonly pin: string; readonly reason: string }) => Promise<PinAnswer>
  readonly onClose: () => void
}

/** Asks why, and for the manager's PIN. Lazy parts only, as every dialog. */
export function PinDialog(props: PinDialogProps): ReactNode {
  const { t } = useTranslation()
  const isMissing = useMissingPin()
  return (
    <Dialog
      open
      title={t(`pin.ask.${props.act}`)}
      onClose={props.onClose}
      size={isMissing ? 'normal' : 'wide'}
      testId="pin-dialog"
    >
      {isMissing ? <NoPin onClose={props.onClose} /> : <Asking {...props} />}
    </Dialog>
  )
}

/** True once it is certain that this till has no PIN. */
function useMissingPin(): boolean {
  const { api } = useStores()
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    void ask(() => api['pin.is-set']()).then(reply => setMissing(reply.ok && reply.value === false))
  }, [api])
  return isMissing
}

/** Said before anybody thinks of a reason: there is no PIN that could be typed. */
function NoPin({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const { till } = useStores()
  const leave = (): void => {
    onClose()
    till.go({ kind: 'setup', section: 'pin' })
  }
  return (
    <div className="pin-ask__why">
      <Notice tone="warn">{t('pin.refusal.not-set')}</Notice>
      <Button look="primary" size="large" wide onPress={leave} testId="pin-set-up">
        {t('pin.setUp')}
      </Button>
    </div>
  )
}

function Asking({ act, about, onTry }: PinDialogProps): ReactNode {
  const { t } = useTranslation()
  const tries = useTries()
  const pad = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<TypedReason>({ chosen: '', other: '' })
  const reason = reasonOf(t, typed)
  return (
    <div className="pin-ask">
      <ReasonFields
        act={act}
        about={about}
        typed={typed}
        onChange={setTyped}
        onDone={() => pad.current?.focus()}
      />
      <PinPad
        label={t('pin.enter')}
        shortest={SHORTEST_PIN}
        length={LONGEST_PIN}
        off={tries.off}
        before={reason.kind === 'given' ? undefined : t(`pin.reasonFirst.${reason.kind}`)}
        problem={tries.problem}
        onPin={pin => void (reason.kind === 'given' && tries.run(() => onTry({ pin, reason: reason.text })))}
        padRef={pad}
      />
    </div>
  )
}
