import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { TextField } from '#renderer/ui/field.tsx'
import { SectionFrame } from './section-frame.tsx'
import type { SettingsForm } from './settings-store.ts'

/** Longest texts that fit a ticket's head. */
const LIMITS = { name: 60, address: 120, taxId: 13, phone: 20 } as const

/** The head of every ticket. */
export function StoreSection({ form }: { form: SettingsForm }): ReactNode {
  const { t } = useTranslation()
  const store = useStore(form.store, state => state.draft.store)
  const field = (name: keyof typeof LIMITS): ReactNode => (
    <TextField
      label={t(`setup.store.${name}`)}
      value={store[name]}
      maxLength={LIMITS[name]}
      onChange={text => form.edit({ store: { ...store, [name]: text } })}
      testId={`store-${name}`}
    />
  )
  return (
    <SectionFrame title={t('setup.section.store')} intro={t('setup.store.intro')} form={form}>
      {field('name')}
      {field('address')}
      <div className="form__pair">
        {field('phone')}
        {field('taxId')}
      </div>
    </SectionFrame>
  )
}
