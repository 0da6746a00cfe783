import CircleCheck from 'lucide-react/icons/circle-check'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerView } from '#shared/domain/customer-view.ts'
import { readBack } from '#shared/domain/reference.ts'
import { money } from '#renderer/text/money.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DigitGroups } from '#renderer/ui/digit-groups.tsx'
import { ItemHead } from './item-head.tsx'

/** Is this your number? In pairs as large as the screen allows, before a peso changes hands. */
export function CheckView(props: {
  readonly view: Extract<CustomerView, { kind: 'check' }>
  readonly touch: boolean
  readonly onAgree: () => void
}): ReactNode {
  const { t } = useTranslation()
  const { item, agreed } = props.view
  const groups = readBack(item.reference)
  const phone = item.reference.length <= 10
  return (
    <div className="facing__check">
      <ItemHead item={item} />
      <div>
        <p className="facing__label">{item.label}</p>
        <h1 className={phone ? 'facing__number' : 'facing__number facing__number--long'}>
          <DigitGroups groups={groups} size="huge" testId="customer-number" />
        </h1>
      </div>
      <div className="facing__foot">
        <div className="facing__ask">
          <p className="facing__question">
            {phone ? t('customer.isItYours') : t('customer.isItYourReference')}
          </p>
          <p>{t('customer.say')}</p>
        </div>
        <Answer {...props} phone={phone} agreed={agreed} />
        {item.amount !== null && (
          <p className="facing__total">
            <span>{t('customer.total')}</span>
            <strong className="digits">{money(item.amount)}</strong>
          </p>
        )}
      </div>
    </div>
  )
}

function Answer(props: {
  readonly touch: boolean
  readonly phone: boolean
  readonly agreed: boolean
  readonly onAgree: () => void
}): ReactNode {
  const { t } = useTranslation()
  if (props.agreed) {
    return (
      <p className="facing__thanks" data-testid="customer-thanks">
        <CircleCheck size={32} aria-hidden />
        {t('customer.thanks')}
      </p>
    )
  }
  if (!props.touch) return null
  return (
    <Button
      look="primary"
      size="large"
      icon={<CircleCheck size={30} aria-hidden />}
      onPress={props.onAgree}
      testId="customer-agree"
    >
      {props.phone ? t('customer.yes') : t('customer.yesReference')}
    </Button>
  )
}
