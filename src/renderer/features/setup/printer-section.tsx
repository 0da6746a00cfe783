import PrinterIcon from 'lucide-react/icons/printer'
import RefreshCw from 'lucide-react/icons/refresh-cw'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { PaperWidthMm } from '#shared/domain/printer.ts'
import type { Printer } from '#shared/ipc/contract.ts'
import { printWords } from '#renderer/text/print-words.ts'
import { failureWords } from '#renderer/text/problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Choices, SelectField, Switch, type Option } from '#renderer/ui/choice.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { SectionFrame } from './section-frame.tsx'
import type { PrintTest, SettingsForm } from './settings-store.ts'

const WIDTHS: readonly PaperWidthMm[] = [58, 80]
/** The value of "no printer" in the list; no system printer has an empty name. */
const NO_PRINTER = ''

/** Which printer, which paper, and a page to see whether it fits. */
export function PrinterSection({ form }: { form: SettingsForm }): ReactNode {
  const { t } = useTranslation()
  const { draft, printers, printTest, changed } = useStore(form.store)
  const { printer } = draft
  const chosen = printer.connection.kind === 'system' ? printer.connection.name : null
  useEffect(() => void form.listPrinters(), [form])
  const listed = printers.kind === 'listed' ? printers.printers : []
  return (
    <SectionFrame title={t('setup.section.printer')} intro={t('setup.printer.intro')} form={form}>
      <SelectField
        label={t('setup.printer.choose')}
        options={usePrinterOptions(listed, chosen)}
        value={chosen ?? NO_PRINTER}
        problem={printers.kind === 'failed' ? t('setup.printer.listFailed') : undefined}
        onChoose={name =>
          form.edit({
            printer: {
              ...printer,
              connection: name === NO_PRINTER ? { kind: 'none' } : { kind: 'system', name },
            },
          })
        }
        testId="printer"
      />
      <Choices
        label={t('setup.printer.width')}
        options={WIDTHS.map(width => ({ value: String(width), label: t('setup.printer.mm', { width }) }))}
        value={String(printer.widthMm)}
        onChoose={value => form.edit({ printer: { ...printer, widthMm: value === '58' ? 58 : 80 } })}
      />
      <Switch
        label={t('setup.printer.automatic')}
        on={printer.automatic}
        onToggle={automatic => form.edit({ printer: { ...printer, automatic } })}
      />
      <div className="paper-line__actions">
        <Button icon={<RefreshCw size={20} aria-hidden />} onPress={() => void form.listPrinters()}>
          {t('setup.printer.refresh')}
        </Button>
        <Button
          icon={<PrinterIcon size={20} aria-hidden />}
          disabled={printTest?.kind === 'printing'}
          onPress={() => void form.testPrinter()}
          testId="print-test"
        >
          {printTest?.kind === 'printing' ? t('setup.printer.testing') : t('setup.printer.test')}
        </Button>
      </div>
      {changed && <p className="field__help">{t('setup.printer.testSaves')}</p>}
      <TestOutcome test={printTest} />
    </SectionFrame>
  )
}

function usePrinterOptions(printers: readonly Printer[], chosen: string | null): readonly Option<string>[] {
  const { t } = useTranslation()
  const there = printers.map(({ name, displayName, isDefault }) => ({
    value: name,
    label: isDefault ? t('setup.printer.isDefault', { name: displayName }) : displayName,
  }))
  const gone = chosen !== null && !printers.some(({ name }) => name === chosen)
  return [
    { value: NO_PRINTER, label: t('setup.printer.none') },
    ...(gone ? [{ value: chosen, label: t('setup.printer.gone', { name: chosen }) }] : []),
    ...there,
  ]
}

function TestOutcome({ test }: { test: PrintTest | null }): ReactNode {
  const { t } = useTranslation()
  if (test?.kind === 'failed') return <Notice tone="bad">{failureWords(t, test.failure)}</Notice>
  if (test?.kind !== 'done') return null
  if (test.outcome.kind === 'printed') return <Notice tone="good">{t('setup.printer.tested')}</Notice>
  return (
    <Notice tone="bad" testId="print-test-outcome">
      {printWords(t, test.outcome, 'sale')}
    </Notice>
  )
}
