import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sale } from '#shared/domain/sale.ts'
import type { Counted, SaleTotals } from '#shared/domain/sale-totals.ts'
import { addDays, startOfDay } from '#shared/domain/time-zone.ts'
import { ask } from '#renderer/ipc/ask.ts'
import { useStores } from '#renderer/stores.tsx'
import { moneyOf } from '#renderer/text/money.ts'
import { ToneIcon, type Tone } from '#renderer/ui/notice.tsx'
import type { Day } from './by-day.ts'

/** What a whole day comes to, also where only its latest sales are on screen: done, under way and owed apart. */
export function DaySums(props: { readonly day: Day; readonly timeZone: string }): ReactNode {
  const { t } = useTranslation()
  const totals = useTotals(props.day, props.timeZone)
  if (totals === null) return null
  const { done, underWay, owed } = totals
  return (
    <p className="day-sums digits" data-testid="day-sums">
      <Sum tone="good" sum={done} words={t('history.sums.done', { count: done.count })} />
      <Sum tone="wait" sum={underWay} words={t('history.sums.underWay', { count: underWay.count })} />
      <Sum tone="bad" sum={owed} words={t('history.sums.owed', { count: owed.count })} />
    </p>
  )
}

/** One of the three; nothing where there is none. */
function Sum({ tone, sum, words }: { tone: Tone; sum: Counted; words: string }): ReactNode {
  if (sum.count === 0) return null
  return (
    <span className={`state state--${tone}`}>
      <ToneIcon tone={tone} size={16} />
      {words} <strong>{moneyOf(sum.centavos)}</strong>
    </span>
  )
}

/** Asked anew whenever a sale of the day on screen changed. */
function useTotals({ day, sales }: Day, timeZone: string): SaleTotals | null {
  const { api } = useStores()
  const [totals, setTotals] = useState<SaleTotals | null>(null)
  const standing = sales.map(signOf).join(' ')
  useEffect(() => {
    // Nothing sold, nothing to ask; and how the sales stand says when to ask again.
    if (standing === '') return
    let wanted = true
    const span = { from: startOfDay(timeZone, day), to: startOfDay(timeZone, addDays(day, 1)) }
    void ask(() => api['sale.totals'](span)).then(reply => {
      if (wanted && reply.ok) setTotals(reply.value)
    })
    return () => {
      wanted = false
    }
  }, [api, day, timeZone, standing])
  return totals
}

function signOf(sale: Sale): string {
  return sale.state === 'failed' ? `${sale.facts.id} ${sale.refund.kind}` : `${sale.facts.id} ${sale.state}`
}
