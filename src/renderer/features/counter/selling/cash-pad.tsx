import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { parseTyped, subtract, type Centavos } from '#shared/domain/money.ts'
import { money } from '#renderer/text/money.ts'
import { Amount } from '#renderer/ui/amount.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Keypad } from '#renderer/ui/keypad.tsx'
import type { Counter } from '../counter-store.ts'
import type { Tender } from '../step.ts'
import { EntryField } from './entry-field.tsx'
import { SureOfCash } from './sure-of-cash.tsx'

export type CashPadProps = {
  readonly total: Centavos
  readonly tender: Extract<Tender, { kind: 'typing' }>
  /** Why nothing can be charged now; null when it can. */
  readonly offBecause: string | null
  readonly counter: Pick<Counter, 'press' | 'erase' | 'eraseAll' | 'payTyped' | 'paySurely'>
}

/** Any amount, with its change before it is collected. */
export function CashPad({ total, tender, counter, offBecause }: CashPadProps): ReactNode {
  const { t } = useTranslation()
  const cash = parseTyped(tender.text)
  const doubted = tender.doubted === true ? cash : null
  return (
    <div className="entry">
      <div className="entry__field">
        <EntryField
          label={t('counter.cash.otherTitle')}
          text={tender.text}
          state={tender.missing === null ? 'open' : 'bad'}
          slots={null}
          before="$"
          grouped={false}
        />
        <ChangeLine total={total} cash={cash} missing={tender.missing} />
      </div>
      <div className="entry__pad">
        <Keypad
          onPress={counter.press}
          onErase={counter.erase}
          onEraseAll={counter.eraseAll}
          corner="point"
        />
        {doubted === null ? (
          <Button
            look="primary"
            size="large"
            wide
            disabled={cash === null}
            offBecause={offBecause}
            keyHint={t('counter.keys.next')}
            onPress={() => void counter.payTyped()}
            testId="collect"
          >
            {t('counter.cash.collect', { total: money(total) })}
          </Button>
        ) : (
          <SureOfCash
            cash={doubted}
            wide
            off={offBecause !== null}
            onPress={() => void counter.paySurely()}
          />
        )}
      </div>
    </div>
  )
}

function ChangeLine(props: {
  readonly total: Centavos
  readonly cash: Centavos | null
  readonly missing: Centavos | null
}): ReactNode {
  const { t } = useTranslation()
  const { total, cash, missing } = props
  if (missing !== null) {
    return (
      <p className="cash__change cash__change--short" role="alert" data-testid="cash-short">
        {t('counter.cash.short', { missing: money(missing) })}
      </p>
    )
  }
  const change = cash === null ? null : subtract(cash, total)
  return (
    <p className="cash__change">
      {change !== null && (
        <>
          {t('counter.cash.change')}
          <output className="digits">
            <Amount of={change} />
          </output>
        </>
      )}
    </p>
  )
}
