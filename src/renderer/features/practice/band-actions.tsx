import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { isStanding } from '#shared/domain/practice.ts'
import { useStores } from '#renderer/stores.tsx'

/** At the end of the practice band: what will go wrong next, the panel, and the way to real sales. */
export function BandActions(): ReactNode {
  const { t } = useTranslation()
  const { till, practice } = useStores()
  const state = useStore(practice.store, ({ practice: now }) => now)
  const armed = state?.armed ?? null
  return (
    <>
      {armed !== null && (
        <p className="band__armed" role="status" data-testid="fault-armed" data-fault={armed}>
          <TriangleAlert size={20} aria-hidden />
          {t(isStanding(armed) ? 'practice.standing' : 'practice.armed', {
            fault: t(`practice.fault.${armed}`),
          })}
        </p>
      )}
      <button
        type="button"
        className="band__action"
        disabled={state === null}
        data-testid="practice-open"
        onClick={() => practice.showPanel(true)}
      >
        {t('practice.open')}
      </button>
      {state?.visiting === true ? (
        <button
          type="button"
          className="band__action"
          data-testid="band-leave"
          onClick={() => void practice.leave()}
        >
          {t('practice.leave')}
        </button>
      ) : (
        <button type="button" className="band__action" onClick={() => till.go({ kind: 'setup' })}>
          {t('common.band.connect')}
        </button>
      )}
    </>
  )
}
