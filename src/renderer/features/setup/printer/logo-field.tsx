import ImageIcon from 'lucide-react/icons/image'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/ipc/ask.ts'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Switch } from '#renderer/ui/choice.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import './printer.css'
import type { PrinterPartProps } from './profile-fields.tsx'

type Problem = 'not-a-png' | 'too-large' | 'cannot-write'

/** The shop's picture: chosen, seen as it prints, taken away. */
export function LogoField({ printer, edit }: PrinterPartProps): ReactNode {
  const { t } = useTranslation()
  const { api } = useStores()
  const [png, show] = useState<string | null>(null)
  const [problem, complain] = useState<Problem | null>(null)
  useEffect(() => {
    void ask(() => api['logo.now']()).then(reply => reply.ok && show(reply.value))
  }, [api])
  const choose = async (): Promise<void> => {
    const reply = await ask(() => api['logo.choose']())
    if (!reply.ok || reply.value.kind === 'cancelled') return
    if (reply.value.kind === 'chosen') show(reply.value.png)
    complain(reply.value.kind === 'chosen' ? null : reply.value.kind)
  }
  const remove = async (): Promise<void> => {
    const reply = await ask(() => api['logo.remove']())
    if (reply.ok) show(null)
  }
  return (
    <>
      <Switch label={t('printing.profile.logo')} on={printer.logo} onToggle={logo => edit({ logo })} />
      {printer.logo && (
        <div className="logo-field">
          <p className="field__help">
            {png === null ? t('printing.profile.logoNone') : t('printing.profile.logoTaken')}
          </p>
          {png !== null && (
            <img className="logo-field__picture" src={`data:image/png;base64,${png}`} alt="" />
          )}
          {problem !== null && <Notice tone="bad">{t(`printing.profile.logoProblem.${problem}`)}</Notice>}
          <div className="paper-line__actions">
            <Button
              icon={<ImageIcon size={20} aria-hidden />}
              onPress={() => void choose()}
              testId="logo-choose"
            >
              {t('printing.profile.logoChoose')}
            </Button>
            {png !== null && (
              <Button look="quiet" onPress={() => void remove()}>
                {t('printing.profile.logoRemove')}
              </Button>
            )}
          </div>
        </div>
      )}
    </>
  )
}
