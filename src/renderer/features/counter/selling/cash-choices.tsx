import Ban from 'lucide-react/icons/ban'
import Undo from 'lucide-react/icons/undo-2'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { add, subtract, type Centavos } from '#shared/domain/money.ts'
import { money, priceTag } from '#renderer/text/money.ts'
import { Amount } from '#renderer/ui/amount.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { onGridArrows } from '#renderer/ui/grid-arrows.ts'
import { useArmed } from '#renderer/ui/use-armed.ts'
import { likelyTenders } from '../cash-keys.ts'
import type { Counter } from '../counter-store.ts'
import type { Tender } from '../step.ts'
import { SureOfCash } from './sure-of-cash.tsx'
import { CashNotes } from './cash-notes.tsx'

export type CashChoicesProps = {
  readonly total: Centavos
  readonly tender: Exclude<Tender, { kind: 'typing' | 'unsure' }>
  /** Why nothing can be charged now; null when it can. */
  readonly offBecause: string | null
  readonly counter: Pick<Counter, 'pay' | 'layDown' | 'takeBack' | 'payTyped' | 'paySurely' | 'typeCash'>
}

/** One touch for a likely payment; or the notes as they are laid down, with what is missing and the change. */
export function CashChoices({ total, tender, offBecause, counter }: CashChoicesProps): ReactNode {
  // A double tap on "yes, it is right" must not pay with whatever note lies under the finger.
  const armed = useArmed()
  const submitting = tender.kind === 'submitting'
  const off = !armed || submitting || offBecause !== null
  const laid = tender.kind === 'counting' ? add(...tender.notes) : null
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="cash-choices" onKeyDown={onGridArrows}>
      {offBecause !== null && !submitting && (
        <p className="cash__off" role="alert" data-testid="cannot-charge">
          <Ban size={24} aria-hidden />
          {offBecause}
        </p>
      )}
      {laid === null ? (
        <QuickKeys
          total={total}
          submitting={submitting ? tender.cash : null}
          off={off}
          onPay={cash => void counter.pay(cash)}
          onOther={counter.typeCash}
        />
      ) : (
        <Counted
          total={total}
          laid={laid}
          doubted={tender.kind === 'counting' && tender.doubted === true}
          off={off}
          counter={counter}
        />
      )}
      <CashNotes
        total={total}
        laid={tender.kind === 'counting' ? tender.notes : null}
        off={off}
        onLay={note => void counter.layDown(note)}
      />
    </div>
  )
}

function QuickKeys(props: {
  readonly total: Centavos
  readonly submitting: Centavos | null
  readonly off: boolean
  readonly onPay: (cash: Centavos) => void
  readonly onOther: () => void
}): ReactNode {
  const { t } = useTranslation()
  const { total, submitting, off, onPay } = props
  const underWay = (cash: Centavos): string | null =>
    submitting === cash ? t('counter.cash.submitting') : null
  return (
    <div className="cash__keys" role="group" aria-label={t('counter.cash.notes')}>
      <button
        type="button"
        className="cash-key cash-key--exact"
        disabled={off}
        data-testid="pay-exact"
        onClick={() => onPay(total)}
      >
        <span className="cash-key__amount">{t('counter.cash.exact')}</span>
        <span className="cash-key__change digits">{underWay(total) ?? money(total)}</span>
      </button>
      {likelyTenders(total).map(cash => (
        <button
          key={cash}
          type="button"
          className="cash-key"
          disabled={off}
          data-testid={`pay-${String(cash)}`}
          onClick={() => onPay(cash)}
        >
          <span className="cash-key__amount digits">{priceTag(cash)}</span>
          <span className="cash-key__change digits">
            {underWay(cash) ?? `${t('counter.cash.change')} ${money(subtract(cash, total) ?? total)}`}
          </span>
        </button>
      ))}
      <button
        type="button"
        className="cash-key cash-key--other"
        disabled={off}
        data-testid="pay-other"
        onClick={props.onOther}
      >
        <span className="cash-key__amount">{t('counter.cash.other')}</span>
      </button>
    </div>
  )
}

/** What lies on the counter so far, in the place of the quick keys, so that the notes stay under the finger. */
function Counted(props: {
  readonly total: Centavos
  readonly laid: Centavos
  readonly doubted: boolean
  readonly off: boolean
  readonly counter: CashChoicesProps['counter']
}): ReactNode {
  const { t } = useTranslation()
  const { total, laid, doubted, off, counter } = props
  const change = subtract(laid, total)
  const missing = subtract(total, laid)
  return (
    <div className="cash-counted" data-testid="counted" data-laid={laid} data-doubted={doubted}>
      <p>
        {t('order.cash.received')}
        <output className="digits">
          <Amount of={laid} />
        </output>
      </p>
      <p className={change === null ? 'cash-counted__missing' : 'cash-counted__change'}>
        {change === null ? t('order.cash.missing') : t('order.cash.change')}
        <output className="digits">
          <Amount of={change ?? missing ?? total} />
        </output>
      </p>
      <Button
        size="large"
        icon={<Undo size={22} aria-hidden />}
        disabled={off}
        onPress={counter.takeBack}
        testId="take-back"
      >
        {t('order.cash.takeBack')}
      </Button>
      {doubted ? (
        <SureOfCash cash={laid} off={off} onPress={() => void counter.paySurely()} />
      ) : (
        <Button
          look="primary"
          size="large"
          keyHint={t('counter.keys.next')}
          disabled={off || change === null}
          onPress={() => void counter.payTyped()}
          testId="collect-counted"
        >
          {t('order.cash.collect')}
        </Button>
      )}
    </div>
  )
}
