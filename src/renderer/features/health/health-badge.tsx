import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { worstOf } from '#shared/domain/health.ts'
import { useStores } from '#renderer/stores.tsx'
import { ToneIcon } from '#renderer/ui/notice.tsx'
import './health-badge.css'

/** On the way to the health page, beside its icon and clear of it: a triangle when something needs attention, a circle when something is broken. */
export function HealthBadge(): ReactNode {
  const { t } = useTranslation()
  const { health } = useStores()
  const level = useStore(health.store, ({ report }) => worstOf(report?.items ?? []))
  if (level === 'good') return null
  return (
    <span
      className={`health-badge health-badge--${level}`}
      role="img"
      aria-label={t(`health.mark.${level}`)}
      data-testid="health-badge"
      data-level={level}
    >
      <ToneIcon tone={level === 'broken' ? 'bad' : 'warn'} size={18} />
    </span>
  )
}
