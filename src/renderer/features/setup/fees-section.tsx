import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { SHELVES } from '#shared/domain/sku.ts'
import { TextField } from '#renderer/ui/field.tsx'
import { SectionFrame } from './section-frame.tsx'
import { draftProblems } from './settings-draft.ts'
import type { SettingsForm } from './settings-store.ts'

/** What the shop adds to each sale, by shelf. */
export function FeesSection({ form }: { form: SettingsForm }): ReactNode {
  const { t } = useTranslation()
  const draft = useStore(form.store, state => state.draft)
  const { fees } = draftProblems(draft)
  return (
    <SectionFrame title={t('setup.section.fees')} intro={t('setup.fees.intro')} form={form}>
      <div className="form__pair">
        {SHELVES.map(shelf => (
          <TextField
            key={shelf}
            label={t(`common.shelf.${shelf}`)}
            value={draft.fees[shelf]}
            numeric
            maxLength={10}
            problem={fees.includes(shelf) ? t('setup.fees.bad') : undefined}
            onChange={text => form.edit({ fees: { ...draft.fees, [shelf]: text } })}
            testId={`fee-${shelf}`}
          />
        ))}
      </div>
    </SectionFrame>
  )
}
