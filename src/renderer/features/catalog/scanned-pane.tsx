import ScanBarcode from 'lucide-react/icons/scan-barcode'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { readBack } from '#shared/domain/reference.ts'
import type { CarrierTile } from '#shared/domain/sku.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DigitGroups } from '#renderer/ui/digit-groups.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { ScannedCode } from './browse-store.ts'
import { CarrierGrid } from './carrier-grid.tsx'

export type ScannedPaneProps = {
  readonly scanned: ScannedCode
  readonly pins: readonly string[]
  readonly onOpen: (tile: CarrierTile) => void
  readonly onPin: (tile: CarrierTile) => void
  readonly onForget: () => void
}

/** A bill was scanned before anything was chosen: who may have sent it. */
export function ScannedPane({ scanned, pins, onOpen, onPin, onForget }: ScannedPaneProps): ReactNode {
  const { t } = useTranslation()
  const { code, issuers } = scanned
  if (issuers === null) return null
  const none = issuers.length === 0
  return (
    <div className="found" data-testid="scanned">
      <EmptyState
        icon={<ScanBarcode size={40} aria-hidden />}
        title={t(none ? 'finding.scan.none' : 'finding.scan.which')}
        hint={none ? t('finding.scan.noneHint') : t('finding.scan.whichHint', { count: code.length })}
      >
        <p>
          <DigitGroups groups={readBack(code)} size="normal" testId="scanned-code" />
        </p>
        <Button onPress={onForget}>{t('finding.scan.forget')}</Button>
      </EmptyState>
      <CarrierGrid tiles={issuers} withShelf pins={pins} onOpen={onOpen} onPin={onPin} />
    </div>
  )
}
