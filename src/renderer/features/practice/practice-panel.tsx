import CircleCheck from 'lucide-react/icons/circle-check'
import GraduationCap from 'lucide-react/icons/graduation-cap'
import Undo2 from 'lucide-react/icons/undo-2'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { PRACTICE_FAULTS, type PracticeFault } from '#shared/domain/practice.ts'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Sheet } from '#renderer/ui/sheet.tsx'
import './practice.css'

/** Calls each fault by its name, with what will be seen and what is to be done. Only there in practice. */
export function PracticePanel(): ReactNode {
  const { t } = useTranslation()
  const { practice } = useStores()
  const { practice: state, refused } = useStore(practice.store)
  if (state === null) return null
  return (
    <Sheet
      open
      title={t('practice.panelTitle')}
      onClose={() => practice.showPanel(false)}
      testId="practice-panel"
      actions={
        <>
          <Button
            icon={<GraduationCap size={22} aria-hidden />}
            onPress={practice.guide}
            testId="guide-start"
          >
            {t('practice.guideAgain')}
          </Button>
          {state.visiting && (
            <Button onPress={() => void practice.leave()} testId="practice-leave">
              {t('practice.leave')}
            </Button>
          )}
        </>
      }
    >
      <div className="faults">
        <p className="faults__intro">{t('practice.intro')}</p>
        {refused?.kind === 'cannot-leave' && <Notice tone="bad">{t('practice.leaveFailed')}</Notice>}
        {state.armed !== null && (
          <Button
            wide
            icon={<Undo2 size={22} aria-hidden />}
            onPress={() => void practice.arm(null)}
            testId="fault-reset"
          >
            {t('practice.takeBack')}
          </Button>
        )}
        {PRACTICE_FAULTS.map(fault => (
          <FaultKey
            key={fault}
            fault={fault}
            armed={state.armed === fault}
            onPress={() => void practice.arm(fault)}
          />
        ))}
      </div>
    </Sheet>
  )
}

function FaultKey(props: {
  readonly fault: PracticeFault
  readonly armed: boolean
  readonly onPress: () => void
}): ReactNode {
  const { t } = useTranslation()
  const { fault, armed } = props
  return (
    <button
      type="button"
      className="fault"
      aria-pressed={armed}
      data-testid={`fault-${fault}`}
      onClick={props.onPress}
    >
      <span className="fault__name">
        {t(`practice.fault.${fault}`)}
        {armed && <CircleCheck size={22} aria-hidden />}
      </span>
      <span className="fault__teach">{t(`practice.teach.${fault}`)}</span>
    </button>
  )
}
