import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { GuardedAct } from '#shared/domain/act.ts'
import { Choices } from '#renderer/ui/choice.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import './pin.css'
import { OTHER, reasonOf, REASONS, type ChosenReason, type TypedReason } from './pin-reason.ts'

/** Longest reason that fits the book's lines. */
const LONGEST_REASON = 200

export type ReasonFieldsProps = {
  readonly act: GuardedAct
  readonly about: string | undefined
  readonly typed: TypedReason
  readonly onChange: (typed: TypedReason) => void
  /** The reason is written; the PIN comes next. */
  readonly onDone: () => void
}

/** Why something is done that needs the manager's PIN. */
export function ReasonFields({ act, about, typed, onChange, onDone }: ReasonFieldsProps): ReactNode {
  const { t } = useTranslation()
  const options: readonly { readonly value: ChosenReason; readonly label: string }[] = [
    ...REASONS[act].map(value => ({ value, label: t(`pin.reasons.${value}`) })),
    { value: OTHER, label: t('pin.reasonOther') },
  ]
  const { kind } = reasonOf(t, typed)
  return (
    <div className="pin-ask__why">
      {about !== undefined && <p className="pin-ask__about">{about}</p>}
      <Choices<ChosenReason | ''>
        label={t('pin.reason')}
        look="list"
        options={options}
        value={typed.chosen}
        onChoose={chosen => onChange({ ...typed, chosen })}
      />
      {typed.chosen === OTHER && (
        <TextField
          label={t('pin.reasonOther')}
          help={t('pin.reasonEnter')}
          problem={kind === 'pin' ? t('pin.reasonFirst.pin') : undefined}
          value={typed.other}
          onChange={other => onChange({ ...typed, other })}
          onEnter={kind === 'given' ? onDone : undefined}
          maxLength={LONGEST_REASON}
          testId="pin-reason"
        />
      )}
      <p className="field__help">{t('pin.reasonHint')}</p>
    </div>
  )
}
