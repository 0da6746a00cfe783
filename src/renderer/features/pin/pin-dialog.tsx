import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { GuardedAct } from '#shared/domain/act.ts'
import { LONGEST_PIN, SHORTEST_PIN } from '#shared/domain/pin.ts'
import { Choices } from '#renderer/ui/choice.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import { PinPad } from '#renderer/ui/pin-pad.tsx'
import type { PinAnswer } from './pin-answer.ts'
import './pin.css'
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

const REASONS = {
  'drawer-opened': ['change', 'count', 'withdraw'],
  'code-reprinted': ['lost', 'unreadable', 'noPaper'],
  'code-shown': ['lost', 'unreadable', 'noPrinter'],
} as const satisfies Readonly<Record<GuardedAct, readonly string[]>>

/** Longest reason that fits the book's lines. */
const LONGEST_REASON = 200
const OTHER = 'other'

/** Asks why, and for the manager's PIN. Lazy parts only, as every dialog. */
export function PinDialog({ act, about, onTry, onClose }: PinDialogProps): ReactNode {
  const { t } = useTranslation()
  const tries = useTries()
  const [chosen, choose] = useState('')
  const [typed, setTyped] = useState('')
  const options = [
    ...REASONS[act].map(key => ({ value: key, label: t(`pin.reasons.${key}`) })),
    { value: OTHER, label: t('pin.reasonOther') },
  ]
  const reason =
    chosen === OTHER ? typed.trim() : (options.find(({ value }) => value === chosen)?.label ?? '')
  return (
    <Dialog open title={t(`pin.ask.${act}`)} onClose={onClose} size="wide" testId="pin-dialog">
      <div className="pin-ask">
        <div className="pin-ask__why">
          {about !== undefined && <p className="pin-ask__about">{about}</p>}
          <Choices<string>
            label={t('pin.reason')}
            look="list"
            options={options}
            value={chosen}
            onChoose={choose}
          />
          {chosen === OTHER && (
            <TextField
              label={t('pin.reasonOther')}
              value={typed}
              onChange={setTyped}
              maxLength={LONGEST_REASON}
              testId="pin-reason"
            />
          )}
          <p className="field__help">{t('pin.reasonHint')}</p>
        </div>
        <PinPad
          label={t('pin.enter')}
          shortest={SHORTEST_PIN}
          length={LONGEST_PIN}
          off={reason === '' || tries.off}
          problem={tries.problem}
          onPin={pin => void tries.run(() => onTry({ pin, reason }))}
        />
      </div>
    </Dialog>
  )
}
