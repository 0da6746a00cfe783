import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'

/** One sale of an order cannot begin: the others go on without it. Nothing while it is the only one. */
export function LeaveOut({
  cashInHand,
  twin = false,
}: {
  readonly cashInHand: boolean
  /** It is in the order twice: leaving this one out is the cure, not one way of several. */
  readonly twin?: boolean
}): ReactNode {
  const { t } = useTranslation()
  const { counter } = useStores()
  const others = useStore(counter.store, state => state.order.length)
  if (others === 0) return null
  return (
    <>
      {cashInHand && (
        <Notice tone="warn" testId="nothing-sent">
          {t('order.nothingSent', { count: others + 1 })}
        </Notice>
      )}
      <Button
        look={twin ? 'primary' : 'secondary'}
        size="large"
        wide
        onPress={counter.leaveOut}
        testId="leave-out"
      >
        {t(twin ? 'order.leaveTwinOut' : 'order.leaveOut')}
      </Button>
    </>
  )
}
