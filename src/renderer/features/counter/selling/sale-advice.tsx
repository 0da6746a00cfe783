import MapPin from 'lucide-react/icons/map-pin'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { adviceFor, whereToLook, type Advice } from '#shared/domain/advice.ts'
import type { Sku } from '#shared/domain/sku.ts'
import { ToneIcon } from '#renderer/ui/notice.tsx'
import './sale-advice.css'

/** What may cost the customer money if nobody says it. */
const GRAVE: ReadonlySet<Advice> = new Set<Advice>(['scam', 'due-date'])

/** Beside the read-back and the cash there is room for what matters most. */
const BRIEF = 2

/** What to tell the customer about this product, said in time and never in the way. */
export function SaleAdvice({
  sku,
  brief = false,
}: {
  readonly sku: Sku
  readonly brief?: boolean
}): ReactNode {
  const { t } = useTranslation()
  const all = adviceFor(sku)
  const advice = brief ? all.slice(0, BRIEF) : all
  if (advice.length === 0) return null
  return (
    <section className="advice" aria-label={t('finding.advice.title')} data-testid="advice">
      <h2 className="advice__title">{t('finding.advice.title')}</h2>
      <ul>
        {advice.map(one => (
          <li key={one} className={GRAVE.has(one) ? 'advice__line advice__line--grave' : 'advice__line'}>
            {GRAVE.has(one) && <ToneIcon tone="warn" size={20} />}
            <span>{t(`finding.advice.${one}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where the reference stands on the paper in the customer's hand; nothing for a phone number. */
export function WhereItIs({ sku }: { readonly sku: Sku }): ReactNode {
  const { t } = useTranslation()
  const service = whereToLook(sku)
  if (service === null) return null
  return (
    <div className="where" data-testid="where">
      <MapPin size={22} aria-hidden />
      <p>
        <strong>{t('finding.where.title')}</strong>
        {t(`finding.where.${service}`, { label: sku.reference.label })}
      </p>
    </div>
  )
}
