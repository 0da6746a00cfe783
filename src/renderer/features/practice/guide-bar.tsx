import GraduationCap from 'lucide-react/icons/graduation-cap'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Steps } from '#renderer/ui/steps.tsx'
import { GuideRing } from './guide-ring.tsx'
import { GUIDE_STEPS, guideWordOf } from './guide-step.ts'
import './practice.css'

/** The guided first sale: says what to do on the real screens, one step at a time. Never in the way of a touch. */
export function GuideBar(): ReactNode {
  const { t } = useTranslation()
  const { counter, sales, practice, till } = useStores()
  const step = useStore(counter.store, state => state.step)
  const cards = useStore(sales.store, state => state.cards)
  const onCounter = useStore(till.store, state => state.screen.kind === 'counter')
  const ids = step.at === 'status' ? [step.saleId] : step.at === 'order-status' ? step.sales : []
  const paid = ids.flatMap(id => cards.get(id)?.sale ?? [])
  const { place, says, target } = guideWordOf(step, paid)
  useEffect(() => void practice.heed(says), [practice, says])
  const showSlow = async (): Promise<void> => {
    await practice.endGuide()
    await practice.arm('slow')
    counter.next()
  }
  return (
    <section className="guide" aria-label={t('practice.guide.label')} data-testid="guide" data-says={says}>
      <GraduationCap size={32} aria-hidden />
      <div className="guide__words">
        <Steps
          label={t('practice.guide.label')}
          steps={GUIDE_STEPS.map(name => t(`practice.guide.steps.${name}`))}
          current={place}
          compact
        />
        <p className="guide__says" role="status">
          {t(`practice.guide.${says}`)}
        </p>
      </div>
      {says === 'done' ? (
        <>
          <Button onPress={() => void showSlow()} testId="guide-slow">
            {t('practice.guide.showSlow')}
          </Button>
          <Button onPress={() => void practice.endGuide()} testId="guide-finish">
            {t('practice.guide.finish')}
          </Button>
        </>
      ) : (
        <Button look="quiet" onPress={() => void practice.endGuide()} testId="guide-skip">
          {t('practice.guide.skip')}
        </Button>
      )}
      {onCounter && target !== null && <GuideRing key={says} target={target} />}
    </section>
  )
}
