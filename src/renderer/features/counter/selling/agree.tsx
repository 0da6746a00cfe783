import CircleCheck from 'lucide-react/icons/circle-check'
import Pencil from 'lucide-react/icons/pencil'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSaleStop } from '#renderer/features/link/use-link.ts'
import { useStores } from '#renderer/stores.tsx'
import { cannotSellWords } from '#renderer/text/link-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useArmed } from '#renderer/ui/use-armed.ts'
import { useKeys } from '#renderer/ui/use-keys.ts'
import { answersTo, type NumberQuestion } from './number-question.ts'

export type AgreeProps = {
  readonly ready: boolean
  readonly warn: boolean
  /** Asked when the number may be a slip, or was always of another carrier. */
  readonly question: NumberQuestion | null
}

/** The last word before the cash: yes, correct it, or the number that was probably meant. */
export function Agree({ ready, warn, question }: AgreeProps): ReactNode {
  const { t } = useTranslation()
  const { counter } = useStores()
  const stop = useSaleStop()
  const armed = useArmed() && ready && stop === null
  const known = t('counter.keys.known')
  // Enter is pressed here from habit, and must not answer a question that has two good answers.
  const yes = question === null ? t('counter.keys.next') : t('counter.keys.yes')
  const agree = (): void => {
    if (armed) counter.confirm()
  }
  const answers = question === null ? null : answersTo(t, question)
  const takeKnown = (): void => {
    if (!armed || question === null) return
    if (question.kind === 'slip') void counter.takeKnownNumber()
    else counter.next()
  }
  useKeys({
    [yes.toLowerCase()]: agree,
    [yes]: agree,
    [known.toLowerCase()]: takeKnown,
    [known]: takeKnown,
  })
  return (
    <>
      {warn && question === null && <p className="stage__hint">{t('counter.confirm.noUndo')}</p>}
      <div className={question === null ? 'confirm__actions' : 'confirm__actions confirm__actions--three'}>
        <Button size="large" icon={<Pencil size={22} aria-hidden />} onPress={counter.back}>
          {t('common.action.edit')}
        </Button>
        {answers !== null && (
          <Button size="large" keyHint={known} disabled={!armed} onPress={takeKnown} testId="use-known">
            {answers.other}
          </Button>
        )}
        <Button
          look="primary"
          size="large"
          icon={<CircleCheck size={26} aria-hidden />}
          keyHint={yes}
          disabled={!armed}
          offBecause={stop === null ? null : cannotSellWords(t, stop)}
          onPress={counter.confirm}
          testId="agree"
        >
          {answers === null ? t('counter.confirm.yes') : answers.yes}
        </Button>
      </div>
    </>
  )
}
