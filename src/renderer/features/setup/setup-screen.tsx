import Banknote from 'lucide-react/icons/banknote'
import Contact from 'lucide-react/icons/contact'
import BookCheck from 'lucide-react/icons/book-check'
import KeyRound from 'lucide-react/icons/key-round'
import MonitorSmartphone from 'lucide-react/icons/monitor-smartphone'
import Plug from 'lucide-react/icons/plug'
import PrinterIcon from 'lucide-react/icons/printer'
import Store from 'lucide-react/icons/store'
import UserCheck from 'lucide-react/icons/user-check'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BookSection } from '#renderer/features/book/book-section.tsx'
import { CustomersSection } from '#renderer/features/customers/customers-section.tsx'
import { PinSection } from '#renderer/features/pin/pin-section.tsx'
import { useStores } from '#renderer/stores.tsx'
import { ConnectionSection } from './connection-section.tsx'
import { CustomerSection } from './customer-section.tsx'
import { FeesSection } from './fees-section.tsx'
import { PrinterSection } from './printer/printer-section.tsx'
import { createSettingsForm, type SettingsForm } from './settings-store.ts'
import './setup-screen.css'
import { StoreSection } from './store-section.tsx'
import { TerminalSection } from './terminal-section.tsx'

const SECTIONS = [
  { kind: 'connection', Icon: Plug },
  { kind: 'store', Icon: Store },
  { kind: 'printer', Icon: PrinterIcon },
  { kind: 'fees', Icon: Banknote },
  { kind: 'customer', Icon: UserCheck },
  { kind: 'customers', Icon: Contact },
  { kind: 'terminal', Icon: MonitorSmartphone },
  { kind: 'pin', Icon: KeyRound },
  { kind: 'book', Icon: BookCheck },
] as const
type Section = (typeof SECTIONS)[number]['kind']

/** Everything that is set once: the connection, the shop, the printer, the charges and the till itself. */
export function SetupScreen({ first = 'connection' }: { first?: Section }): ReactNode {
  const { t } = useTranslation()
  const [section, setSection] = useState<Section>(first)
  const form = useForm()
  return (
    <div className="setup">
      <nav className="setup__nav" aria-label={t('setup.title')}>
        <h1>{t('setup.title')}</h1>
        {SECTIONS.map(({ kind, Icon }) => (
          <button
            key={kind}
            type="button"
            className="setup__item"
            aria-current={kind === section ? 'page' : undefined}
            data-testid={`setup-${kind}`}
            onClick={() => {
              form.turnPage()
              setSection(kind)
            }}
          >
            <Icon size={22} aria-hidden />
            {t(`setup.section.${kind}`)}
          </button>
        ))}
      </nav>
      <SectionPane section={section} form={form} />
    </div>
  )
}

/** The settings as they are being typed: those of the last visit, if they were not saved. */
function useForm(): SettingsForm {
  const { api, till, unsavedSettings } = useStores()
  const [form] = useState(
    () => unsavedSettings.find() ?? createSettingsForm({ api, settings: till.store.getState().settings }),
  )
  useEffect(() => {
    unsavedSettings.hold(form)
    form.hear(till.store.getState().settings)
    return till.store.subscribe(({ settings }, before) => {
      if (settings !== before.settings) form.hear(settings)
    })
  }, [form, till, unsavedSettings])
  return form
}

function SectionPane({ section, form }: { section: Section; form: SettingsForm }): ReactNode {
  switch (section) {
    case 'connection':
      return <ConnectionSection />
    case 'store':
      return <StoreSection form={form} />
    case 'printer':
      return <PrinterSection form={form} />
    case 'fees':
      return <FeesSection form={form} />
    case 'customer':
      return <CustomerSection form={form} />
    case 'customers':
      return <CustomersSection form={form} />
    case 'terminal':
      return <TerminalSection form={form} />
    case 'pin':
      return <PinSection />
    case 'book':
      return <BookSection />
  }
}
