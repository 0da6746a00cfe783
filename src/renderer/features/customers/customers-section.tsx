import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { FORGET_AFTER_DAYS } from '#shared/domain/customer.ts'
import { SectionFrame } from '#renderer/features/setup/section-frame.tsx'
import type { SettingsForm } from '#renderer/features/setup/settings-store.ts'
import { useStores } from '#renderer/stores.tsx'
import { Choices, Switch } from '#renderer/ui/choice.tsx'
import { CustomersList } from './customers-list.tsx'

/** Whether frequent customers are remembered and for how long, and everybody on the list. */
export function CustomersSection({ form }: { readonly form: SettingsForm }): ReactNode {
  const { t } = useTranslation()
  const { till } = useStores()
  const isOn = useStore(till.store, state => state.settings.customers.on)
  const customers = useStore(form.store, state => state.draft.customers)
  return (
    <SectionFrame title={t('setup.section.customers')} intro={t('customers.settings.intro')} form={form}>
      <Switch
        label={t('customers.settings.on')}
        help={t('customers.settings.onHelp')}
        on={customers.on}
        onToggle={on => form.edit({ customers: { ...customers, on } })}
        testId="customers-on"
      />
      <Choices
        label={t('customers.settings.forgetAfter')}
        options={FORGET_AFTER_DAYS.map(days => ({
          value: String(days),
          label: t('customers.settings.days', { count: days }),
        }))}
        value={String(customers.forgetAfterDays)}
        onChoose={days => form.edit({ customers: { ...customers, forgetAfterDays: Number(days) } })}
      />
      {/* Asked for anew once it is switched. */}
      <CustomersList key={String(isOn)} />
    </SectionFrame>
  )
}
