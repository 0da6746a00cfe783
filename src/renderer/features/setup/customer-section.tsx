import GraduationCap from 'lucide-react/icons/graduation-cap'
import Volume2 from 'lucide-react/icons/volume-2'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Choices, Switch } from '#renderer/ui/choice.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { SectionFrame } from './section-frame.tsx'
import type { SettingsForm } from './settings-store.ts'

/** What the customer sees and hears, and where the cashier learns to serve them. */
export function CustomerSection({ form }: { form: SettingsForm }): ReactNode {
  const { t } = useTranslation()
  const { voice } = useStores()
  const draft = useStore(form.store, state => state.draft)
  const available = useStore(voice.store, state => state.available)
  useEffect(() => voice.look(), [voice])
  return (
    <SectionFrame title={t('setup.section.customer')} form={form}>
      <Choices<'auto' | 'off'>
        label={t('certainty.settings.display')}
        options={[
          { value: 'auto', label: t('certainty.settings.displayAuto') },
          { value: 'off', label: t('certainty.settings.displayOff') },
        ]}
        value={draft.customerDisplay}
        onChoose={customerDisplay => form.edit({ customerDisplay })}
      />
      <p className="field__help">{t('certainty.settings.displayHelp')}</p>
      <Switch
        label={t('certainty.settings.voice')}
        on={draft.voice}
        onToggle={on => form.edit({ voice: on })}
      />
      {available ? (
        <div>
          <Button icon={<Volume2 size={22} aria-hidden />} onPress={voice.sample} testId="voice-sample">
            {t('certainty.settings.sample')}
          </Button>
        </div>
      ) : (
        <Notice tone="warn" testId="no-voice">
          {t('certainty.settings.noVoice')}
        </Notice>
      )}
      <PracticeEntry />
    </SectionFrame>
  )
}

/** Into practice and back. The key stays where it is. */
function PracticeEntry(): ReactNode {
  const { t } = useTranslation()
  const { practice } = useStores()
  const { practice: state, refused } = useStore(practice.store)
  return (
    <section className="form" aria-label={t('practice.enterTitle')}>
      <header className="form__head">
        <h2>{t('practice.enterTitle')}</h2>
        <p>{t('practice.enterHint')}</p>
      </header>
      {refused !== null && (
        <Notice tone="bad" testId="practice-refused">
          {refused.kind === 'sales-open'
            ? t('practice.salesOpen', { count: refused.count })
            : t(refused.kind === 'cannot-open' ? 'practice.cannotOpen' : 'practice.leaveFailed')}
        </Notice>
      )}
      <div>
        <Button
          icon={<GraduationCap size={22} aria-hidden />}
          onPress={() => (state === null ? void practice.enter() : practice.showPanel(true))}
          testId="practice-enter"
        >
          {t(state === null ? 'practice.enter' : 'practice.open')}
        </Button>
      </div>
    </section>
  )
}
