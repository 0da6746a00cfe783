import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CODE_PAGES, CUTTERS, type PaperWidthMm, type PrinterSettings } from '#shared/domain/printer.ts'
import { Choices, Switch } from '#renderer/ui/choice.tsx'

const WIDTHS: readonly PaperWidthMm[] = [58, 80]

export type PrinterPartProps = {
  readonly printer: PrinterSettings
  readonly edit: (part: Partial<PrinterSettings>) => void
}

/** Paper, and what the printer can do where it gets its own commands. */
export function ProfileFields({ printer, edit }: PrinterPartProps): ReactNode {
  const { t } = useTranslation()
  const obeys = [printer.connection, printer.fallback].some(
    ({ kind }) => kind !== 'none' && kind !== 'system',
  )
  return (
    <>
      <Choices
        label={t('setup.printer.width')}
        options={WIDTHS.map(width => ({ value: String(width), label: t('setup.printer.mm', { width }) }))}
        value={String(printer.widthMm)}
        onChoose={value => edit({ widthMm: value === '58' ? 58 : 80 })}
      />
      {obeys && (
        <>
          <Choices
            label={t('printing.profile.cutter')}
            options={CUTTERS.map(value => ({ value, label: t(`printing.profile.cut.${value}`) }))}
            value={printer.cutter}
            onChoose={cutter => edit({ cutter })}
          />
          <Choices
            label={`${t('printing.profile.letters')}. ${t('printing.profile.lettersHelp')}`}
            options={CODE_PAGES.map(value => ({ value, label: t(`printing.profile.page.${value}`) }))}
            value={printer.codePage}
            onChoose={codePage => edit({ codePage })}
          />
        </>
      )}
      <Switch
        label={t('setup.printer.automatic')}
        on={printer.automatic}
        onToggle={automatic => edit({ automatic })}
        testId="print-automatic"
      />
      <Switch label={t('printing.profile.qr')} on={printer.qr} onToggle={qr => edit({ qr })} />
    </>
  )
}
