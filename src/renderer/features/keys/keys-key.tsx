import Keyboard from 'lucide-react/icons/keyboard'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '#renderer/ui/use-keys.ts'

const KeysSheet = lazy(async () => ({ default: (await import('./keys-sheet.tsx')).KeysSheet }))

/** Opens the overview of keys: touched on the rail, or F9 from anywhere. Only shown where there is a mouse or keyboard. */
export function KeysKey(): ReactNode {
  const { t } = useTranslation()
  const [open, setOpen] = useState<boolean | null>(null)
  const show = (): void => setOpen(true)
  useKeys({ F9: show })
  return (
    <>
      <button
        type="button"
        className="rail__item rail__item--keyboard"
        aria-haspopup="dialog"
        aria-keyshortcuts="F9"
        data-testid="keys"
        onClick={show}
      >
        <Keyboard size={26} aria-hidden />
        {t('keys.key')}
        <kbd className="rail__key" aria-hidden>
          F9
        </kbd>
      </button>
      {open !== null && (
        <Suspense>
          <KeysSheet open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
