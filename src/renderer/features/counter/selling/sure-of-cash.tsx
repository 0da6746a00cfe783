import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Centavos } from '#shared/domain/money.ts'
import { money } from '#renderer/text/money.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useArmed } from '#renderer/ui/use-armed.ts'
import { useKeys } from '#renderer/ui/use-keys.ts'

export type SureOfCashProps = {
  readonly cash: Centavos
  readonly wide?: boolean
  readonly off: boolean
  readonly onPress: () => void
}

/**
 * Where Cobrar was, once the cash is more than anybody hands over. Enter does not press it, and the second half of a
 * double tap comes too early.
 */
export function SureOfCash({ cash, wide = false, off, onPress }: SureOfCashProps): ReactNode {
  const { t } = useTranslation()
  const armed = useArmed()
  const isOff = off || !armed
  const key = t('counter.keys.yes')
  const press = (): void => {
    if (!isOff) onPress()
  }
  useKeys({ [key]: press, [key.toLowerCase()]: press })
  return (
    <Button
      look="primary"
      size="large"
      wide={wide}
      keyHint={key}
      disabled={isOff}
      onPress={press}
      testId="sure-of-cash"
    >
      {t('counter.cash.sure', { cash: money(cash) })}
    </Button>
  )
}
