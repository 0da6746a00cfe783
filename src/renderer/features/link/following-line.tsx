import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sale } from '#shared/domain/sale.ts'
import { Notice } from '#renderer/ui/notice.tsx'
import { useSaleStop } from './use-link.ts'

/** Under a sale whose answer nobody can fetch now: that it is safe, and who mends it. Nothing otherwise. */
export function FollowingLine({ sale }: { sale: Sale }): ReactNode {
  const { t } = useTranslation()
  const stop = useSaleStop()
  if (stop === null || !isAskedAbout(sale)) return null
  return (
    <Notice tone="warn" testId="not-following">
      {t(stop.kind === 'offline' ? 'link.following.offline' : 'link.following.access')}
    </Notice>
  )
}

function isAskedAbout({ state }: Sale): boolean {
  return state === 'sent' || state === 'unknown' || state === 'pending' || state === 'review'
}
