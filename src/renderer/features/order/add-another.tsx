import ListPlus from 'lucide-react/icons/list-plus'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { useArmed } from '#renderer/ui/use-armed.ts'
import { useKeys } from '#renderer/ui/use-keys.ts'
import { hasRoom } from './ordering.ts'

/** The customer agreed to this one and wants another: both are paid together. */
export function AddAnother({ ready }: { readonly ready: boolean }): ReactNode {
  const { t } = useTranslation()
  const { counter } = useStores()
  const order = useStore(counter.store, state => state.order)
  const armed = useArmed() && ready
  const full = !hasRoom(order)
  const add = (): void => {
    if (armed && !full) counter.addToOrder()
  }
  const key = t('order.keys.another')
  useKeys({ [key]: add, [key.toLowerCase()]: add })
  return (
    <Button
      size="large"
      wide
      icon={<ListPlus size={22} aria-hidden />}
      keyHint={key}
      disabled={!armed}
      offBecause={full ? t('order.full', { count: order.length + 1 }) : null}
      onPress={add}
      testId="add-another"
    >
      {t('order.another')}
    </Button>
  )
}
