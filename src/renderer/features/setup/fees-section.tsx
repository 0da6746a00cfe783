import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { FEE_CATEGORIES } from '#shared/domain/fees.ts'
import { SHELVES } from '#shared/domain/sku.ts'
import { TextField } from '#renderer/ui/field.tsx'
import { SectionFrame } from './section-frame.tsx'
import { draftProblems } from './settings-draft.ts'
import type { SettingsForm } from './settings-store.ts'

/** What the shop adds to each sale, by shelf. */
export function FeesSection({ form }: { form: SettingsForm }): ReactNode {
  const { t } = useTranslation()
  const draft = useStore(form.store, state => state.draft)
  const { fees, categoryFees } = draftProblems(draft)
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
      <h3 className="form__subtitle">{t('setup.fees.byCategory')}</h3>
      <p className="form__hint">{t('setup.fees.byCategoryHint')}</p>
      <div className="form__pair">
        {FEE_CATEGORIES.map(category => (
          <TextField
            key={category}
            label={t(`finding.category.${category}`)}
            value={draft.categoryFees[category] ?? ''}
            numeric
            maxLength={10}
            problem={categoryFees.includes(category) ? t('setup.fees.bad') : undefined}
            onChange={text => form.edit({ categoryFees: { ...draft.categoryFees, [category]: text } })}
            testId={`fee-${category}`}
          />
        ))}
      </div>
    </SectionFrame>
  )
}
