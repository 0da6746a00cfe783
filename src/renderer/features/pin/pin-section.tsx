import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { LONGEST_PIN, SHORTEST_PIN } from '#shared/domain/pin.ts'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { PinPad } from '#renderer/ui/pin-pad.tsx'
import { ActList } from './act-list.tsx'
import { createPinSection, type PinSectionStore, type PinStep } from './pin-section-store.ts'
import './pin.css'
import { useTries } from './use-tries.ts'

/** The manager's PIN of this terminal, and what was done with it. */
export function PinSection(): ReactNode {
  const { t } = useTranslation()
  const { api, till } = useStores()
  const [section] = useState(() => createPinSection({ api }))
  const { isSet, acts, step } = useStore(section.store)
  const ready = useStore(till.store, ({ readiness }) => readiness.kind)
  // A till that is only waking knows neither; it is asked again once it is open.
  useEffect(() => {
    if (ready === 'ready') void section.load()
  }, [section, ready])
  return (
    <section className="setup__pane" data-testid="pin-section">
      <div className="setup__body scroll">
        <div className="form">
          <header className="form__head">
            <h2>{t('pin.set.title')}</h2>
            <p>{t('pin.set.why')}</p>
          </header>
          {step.kind === 'resting' ? (
            <Resting isSet={isSet} told={step.told} onBegin={section.begin} />
          ) : (
            <Typing section={section} step={step} />
          )}
          <ActList acts={acts} />
        </div>
      </div>
    </section>
  )
}

function Resting(props: {
  readonly isSet: boolean | null
  readonly told: Extract<PinStep, { kind: 'resting' }>['told']
  readonly onBegin: () => void
}): ReactNode {
  const { t } = useTranslation()
  const { isSet, told } = props
  return (
    <div className="pin-steps">
      {told !== null && (
        <Notice tone={told === 'saved' ? 'good' : 'warn'} testId={`pin-${told}`}>
          {t(`pin.set.${told}`)}
        </Notice>
      )}
      {told === null && isSet === true && <Notice tone="good">{t('pin.set.isSet')}</Notice>}
      {told === null && isSet === false && <Notice tone="warn">{t('pin.set.isNotSet')}</Notice>}
      {told === null && isSet === null && <Notice tone="wait">{t('pin.set.unknown')}</Notice>}
      <Button
        look={isSet === true ? 'secondary' : 'primary'}
        size="large"
        disabled={isSet === null}
        onPress={props.onBegin}
        testId="pin-begin"
      >
        {isSet === true ? t('pin.set.change') : t('pin.set.save')}
      </Button>
      {isSet === true && <p className="field__help">{t('pin.set.lost')}</p>}
    </div>
  )
}

type TypedStep = Exclude<PinStep, { kind: 'resting' }>

function Typing({ section, step }: { section: PinSectionStore; step: TypedStep }): ReactNode {
  const { t } = useTranslation()
  const tries = useTries()
  const wrong = step.kind === 'next' && step.problem !== null ? step.problem : null
  const weak = wrong === null || wrong === 'different' ? wrong : (`weak.${wrong}` as const)
  return (
    <div className="pin-steps" data-step={step.kind} data-testid="pin-typing">
      <PinPad
        // A pad of its own for each step: nothing typed for one is left for the next.
        key={step.kind}
        label={t(`pin.set.${step.kind}`)}
        shortest={SHORTEST_PIN}
        length={LONGEST_PIN}
        off={tries.off}
        problem={tries.problem ?? (weak === null ? undefined : t(`pin.set.${weak}`))}
        onPin={pin => void tries.run(() => section.take(pin))}
      />
      <p className="field__help">{t('pin.set.rule')}</p>
      <Button onPress={section.cancel} testId="pin-cancel">
        {t('pin.set.cancel')}
      </Button>
    </div>
  )
}
