import CircleCheck from 'lucide-react/icons/circle-check'
import CircleX from 'lucide-react/icons/circle-x'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { chipiSaysDone } from '#shared/domain/chipi-says-done.ts'
import type { SaleIn } from '#shared/domain/sale.ts'
import { WhoField } from '#renderer/features/people/who-field.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import { ConfirmDecision } from './confirm-decision.tsx'
import { decisionOf, EMPTY_DRAFT, missingIn, QUICK_REASONS, type DecisionDraft } from './decision-draft.ts'

const LONGEST_REASON = 500
const LONGEST_FOLIO = 200

/** What a person found out, on what evidence, and who says so. Confirmed in a second step that says what follows. */
export function DecisionForm({ sale }: { sale: SaleIn<'review'> }): ReactNode {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<DecisionDraft>(EMPTY_DRAFT)
  const [confirming, setConfirming] = useState(false)
  const change = (part: Partial<DecisionDraft>): void => setDraft(known => ({ ...known, ...part }))
  const decision = decisionOf(draft)
  if (confirming && decision !== null) {
    return <ConfirmDecision sale={sale} decision={decision} onBack={() => setConfirming(false)} />
  }
  const missing = missingIn(draft)
  const what = missing.map(part => t(`review.decide.${part}`)).join(', ')
  return (
    <section className="review__decide" data-testid="decision-form">
      <div className="review__card scroll">
        <h2>{t('review.decide.title')}</h2>
        <Outcomes sale={sale} draft={draft} onChange={change} />
        {draft.outcome === 'done' && (
          <TextField
            label={t('review.decide.folio')}
            help={t('review.decide.folioHelp')}
            value={draft.folio}
            maxLength={LONGEST_FOLIO}
            onChange={folio => change({ folio })}
            testId="decide-folio"
          />
        )}
        {draft.outcome !== null && (
          <>
            <Reasons outcome={draft.outcome} reason={draft.reason} onReason={reason => change({ reason })} />
            <h3>{t('review.decide.who')}</h3>
            <WhoField
              label={t('review.decide.name')}
              name={draft.by}
              onName={by => change({ by })}
              onPick={by => change({ by })}
            />
          </>
        )}
      </div>
      <Button
        look="primary"
        size="large"
        wide
        offBecause={missing.length === 0 ? null : t('review.decide.missing', { what })}
        onPress={() => setConfirming(true)}
        testId="decide-next"
      >
        {t('review.decide.goOn')}
      </Button>
    </section>
  )
}

type PartProps = {
  readonly sale: SaleIn<'review'>
  readonly draft: DecisionDraft
  readonly onChange: (part: Partial<DecisionDraft>) => void
}

function Outcomes({ sale, draft, onChange }: PartProps): ReactNode {
  const { t } = useTranslation()
  const certain = chipiSaysDone(sale)
  const choose = (outcome: 'done' | 'not-done'): void => {
    // Another outcome is told by other evidence.
    if (outcome !== draft.outcome) onChange({ outcome, reason: '' })
  }
  return (
    <>
      <div className="review__outcomes" role="radiogroup" aria-label={t('review.decide.title')}>
        <button
          type="button"
          role="radio"
          className="verdict verdict--done"
          aria-checked={draft.outcome === 'done'}
          data-testid="decide-done"
          onClick={() => choose('done')}
        >
          <CircleCheck size={26} aria-hidden />
          {t('review.decide.done')}
        </button>
        <button
          type="button"
          role="radio"
          className="verdict verdict--not-done"
          aria-checked={draft.outcome === 'not-done'}
          data-testid="decide-not-done"
          disabled={certain}
          onClick={() => choose('not-done')}
        >
          <CircleX size={26} aria-hidden />
          {t('review.decide.notDone')}
        </button>
      </div>
      {certain && <p className="review__missing">{t('review.decide.chipiSaysDone')}</p>}
    </>
  )
}

function Reasons(props: {
  readonly outcome: 'done' | 'not-done'
  readonly reason: string
  readonly onReason: (reason: string) => void
}): ReactNode {
  const { t } = useTranslation()
  const { outcome, reason, onReason } = props
  return (
    <>
      <h3>{t('review.decide.why')}</h3>
      <div className="who__names" role="group" aria-label={t('review.decide.why')}>
        {QUICK_REASONS[outcome].map(key => {
          const words = t(`review.decide.reason.${key}`)
          return (
            <button
              key={key}
              type="button"
              className="chip"
              aria-pressed={reason === words}
              data-reason={key}
              onClick={() => onReason(words)}
            >
              <span>{words}</span>
            </button>
          )
        })}
      </div>
      <TextField
        label={t('review.decide.otherReason')}
        value={reason}
        lines={2}
        maxLength={LONGEST_REASON}
        onChange={onReason}
        testId="decide-reason"
      />
    </>
  )
}
