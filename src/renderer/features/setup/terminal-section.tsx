import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import {
  VOLUMES,
  type Appearance,
  type Language,
  type SoundSettings,
  type Volume,
} from '#shared/domain/settings.ts'
import { useStores } from '#renderer/stores.tsx'
import { Choices, SelectField, Switch } from '#renderer/ui/choice.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import { SectionFrame } from './section-frame.tsx'
import { draftProblems } from './settings-draft.ts'
import type { SettingsForm } from './settings-store.ts'

/** Mexico's zones; any other one can still stand in the file and is kept. */
const ZONES = [
  'America/Mexico_City',
  'America/Cancun',
  'America/Chihuahua',
  'America/Ciudad_Juarez',
  'America/Hermosillo',
  'America/Mazatlan',
  'America/Merida',
  'America/Monterrey',
  'America/Ojinaga',
  'America/Tijuana',
]
const HOURS = ['1', '2', '4', '8', '12', '24']

/** The till itself: its language, its number, its clock's zone and how often it renews the catalog. */
export function TerminalSection({ form }: { form: SettingsForm }): ReactNode {
  const { t } = useTranslation()
  const draft = useStore(form.store, state => state.draft)
  const problems = draftProblems(draft)
  const zones = ZONES.includes(draft.timeZone) ? ZONES : [draft.timeZone, ...ZONES]
  const every = String(draft.catalogEveryHours)
  const hours = HOURS.includes(every) ? HOURS : [every, ...HOURS]
  return (
    <SectionFrame title={t('setup.section.terminal')} form={form}>
      <Choices<Language>
        label={t('setup.terminal.language')}
        options={[
          { value: 'es-MX', label: t('setup.terminal.es') },
          { value: 'en', label: t('setup.terminal.en') },
        ]}
        value={draft.language}
        onChoose={language => void form.saveNow({ language })}
      />
      <Choices<Appearance>
        label={t('setup.terminal.appearance')}
        options={[
          { value: 'system', label: t('setup.terminal.looks.system') },
          { value: 'light', label: t('setup.terminal.looks.light') },
          { value: 'dark', label: t('setup.terminal.looks.dark') },
        ]}
        value={draft.appearance}
        onChoose={appearance => void form.saveNow({ appearance })}
      />
      <SoundFields form={form} />
      <TextField
        label={t('setup.terminal.id')}
        help={t('setup.terminal.idHelp')}
        value={draft.terminal}
        maxLength={8}
        problem={problems.terminal ? t('setup.terminal.idBad') : undefined}
        onChange={text => form.edit({ terminal: text.toUpperCase() })}
        testId="terminal-id"
      />
      <div className="form__pair">
        <SelectField
          label={t('setup.terminal.timeZone')}
          options={zones.map(zone => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          value={draft.timeZone}
          problem={problems.timeZone ? t('setup.terminal.timeZoneBad') : undefined}
          onChoose={timeZone => form.edit({ timeZone })}
        />
        <SelectField
          label={t('setup.terminal.catalogEvery')}
          options={hours.map(value => ({
            value,
            label: t('setup.terminal.hours', { count: Number(value) }),
          }))}
          value={every}
          onChoose={value => form.edit({ catalogEveryHours: Number(value) })}
        />
      </div>
    </SectionFrame>
  )
}

function SoundFields({ form }: { form: SettingsForm }): ReactNode {
  const { t } = useTranslation()
  const { feedback } = useStores()
  const sound = useStore(form.store, state => state.draft.sound)
  const change = async (part: Partial<SoundSettings>): Promise<void> => {
    await form.saveNow({ sound: { ...sound, ...part } })
    // To be heard as it will be from now on.
    feedback.give('accepted')
  }
  return (
    <>
      <Choices<Volume>
        label={t('setup.terminal.volume')}
        options={VOLUMES.map(volume => ({ value: volume, label: t(`setup.terminal.volumes.${volume}`) }))}
        value={sound.volume}
        onChoose={volume => void change({ volume })}
      />
      <Switch
        label={t('setup.terminal.taps')}
        on={sound.taps}
        onToggle={taps => void change({ taps })}
        testId="taps"
      />
    </>
  )
}
