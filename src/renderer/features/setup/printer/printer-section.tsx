import PrinterIcon from 'lucide-react/icons/printer'
import RefreshCw from 'lucide-react/icons/refresh-cw'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { PrinterSettings } from '#shared/domain/printer.ts'
import { cameOut } from '#shared/domain/selling.ts'
import { QueueList } from '#renderer/features/print-queue/queue-list.tsx'
import { testWords } from '#renderer/text/print-words.ts'
import { failureWords } from '#renderer/text/problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { SectionFrame } from '../section-frame.tsx'
import { draftProblems, isSound } from '../settings-draft.ts'
import type { PrintTest, SettingsForm } from '../settings-store.ts'
import { ConnectionFields } from './connection-fields.tsx'
import { DrawerFields } from './drawer-fields.tsx'
import { LogoField } from './logo-field.tsx'
import './printer.css'
import { ProfileFields } from './profile-fields.tsx'

/** Tickets that wait, the printer and the second one, what stands on paper, and the drawer. */
export function PrinterSection({ form }: { form: SettingsForm }): ReactNode {
  const { t } = useTranslation()
  const { draft, printers, devices } = useStore(form.store)
  const { printer } = draft
  useEffect(() => void form.listPrinters(), [form])
  const listed = printers.kind === 'listed' ? printers.printers : []
  const edit = (part: Partial<PrinterSettings>): void => form.edit({ printer: { ...printer, ...part } })
  const found = { printers: listed, devices }
  return (
    <SectionFrame title={t('setup.section.printer')} intro={t('setup.printer.intro')} form={form}>
      <QueueList />
      <ConnectionFields
        label={t('printing.connection.title')}
        connection={printer.connection}
        onChange={connection => edit({ connection })}
        id="printer"
        {...found}
      />
      {printers.kind === 'failed' && <Notice tone="bad">{t('setup.printer.listFailed')}</Notice>}
      <TestRow form={form} which="printer" />
      <Card title={t('printing.profile.title')}>
        <ProfileFields printer={printer} edit={edit} />
        <LogoField printer={printer} edit={edit} />
      </Card>
      <Card title={t('printing.fallback.title')}>
        <p className="field__help">{t('printing.fallback.intro')}</p>
        <ConnectionFields
          label={t('printing.connection.title')}
          connection={printer.fallback}
          onChange={fallback => edit({ fallback })}
          id="fallback"
          {...found}
        />
        {printer.fallback.kind !== 'none' && <TestRow form={form} which="fallback" />}
      </Card>
      <Card title={t('printing.drawer.title')}>
        <DrawerFields printer={printer} edit={edit} />
      </Card>
    </SectionFrame>
  )
}

/** Prints the test page on what is chosen now: it is saved first, so that what is tested is what will print. */
function TestRow({ form, which }: { form: SettingsForm; which: 'printer' | 'fallback' }): ReactNode {
  const { t } = useTranslation()
  const { printTest, tested, printers, draft } = useStore(form.store)
  const sound = isSound(draftProblems(draft))
  const busy = printTest?.kind === 'printing'
  return (
    <>
      <div className="paper-line__actions">
        {which === 'printer' && (
          <Button
            icon={<RefreshCw size={20} aria-hidden />}
            disabled={printers.kind === 'loading'}
            onPress={() => void form.listPrinters()}
          >
            {t('setup.printer.refresh')}
          </Button>
        )}
        <Button
          icon={<PrinterIcon size={20} aria-hidden />}
          disabled={busy}
          offBecause={sound ? null : t('setup.printer.testFirst')}
          onPress={() => void form.testPrinter(which)}
          testId={which === 'printer' ? 'print-test' : 'fallback-test'}
        >
          {busy && tested === which
            ? t('setup.printer.testing')
            : t(which === 'printer' ? 'setup.printer.test' : 'printing.fallback.test')}
        </Button>
      </div>
      {tested === which && <TestOutcome test={printTest} />}
    </>
  )
}

function TestOutcome({ test }: { test: PrintTest | null }): ReactNode {
  const { t } = useTranslation()
  if (test?.kind === 'failed') return <Notice tone="bad">{failureWords(t, test.failure)}</Notice>
  if (test?.kind !== 'done') return null
  return (
    <Notice tone={cameOut(test.outcome) ? 'good' : 'bad'} testId="print-test-outcome">
      {testWords(t, test.outcome)}
    </Notice>
  )
}
